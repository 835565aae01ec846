// The pages of training with real stores, the clinic's script and a database in memory.
import { IDBFactory } from 'fake-indexeddb';
import { type DOMWrapper, flushPromises, mount } from '@vue/test-utils';
import { createPinia } from 'pinia';
import { type Component, h } from 'vue';
import { createMemoryHistory, createRouter, RouterView } from 'vue-router';
import '@/i18n/train-messages';
import { i18n } from '@/install-messages';
import { openAttemptRecords } from '@/storage/training/attempt-records';
import { PLATFORM } from '@/stores/platform';
import { useTrainingStore } from '@/stores/training/training-store';
import PracticeView from '@/views/training/PracticeView.vue';
import TrainView from '@/views/training/TrainView.vue';
import { testPlatform } from '../../support/test-platform';
import { bundleOf } from '../../support/training-lesson';
import { settled } from '../home/show-page';

/** The hash of the bundle that is in force. */
export const BUNDLE = 'c'.repeat(64);

function routes() {
  return createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/', name: 'home', component: { render: () => h('p', 'home') } },
      { path: '/train', name: 'train', component: TrainView },
      { path: '/train/:attempt', name: 'practice', component: PracticeView, props: true },
    ],
  });
}

/** A page of training at its address. */
export async function showTraining(address: string, attemptsIn = new IDBFactory()) {
  const { script, training: pack } = await bundleOf('clinic');
  const attempts = openAttemptRecords(attemptsIn);
  const platform = testPlatform({ script, training: { builtIn: { pack, bundle: BUNDLE }, attempts } });
  const pinia = createPinia();
  const router = routes();
  const page = mount(
    { render: () => h(RouterView) },
    { global: { plugins: [pinia, i18n, router], provide: { [PLATFORM]: platform } }, attachTo: document.body },
  );
  await router.push(address);
  await settled();
  return { page, router, platform, attempts, training: useTrainingStore(pinia) };
}

/** Whatever is mounted. */
interface Shown {
  get(selector: string): Pick<DOMWrapper<Element>, 'trigger' | 'setValue'>;
}

/** Takes answers one after another, by their ids. */
export async function answerAll(page: Shown, answers: readonly string[]) {
  for (const answer of answers) {
    await page.get(`[data-answer="${answer}"]`).trigger('click');
    await settled();
  }
}

/** Says with which status and by which rule the contact will be closed. */
export async function predict(page: Shown, status: string, rule = 'R1') {
  await page.get(`dialog input[value="${status}"]`).setValue(true);
  await page.get('dialog select').setValue(rule);
  await page.get('dialog form').trigger('submit');
  await settled();
}

/** One part with the real messages and addresses. */
export async function showTrainingPart(part: Component, props: Record<string, unknown>) {
  const router = routes();
  const shown = mount(part, { props, global: { plugins: [i18n, router] }, attachTo: document.body });
  await flushPromises();
  return shown;
}
