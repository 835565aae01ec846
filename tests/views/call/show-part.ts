// Puts one component of the call screen on the page, with the real messages.
import { type ComponentMountingOptions, mount } from '@vue/test-utils';
import type { Component } from 'vue';
import { i18n } from '@/install-messages';

/** Mounts a component into the document, as axe and the focus need it. */
export function showPart(
  component: Component,
  props: Record<string, unknown>,
  slots: Record<string, string> = {},
  provide: Record<symbol, unknown> = {},
) {
  const options: ComponentMountingOptions<Component> = {
    props,
    slots,
    global: { plugins: [i18n], provide },
    attachTo: document.body,
  };
  return mount(component, options);
}
