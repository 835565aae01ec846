// The twenty-one objections: the catalogue is whole, and each branch behaves as the desk's rules want when it is walked.
import { describe, expect, it } from 'vitest';
import { factsOf } from '@/machines/machine/call-state';
import { type CompiledScript, compileScript } from '@/machines/machine/compile-script';
import { closingNow } from '@/machines/view/derive-closing';
import { describeStep } from '@/machines/view/describe-step';
import type { Script } from '@/scripts/language/script';
import { parseScript } from '@/scripts/parse/parse-script';
import { retentionSource } from '@/scripts/retention/retention-source';
import { refusal, type ShortMove, step, stepOf, walk } from '../../support/walk';

const INTAKE = { campaignKind: 'second_attempt', callNo: 1, cancelDeadline: '2026-05-02' };

const TO_CLIENT: readonly ShortMove[] = [
  { enter: 'boHelperOpened', value: true },
  { enter: 'deadlineChecked', value: true },
  { answer: 'person' },
];
const TO_CONVENIENCE: readonly ShortMove[] = [...TO_CLIENT, { answer: 'listening' }, { answer: 'surprised' }];
const TO_REASON: readonly ShortMove[] = [...TO_CONVENIENCE, { answer: 'yes' }, { answer: 'yes' }, { answer: 'yes' }];

function retention(): Script {
  const parsed = parseScript(retentionSource);
  if (!parsed.ok) throw new Error('The script is refused by the parser');
  return parsed.value;
}

