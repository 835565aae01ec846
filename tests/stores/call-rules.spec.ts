import { describe, expect, it, vi } from 'vitest';
import type { Script } from '@/scripts/language/script';
import { parseScript } from '@/scripts/parse/parse-script';
import { useActiveCall } from '@/stores/active-call';
import { smallScript } from '../support/small-script';
import { storesIn, testPlatform } from '../support/test-platform';

const INTAKE = { ctn: '0000000001', clientName: 'Пример Примерович', campaign: 'second', callNo: 2 };

function withRules(rules: Script['rules']) {
  const parsed = parseScript({ ...smallScript(), rules });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return useActiveCall(storesIn(testPlatform({ script: parsed.value })));
}

describe('the rules of the script in the open call', () => {
  it('shut an answer that would break one, say which, and refuse it', async () => {
    const call = withRules([
      {
        id: 'never-needed',
        title: 'До потребности не доходят',
        severity: 'error',
        sources: ['R1'],
        pattern: { kind: 'absence', of: { step: 'need' } },
      },
    ]);
    await call.start(INTAKE);
    call.commands.enter('cardOpened', true);
    call.commands.enter('plan', 'Простой');
    call.commands.answer('done');
    await vi.waitFor(() =>
      expect(call.view?.answers.find(({ id }) => id === 'listens')).toMatchObject({
        isEnabled: false,
        blocked: 'До потребности не доходят',
      }),
    );
    expect(call.commands.answer('listens')).toEqual({ ok: false, error: 'shut' });
    expect(call.view?.answers.some(({ isEnabled }) => isEnabled)).toBe(true);
  });

  it('list what closing now would break until it is done', async () => {
    const call = withRules([
      {
        id: 'need-is-asked',
        title: 'Потребность выяснена',
        severity: 'error',
        sources: ['R1'],
        pattern: { kind: 'existence', of: { step: 'need' } },
      },
    ]);
    const owed = () => call.closing?.obligations.map(({ label }) => label) ?? [];
    await call.start(INTAKE);
    call.commands.enter('cardOpened', true);
    call.commands.enter('plan', 'Простой');
    call.commands.answer('done');
    await vi.waitFor(() => expect(owed()).toContain('Потребность выяснена'));
    call.commands.answer('listens');
    expect(owed()).not.toContain('Потребность выяснена');
    call.commands.back();
    expect(owed()).toContain('Потребность выяснена');
  });
});
