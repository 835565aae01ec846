import { describe, expect, it } from 'vitest';
import { builtInFlashWords } from '@/desk/flash/built-in-flash-words';
import { readFlash } from '@/desk/flash/read-flash';
import { fillText, plainText } from '@/machines/view/fill-text';
import type { Facts } from '@/scripts/language/fact';
import { parseScript } from '@/scripts/parse/parse-script';
import { retentionSource } from '@/scripts/retention/retention-source';

const words = builtInFlashWords();

const parsed = parseScript(retentionSource);
if (!parsed.ok) throw new Error('the built-in script is refused');
const script = parsed.value;

const facts: Facts = {
  today: '2026-05-02',
  flashUntil: '2027-05-02',
  cancelDeadline: '2026-05-06',
  agentLogin: 'AgentDemo',
  campaignId: '5413300',
  campaignKind: 'second_attempt',
  region: 'Москва',
  plan: 'Близкие люди 3',
  offerText: 'две недели бесплатно, потом 5 рублей в сутки на 180 дней',
  correctionText: '140 рублей на осн. баланс за платные подписки, 300 рублей на ден. бонус за оплату сим-карты',
  callbackAt: '2026-05-03T14:30',
  timeZone: 'utc3',
};

/** The text of a note of the script with those of its lines whose id is asked for. */
function note(id: string, ...lines: string[]): string {
  const template = script.notes.find((each) => each.id === id);
  if (template === undefined) throw new Error(`no note ${id}`);
  return template.lines
    .filter((line) => lines.some((name) => line.id === `note.${id}.${name}`))
    .map((line) => plainText(fillText(line.text, facts, script)))
    .join('\n');
}

describe('a Flash that the script wrote', () => {
  it('of a saved client is read without a line left over', () => {
    const text = note(
      'flash-saved',
      'kind',
      'dates',
      'login',
      'campaign-2',
      'purpose',
      'plan',
      'bans-both',
      'offer',
      'correction',
    );
    expect(readFlash(text, words)).toMatchObject({
      ok: true,
      value: {
        state: 'saved',
        from: '2026-05-02',
        to: '2027-05-02',
        login: 'AgentDemo',
        campaign: { id: '5413300' },
        plan: 'текущий',
        services: ['Адм.запрет контента + запрет звонков из отдела продаж'],
        terms: facts['offerText'],
        corrections: [
          { balance: 'main', kopecks: 14_000, purpose: 'платные подписки' },
          { balance: 'bonus', kopecks: 30_000, purpose: 'оплату сим-карты' },
        ],
        problems: [],
      },
    });
  });

  it('of a client who thinks has its state, dates and call-back', () => {
    const text = note('flash-in-work', 'kind', 'dates', 'login', 'campaign-2', 'state', 'offer', 'call');
    expect(readFlash(text, words)).toMatchObject({
      ok: true,
      value: {
        state: 'in_work',
        from: '2026-05-02',
        to: '2026-05-06',
        terms: facts['offerText'],
        callbackAt: '2026-05-03T14:30',
        problems: [],
      },
    });
  });

  it('of an additional number is known as one', () => {
    expect(readFlash(note('flash-extra', 'kind', 'dates', 'login', 'purpose', 'offer'), words)).toMatchObject({
      ok: true,
      value: { state: 'extra_number', problems: [] },
    });
  });
});
