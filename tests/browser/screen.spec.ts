import type { Page } from '@playwright/test';
import { FACES, prepareFace, waitForFace } from './support/faces';
import { expect, test } from './support/journey';
import { readPlan } from './support/script-words';
import { callAt, seedCalls } from './support/seed-call';

/** Places that do not fit: what scrolls or is cut, by a name that a person can find. */
function overflows(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const name = (element: Element) => `${element.tagName.toLowerCase()}.${element.classList[0] ?? ''}`;
    const whole = document.documentElement;
    if (whole.scrollHeight > innerHeight + 1) found.push(`page is ${String(whole.scrollHeight)} high`);
    if (whole.scrollWidth > innerWidth + 1) found.push(`page is ${String(whole.scrollWidth)} wide`);
    for (const element of document.querySelectorAll('.frame *')) {
      const { overflowY } = getComputedStyle(element);
      const isScroller = overflowY === 'auto' || overflowY === 'scroll';
      // The texts for other systems are copied by their keys, not read here; they may scroll in their own box.
      if (element.classList.contains('texts')) continue;
      if (isScroller && element.tagName !== 'TEXTAREA' && element.scrollHeight > element.clientHeight + 1) {
        found.push(`${name(element)} hides ${String(element.scrollHeight - element.clientHeight)} px`);
      }
    }
    return found;
  });
}

async function open(page: Page, step: string, title: string): Promise<void> {
  await page.evaluate((id) => {
    location.hash = `#/call/${id}`;
  }, `call-at-${step}`);
  await expect(page.locator('main article h2')).toHaveText(title);
  // That the call was restored is said above it, until it is put away.
  const notice = page.locator('.notices').getByRole('button', { name: 'Закрыть' });
  if ((await notice.count()) > 0) await notice.click();
}

test('the plan reaches every step of the built-in script', () => {
  expect(readPlan().missing).toEqual([]);
});

for (const face of FACES) {
  test(`no step needs scrolling at 1280×720 in the ${face} face, and answers keep their places`, async ({ page }) => {
    test.setTimeout(240_000);
    const steps = Object.keys(readPlan().steps);
    const { words } = readPlan();
    await prepareFace(page, face);
    await page.addInitScript(() => {
      localStorage.setItem('sufler.settings', JSON.stringify({ agentName: 'Агент', agentLogin: 'AgentDemo' }));
    });
    await seedCalls(
      page,
      steps.map((step) => callAt(step)),
    );
    await waitForFace(page, face);
    const tooBig: string[] = [];
    const places = new Map<string, string[]>();

    for (const step of steps) {
      await open(page, step, words.ru.steps[step]?.title ?? '?');
      tooBig.push(...(await overflows(page)).map((what) => `${step}: ${what}`));
      const first = await page.locator('.answers li').first().boundingBox();
      const count = await page.locator('.answers li').count();
      if (first !== null && count <= 10) {
        const place = `${String(Math.round(first.x))}, ${String(Math.round(first.y))}`;
        places.set(place, [...(places.get(place) ?? []), step]);
      }
    }

    expect.soft(tooBig).toEqual([]);
    expect([...places].slice(1), 'the first answer stands at one place').toEqual([]);
  });
}

for (const [name, viewport] of [
  ['a frame 420 px wide', { width: 420, height: 720 }],
  ['200 % zoom of 1280×720', { width: 640, height: 360 }],
] as const) {
  for (const face of FACES) {
    test(`${name} in the ${face} face cuts no word and needs no sideways scrolling`, async ({ page }) => {
      test.setTimeout(240_000);
      await page.setViewportSize(viewport);
      await prepareFace(page, face);
      const { words, steps } = readPlan();
      await seedCalls(
        page,
        Object.keys(steps).map((step) => callAt(step)),
      );
      await waitForFace(page, face);
      const wide: string[] = [];

      for (const step of Object.keys(steps)) {
        await open(page, step, words.ru.steps[step]?.title ?? '?');
        const cut = await page.evaluate(() => {
          const sideways = document.documentElement.scrollWidth - innerWidth;
          const outside = [...document.querySelectorAll('.frame p, .frame button, .frame h1, .frame h2, .frame label')]
            .filter((element) => element.checkVisibility() && element.closest('.visually-hidden') === null)
            .filter((element) => element.getBoundingClientRect().right > innerWidth + 1);
          return sideways > 1 || outside.length > 0
            ? `${String(sideways)} px, ${outside.map((element) => element.textContent.trim().slice(0, 40)).join(' | ')}`
            : '';
        });
        if (cut !== '') wide.push(`${step}: ${cut}`);
      }

      expect(wide).toEqual([]);
    });
  }
}

test('a whole step can be worked in a frame 420 px wide by keyboard', async ({ page, agent }) => {
  await page.setViewportSize({ width: 420, height: 720 });
  await agent.startCall();
  await agent.do({ tick: 'boHelperOpened' }, { tick: 'deadlineChecked' }, { answer: 'person' });
  await agent.isOn('hello');
  await expect(page.locator('.closing').first()).toBeVisible();
});
