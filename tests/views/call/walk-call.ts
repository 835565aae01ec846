// The call screen, walked by key to the steps of the small script that many facts begin at.
import { expect } from 'vitest';
import type { Facts } from '@/scripts/language/fact';
import { type CallWorld, press, showCall } from './show-call';

export type Shown = Awaited<ReturnType<typeof showCall>>;

export const INTAKE = { campaign: 'second', callNo: 2, ctn: '0000000001', clientName: 'Клиент' };

export async function atHello(world: CallWorld = {}, given: Facts = INTAKE): Promise<Shown> {
  const shown = await showCall(given, world);
  await shown.page.get('[data-task]').setValue(true);
  await shown.page.get('[data-ask="plan"]').setValue('Свой круг');
  shown.page.get<HTMLElement>('h2').element.focus();
  await press('Enter');
  return shown;
}

export async function atNeed(world: CallWorld = {}): Promise<Shown> {
  const shown = await atHello(world);
  await press('Digit1');
  return shown;
}

/** At the last step with a saved client and no note saved. */
export async function atWrapOwing(): Promise<Shown> {
  const shown = await atNeed();
  for (const key of ['Digit1', 'Digit2', 'Digit1', 'Digit1', 'Digit1']) await press(key);
  expect(title(shown)).toBe('Завершение');
  return shown;
}

export function title({ page }: Pick<Shown, 'page'>): string {
  return page.get('h2').text();
}