describe('the objections of the retention script', () => {
  const script = retention();
  const compiled: CompiledScript = compileScript(script);
  const { objections } = script;
  const from = (moves: readonly ShortMove[], ...more: readonly ShortMove[]) =>
    walk(compiled, INTAKE, [...moves, ...more]);
  const saidBy = (moves: readonly ShortMove[]) =>
    describeStep(compiled, from(moves), {}).say.map(({ segments }) =>
      segments.map((segment) => (segment.kind === 'missing' ? segment.label : segment.text)).join(''),
    );

  it('are all twenty-one of the catalogue, in its order', () => {
    const ofCatalogue = objections.slice(0, 21).map(({ sources }) => sources);
    expect(ofCatalogue).toEqual(Array.from({ length: 21 }, (_, i) => [`O${i + 1}`]));
  });

  it('tell what it sounds like: three examples for each objection and each answer of a client', () => {
    const poor = objections.flatMap(({ id, heard, steps }) => [
      ...(new Set(heard).size < 3 ? [id] : []),
      ...steps.flatMap((each) =>
        each.kind === 'talk'
          ? each.answers.filter((a) => new Set(a.heard ?? []).size < 3).map((a) => `${each.id}/${a.id}`)
          : [],
      ),
    ]);
    expect(poor).toEqual([]);
  });

  it('name what must never be said', () => {
    expect(objections.filter(({ never }) => never.length === 0)).toEqual([]);
  });

  it('voice a concrete offer only with its words at hand, and count it on every answer to it', () => {
    const voicing = objections
      .flatMap(({ steps }) => steps)
      .flatMap((each) => (each.kind === 'talk' && each.tags?.includes('offer') ? [each] : []));
    expect(voicing.length).toBeGreaterThan(5);
    for (const each of voicing) {
      expect(each.say?.some(({ text }) => text.includes('{offerText}'))).toBe(true);
      expect(
        each.answers.filter(({ set }) => set?.offersVoiced === undefined).map(({ id }) => `${each.id}/${id}`),
      ).toEqual([]);
    }
  });

  it('look like a question first: nothing of the account is said before the right party is known (R50)', () => {
    for (const { id, steps } of objections) {
      const [first] = steps;
      if (!first || first.kind === 'fork') continue;
      const moves = refusal(compiled, from(TO_CONVENIENCE), { objection: id }) === null ? TO_CONVENIENCE : TO_REASON;
      expect(describeStep(compiled, from(moves, { objection: id }), {}).say).not.toEqual([]);
      expect(first.tags ?? []).not.toContain('account-disclosure');
      expect(JSON.stringify(first.say)).not.toMatch(/\{(plan|tenure|offerText|memoSummary|cancelDeadline)/);
    }
  });

  it('before the right party is known are answered with one line that keeps the place (C23)', () => {
    const early = describeStep(compiled, from(TO_CONVENIENCE), {}).objections.map(({ id }) => id);
    expect(early).toEqual([
      'did-not-apply',
      'not-the-owner',
      'stop-calling',
      'where-number-from',
      'prove-yourself',
      'already-decided',
      'too-early',
    ]);
    for (const objection of ['where-number-from', 'prove-yourself', 'already-decided', 'too-early']) {
      const asked = from(TO_CONVENIENCE, { objection });
      expect(stepOf(step(compiled, asked, { answer: 'goes-on' }))).toBe('convenience');
      expect(stepOf(step(compiled, asked, { answer: 'still-leaving' }))).toBe('winback-pitch');
      expect(refusal(compiled, from(TO_REASON), { objection })).toBe('shut');
    }
  });

  it('give the call its reason (R55), and wishing to think is none', () => {
    const first = from(TO_REASON, { objection: 'coverage' }, { answer: 'at-home' });
    expect(factsOf(first).reason).toBe('coverage');
    expect(stepOf(first)).toBe('o5-check');
    const onOffer = step(compiled, step(compiled, first, { answer: 'network-side' }), { unlisted: 'ладно' });
    expect(stepOf(onOffer)).toBe('offer');
    const thinking = step(compiled, step(compiled, onOffer, { objection: 'let-me-think' }), { answer: 'family' });
    expect(factsOf(thinking).reason).toBe('coverage');
  });

  it('wait for the introduction, all but those that end or hand over the call', () => {
    const open = describeStep(compiled, from(TO_CLIENT), {}).objections.map(({ id }) => id);
    expect(open).toEqual(['stop-calling']);
  });

  it('O3: look into Memo before a word about who ordered it', () => {
    const looking = from(TO_REASON, { objection: 'paid-subscriptions' }, { answer: 'small-daily' });
    expect(stepOf(looking)).toBe('o3-check');
    expect(describeStep(compiled, looking, {}).tasks.map(({ system }) => system.id)).toContain('memo');
  });

  it('O4: after the ban on sales calls a refusal hears no WinBack (A14)', () => {
    const banned = from(
      TO_REASON,
      { objection: 'sales-calls' },
      { answer: 'from-us' },
      { answer: 'ban' },
      { answer: 'recorded' },
    );
    expect(stepOf(banned)).toBe('reason');
    const refused = step(compiled, banned, { answer: 'refuses' });
    expect(stepOf(refused)).toBe('goodbye');
    expect(factsOf(refused)).toMatchObject({ salesCallBan: true, winback: 'not_pitched', winbackReason: 'opt_out' });
  });

  it('O4: cannot be opened on the WinBack pitch itself', () => {
    const pitched = from(TO_REASON, { answer: 'refuses' });
    expect(stepOf(pitched)).toBe('winback-pitch');
    expect(refusal(compiled, pitched, { objection: 'sales-calls' })).toBe('shut');
  });

  it('O16: names the years and says thank you', () => {
    const said = saidBy([
      ...TO_REASON,
      { objection: 'loyalty' },
      { answer: 'attention' },
      { enter: 'tenure', value: 'восемь лет' },
      { answer: 'tenure-known' },
    ]);
    expect(said.join(' ')).toMatch(/восемь лет.*спасибо/);
  });

  it('O17: stops selling, and the way to cancelling leads through identification and a consent of its own', () => {
    const asked = from(TO_CONVENIENCE, { objection: 'did-not-apply' }, { answer: 'nobody' });
    const tasks = describeStep(compiled, asked, {}).tasks.map(({ system }) => system.id);
    expect(tasks).toEqual(expect.arrayContaining(['crm-mnp', 'csm']));
    const owner = [{ answer: 'found' }, { answer: 'owner' }] as const;
    const checking = owner.reduce<typeof asked>((state, move) => step(compiled, state, move), asked);
    expect(stepOf(checking)).toBe('identification');
    expect(stepOf(step(compiled, checking, { answer: 'matched' }))).toBe('consent');
    expect(factsOf(checking)).toMatchObject({ reason: 'did_not_apply', personalConsent: false, offersVoiced: 0 });
  });

  it('O19: asks for the one who decides and ends in a call-back without a word about the number', () => {
    const asked = from(TO_CONVENIENCE, { objection: 'not-the-owner' }, { answer: 'spouse' }, { answer: 'seen' });
    const away = step(compiled, asked, { answer: 'not-here' });
    expect(stepOf(away)).toBe('no-lpr');
    expect(closingNow(compiled, away).disposition.id).toBe('no_lpr');
  });

  it('O20: thinking is an outcome only when an offer was voiced (A16)', () => {
    const early = from(TO_REASON, { objection: 'let-me-think' }, { answer: 'numbers' });
    expect(stepOf(early)).toBe('o20-before');
    const offered = from(
      TO_REASON,
      { answer: 'price' },
      { enter: 'offerText', value: '14 дней бесплатно, потом 5 рублей в сутки' },
      { answer: 'doubts' },
      { objection: 'let-me-think' },
      { answer: 'numbers' },
      { answer: 'time-left' },
      // What is repeated has to be written: the second offer was not made yet, and the words of the first are gone.
      { enter: 'offerText', value: '14 дней бесплатно, потом 5 рублей в сутки' },
      { answer: 'clear' },
    );
    expect(stepOf(offered)).toBe('thinking-time');
    expect(closingNow(compiled, offered).disposition.id).toBe('thinking');
  });

  it('O21: ends at once with an opt-out and no WinBack (R53)', () => {
    for (const moves of [TO_CLIENT, TO_CONVENIENCE, TO_REASON]) {
      const over = from(moves, { objection: 'stop-calling' });
      expect(stepOf(over)).toBe('goodbye-opt-out');
      expect(factsOf(over)).toMatchObject({ optOut: true, winback: 'not_pitched', reason: 'stop_calling' });
    }
  });
});
