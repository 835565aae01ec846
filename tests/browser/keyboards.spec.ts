import type { Page } from '@playwright/test';
import { says } from './support/agent';
import { INTRODUCED, TALKING } from './support/deeds';
import { expect, test } from './support/journey';
import { callAt, seedCalls } from './support/seed-call';

interface Key {
  readonly code: string;
  readonly key: string;
  /** Windows virtual key code. */
  readonly number: number;
  readonly shift?: boolean;
}

// The same physical keys, as a Latin and as a Russian layout name them.
const layouts = {
  latin: {
    hungUp: { code: 'KeyH', key: 'h', number: 72 },
    refusal: { code: 'KeyX', key: 'x', number: 88 },
    note: { code: 'KeyN', key: 'n', number: 78 },
    search: { code: 'Slash', key: '/', number: 191 },
    help: { code: 'Slash', key: '?', number: 191, shift: true },
    first: { code: 'Digit1', key: '1', number: 49 },
  },
  russian: {
    hungUp: { code: 'KeyH', key: 'р', number: 72 },
    refusal: { code: 'KeyX', key: 'ч', number: 88 },
    note: { code: 'KeyN', key: 'т', number: 78 },
    search: { code: 'Slash', key: '.', number: 191 },
    help: { code: 'Slash', key: ',', number: 191, shift: true },
    first: { code: 'Digit1', key: '1', number: 49 },
  },
} as const;

/** Sends a key as the browser gets it from a keyboard: position, character and number apart. */
async function send(page: Page, key: Key): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const event = {
    code: key.code,
    key: key.key,
    windowsVirtualKeyCode: key.number,
    modifiers: key.shift === true ? 8 : 0,
  };
  await session.send('Input.dispatchKeyEvent', { type: 'keyDown', text: key.key, ...event });
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  await session.detach();
}

for (const [layout, keys] of Object.entries(layouts)) {
  test(`a ${layout} layout is the same keyboard`, async ({ page, agent }) => {
    await seedCalls(page, [callAt('reason')]);
    await page.goto('#/call/call-at-reason');
    await agent.isOn('reason');

    await send(page, keys.help);
    await expect(page.getByRole('dialog', { name: 'Клавиши' })).toBeVisible();
    await page.keyboard.press('Escape');
    await send(page, keys.search);
    await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
    await page.keyboard.press('Escape');
    await send(page, keys.note);
    await expect(page.getByRole('textbox', { name: 'Заметка' })).toBeFocused();
    await page.keyboard.press('Escape');
    await send(page, keys.first);
    await agent.isOn('offer');
    await page.keyboard.press('Backspace');
    await send(page, keys.refusal);
    await expect(page.getByRole('dialog', { name: 'Твёрдый отказ' })).toBeVisible();
    await page.keyboard.press('Enter');
    await agent.isOn('winback-pitch');
    await page.keyboard.press('Backspace');
    await send(page, keys.hungUp);
    await page.keyboard.press('Enter');
    await expect(agent.closing).toContainText('«Не будет»');
  });
}

test('letters and digits go into a text, not to the call', async ({ page, agent }) => {
  await agent.startCall();
  await agent.do(...TALKING);
  await page.keyboard.press('KeyN');
  await page.keyboard.type('hx1 0');
  await agent.isOn('reason');
  await expect(page.getByRole('textbox', { name: 'Заметка' })).toHaveValue('hx1 0');
  await page.keyboard.press('Escape');
  await agent.do(...says('price'));
  await agent.isOn('offer');
});

test('single keys can be switched off: then digits and letters need Alt', async ({ page, agent }) => {
  await agent.startCall();
  await agent.do(...INTRODUCED);
  await page.keyboard.press('Shift+Slash');
  const toggle = page.getByRole('dialog').getByRole('checkbox');
  await toggle.focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await page.keyboard.press('Digit1');
  await page.keyboard.press('KeyH');
  await agent.isOn('convenience');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Alt+Digit1');
  await agent.isOn('decision-maker');
  await page.keyboard.press('Alt+KeyH');
  await expect(page.getByRole('dialog', { name: 'Бросил трубку' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Alt+KeyN');
  await expect(page.getByRole('textbox', { name: 'Заметка' })).toBeFocused();
});

test('a held key gives one answer, not many', async ({ page, agent }) => {
  await agent.startCall();
  await agent.do(...INTRODUCED);
  await agent.pause();
  await page.keyboard.down('Digit1');
  await page.keyboard.down('Digit1');
  await page.keyboard.down('Digit1');
  await page.keyboard.up('Digit1');
  await agent.isOn('decision-maker');
});
