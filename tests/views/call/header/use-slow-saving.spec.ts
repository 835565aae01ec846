import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { effectScope, shallowRef } from 'vue';
import type { CallSource } from '@/views/call/call-source';
import { useSlowSaving } from '@/views/call/header/use-slow-saving';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

describe('the word about saving', () => {
  it('is silent of a write that is done in the blink of an eye', () => {
    const { saving, told } = told200();

    saving.value = 'saving';
    vi.advanceTimersByTime(199);
    expect(told.value).toBe('saved');
    saving.value = 'saved';
    vi.advanceTimersByTime(1_000);
    expect(told.value).toBe('saved');
  });

  it('tells of one that takes long, until it is done', () => {
    const { saving, told } = told200();

    saving.value = 'saving';
    vi.advanceTimersByTime(200);
    expect(told.value).toBe('saving');
    saving.value = 'saved';
    expect(told.value).toBe('saved');
  });

  it('tells of a refusal at once, and of the next attempt too', () => {
    const { saving, told } = told200();

    saving.value = 'saving';
    saving.value = 'refused';
    expect(told.value).toBe('refused');
    saving.value = 'saving';
    expect(told.value).toBe('saving');
  });
});

function told200() {
  const saving = shallowRef<CallSource['saving']['saving']>('saved');
  const told = effectScope().run(() => useSlowSaving(() => saving.value));
  if (told === undefined) throw new Error('The scope is over');
  return { saving, told };
}
