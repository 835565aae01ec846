import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { retentionSource } from '@/scripts/retention/retention-source';
import { atNeed, diskText, stored, tab } from '../support/call-tab';
import { textStorage } from '../support/test-platform';

describe('nothing personal', () => {
  it('reaches the disk, whatever is typed where', async () => {
    const phrase = fc.constantFrom('ctn', 'name', 'phone', 'passport', 'plain');
    await fc.assert(
      fc.asyncProperty(phrase, phrase, phrase, async (note, said, plan) => {
        const words = {
          ctn: 'Номер 0000000001 занят',
          name: 'Звонил Пример Примерович сам',
          phone: 'Другой телефон +7 (000) 765-43-21',
          passport: 'серия 4500 номер 123456',
          plain: 'Хочет 500 рублей с 02.05.2026 14:30',
        };
        const factory = new IDBFactory();
        const opened = await atNeed({ factory });
        opened.call.commands.writeNote(words[note]);
        opened.call.commands.unlisted(words[said]);
        opened.call.commands.back();
        opened.call.commands.back();
        opened.call.commands.back();
        opened.call.commands.enter('plan', words[plan]);
        opened.call.commands.setPersonal('clientName', 'Другое Имя');
        await stored(opened);
        const text = await diskText(factory);

        expect(text).not.toMatch(/0000000001|765-43-21|123456|Примерович|Другое Имя/);
        if ([note, said, plan].includes('plain')) expect(text).toContain('500 рублей с 02.05.2026 14:30');
      }),
      { numRuns: 25 },
    );
  });

  it('is masked with a word about it', async () => {
    const { call } = await atNeed();

    expect(call.commands.writeNote('Тел. 8 000 000 00 01')).toEqual({ ok: true, value: { isMasked: true } });
    expect(call.notes.own).toBe('Тел. * *** *** ** **');
    expect(call.commands.writeNote('Просит 300 рублей')).toEqual({ ok: true, value: { isMasked: false } });
  });

  it('that was entered goes into memory, and a new number into the record only masked', async () => {
    const factory = new IDBFactory();
    const opened = await atNeed({ factory });

    expect(opened.call.commands.enter('ctn', '0000000077').ok).toBe(true);
    expect(opened.call.facts.ctn).toBe('0000000077');
    await stored(opened);
    expect(await diskText(factory)).toContain('+7 000 ***-**-77');
    expect(opened.call.commands.setPersonal('callNo', 3)).toEqual({ ok: false, error: 'unknown-fact' });
  });

  it("of the agent comes from the settings, not from the call's record", async () => {
    const factory = new IDBFactory();
    const opened = tab({ factory, script: retentionSource, settings: textStorage() });
    opened.settings.change({ agentName: 'Агент Демо', agentLogin: 'AgentDemo' });
    await opened.call.start({ ctn: '0000000001', campaignKind: 'epk', callNo: 1 });
    await stored(opened);

    expect(opened.call.facts).toMatchObject({ agentName: 'Агент Демо', agentLogin: 'AgentDemo' });
    expect(await diskText(factory)).not.toMatch(/Агент Демо|AgentDemo/);
  });
});
