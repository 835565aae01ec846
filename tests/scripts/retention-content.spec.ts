// What the built-in retention script holds, whatever its words: rules with a home, objections whole, lines that can be said.
import { describe, expect, it } from 'vitest';
import { allSteps } from '@/scripts/language/all-steps';
import type { Script } from '@/scripts/language/script';
import type { TalkStep, WorkStep } from '@/scripts/language/step';
import { parseScript } from '@/scripts/parse/parse-script';
import { retentionSource } from '@/scripts/retention/retention-source';

const script = retention();
const ONE_LINE = ['not-the-owner', 'where-number-from', 'prove-yourself', 'already-decided', 'too-early'];
const walked = allSteps(script).flatMap(({ step }) => (step.kind === 'fork' ? [] : [step]));
const talked = walked.filter((step): step is TalkStep => step.kind === 'talk');

function retention(): Script {
  const parsed = parseScript(retentionSource);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error.slice(0, 10), null, 2));
  return parsed.value;
}

function step(id: string): TalkStep | WorkStep {
  const found = walked.find((one) => one.id === id);
  if (!found) throw new Error(`No step ${id}`);
  return found;
}

/** Every `sources` list below a value, the catalogue itself left out. */
function citations(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(citations);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    if (key === 'sources' && Array.isArray(inner)) return inner.filter((one): one is string => typeof one === 'string');
    return key === 'rule' && typeof inner === 'string' ? [inner] : citations(inner);
  });
}

describe('the catalogue of sources', () => {
  it('lists R1–R56, A1–A18 and O1–O21', () => {
    const numbered = (letter: string, count: number) => Array.from({ length: count }, (_, n) => `${letter}${n + 1}`);
    expect(script.sources.map(({ id }) => id)).toEqual([
      ...numbered('R', 56),
      ...numbered('A', 18),
      ...numbered('O', 21),
    ]);
  });

  it('has no entry without a home in the script or a tool of the desk', () => {
    const { sources, ...rest } = script;
    const cited = new Set(Object.values(rest).flatMap((part) => citations(part)));
    const homeless = sources.filter(({ id, desk }) => !cited.has(id) && desk === undefined).map(({ id }) => id);
    expect(homeless).toEqual([]);
  });
});

describe('the objections', () => {
  it('are the twenty-one of the catalogue, in its order', () => {
    expect(script.objections.slice(0, 21).map(({ sources }) => sources?.find((id) => id.startsWith('O')))).toEqual(
      Array.from({ length: 21 }, (_, n) => `O${n + 1}`),
    );
  });

  it.each(script.objections.map((objection) => [objection.title, objection] as const))(
    '%s: examples, a question first, then more than one lever',
    (_title, { heard, steps, id }) => {
      expect(heard.length).toBeGreaterThanOrEqual(3);
      // «Перестаньте звонить» is obeyed, not discussed; all the others ask, and have something to fall back on.
      if (id === 'stop-calling') return;
      const [first] = steps;
      expect(first?.kind === 'talk' && first.say?.some(({ text }) => text.includes('?'))).toBe(true);
      // Before the right party is known one line keeps the place; who is not the right party leaves the account.
      if (!ONE_LINE.includes(id)) expect(steps.filter(({ kind }) => kind !== 'fork').length).toBeGreaterThanOrEqual(3);
    },
  );

  it('say what must never be said', () => {
    expect(script.objections.filter(({ never }) => never.length === 0).map(({ id }) => id)).toEqual([]);
  });
});

describe('what is heard and said', () => {
  it('every answer of a talking step has three examples', () => {
    const poor = talked.flatMap(({ id, answers }) =>
      answers.filter(({ heard }) => (heard?.length ?? 0) < 3).map((answer) => `${id}/${answer.id}`),
    );
    expect(poor).toEqual([]);
  });

  it('no line has more than three sentences', () => {
    const lines = walked.flatMap(({ say }) => say ?? []);
    const long = lines.filter(({ text }) => (text.match(/[.!?…]+(?=\s|$)/gu) ?? []).length > 3).map(({ id }) => id);
    expect(long).toEqual([]);
  });

  it('fits on the screen: at most three lines, four tasks, three hints, nine answers', () => {
    // Lines of the introduction and tasks of the closing steps exclude one another by condition, and so do those that an inbound
    // call does while the client speaks; the preparation is one checklist.
    const most = { say: 3, tasks: 4, hints: 3, answers: 9 } as const;
    const exceptions = new Set([
      'introduction say',
      'preparation tasks',
      'reason tasks',
      'cancel-application tasks',
      ...['flash-saved', 'flash-in-work', 'wrap-up'].map((id) => `${id} tasks`),
    ]);
    const crowded = walked.flatMap((one) =>
      (['say', 'tasks', 'hints', 'answers'] as const)
        .filter((part) => (one[part]?.length ?? 0) > most[part])
        .map((part) => `${one.id} ${part}`)
        .filter((place) => !exceptions.has(place)),
    );
    expect(crowded).toEqual([]);
  });

  it('answers and titles are short enough for their places', () => {
    const long = walked.flatMap(({ id, title, answers }) => [
      ...(title.length > 40 ? [`${id}: ${title}`] : []),
      ...answers.filter(({ label }) => label.length > 40).map(({ label }) => `${id}: ${label}`),
    ]);
    expect(long).toEqual([]);
  });

  it('never threatens with a debt or a fee and never says that a port will fail (§2.7)', () => {
    const said = walked.flatMap(({ say }) => say ?? []).map(({ text }) => text);
    expect(
      said.filter((text) => /не перенес|задолженност|долг[ауе]?\b|штраф|только сегодня|последний шанс/iu.test(text)),
    ).toEqual([]);
  });

  it('names the plan, the offer or the deadline only where the right party is known (R50)', () => {
    const staged = script.stages.flatMap(({ phase, steps }) => (phase === 'live' ? steps : []));
    const leaks = staged.flatMap((one) =>
      one.kind === 'fork' || one.tags?.includes('account-disclosure')
        ? []
        : (one.say ?? [])
            .filter(({ text }) => /\{(plan|tenure|device|offerText|memoSummary|flashSeen|cancelDeadline)\b/u.test(text))
            .filter(({ when }) => JSON.stringify(when) !== JSON.stringify({ fact: 'lpr', is: 'reached' }))
            .map(({ id }) => id),
    );
    expect(leaks).toEqual([]);
  });

  it('reads the WinBack text word for word (R37), with the days that the setting holds', () => {
    const lines = step('winback-pitch').say ?? [];
    expect(lines.every(({ verbatim }) => verbatim === true)).toBe(true);
    expect(lines.map(({ text }) => text).join(' ')).toBe(
      'Очень жаль, что вы приняли такое решение. Обратите внимание: через 60 дней после перехода к другому оператору ' +
        'вы сможете вернуться в Билайн. Мы подготовим для вас специальные закрытые условия, которые помогут общаться ' +
        'наиболее выгодно и комфортно. Мы проинформируем вас о них в дальнейшем, вы согласны?',
    );
    expect(script.settings.find(({ id }) => id === 'winbackReturnDays')?.value).toBe(60);
  });
});

describe('the closing table', () => {
  it('has the rows of §6 in their order', () => {
    const inOrder = script.closing.rows.map(({ disposition }) => disposition);
    expect([...new Set(inOrder)]).toEqual([
      'ported_away',
      'self_cancelled',
      'already_saved',
      'deadline_passed',
      'stale_flash',
      'voicemail',
      'no_contact',
      'refused_before_intro',
      'hangup_after_intro',
      'refused_after_intro',
      'hangup_inconvenient',
      'inconvenient_5th',
      'callback',
      'saved',
      'thinking',
      'refused',
      'hangup_mid',
      'not_identified',
      'no_lpr',
      'dropped',
      'opt_out',
      'cancel_failed',
      'in_progress',
    ]);
  });
});

describe('the deck', () => {
  it('starts with one checklist of the systems, BO Helper first, each with its own tick', () => {
    const [begins, first] = script.stages[0]?.steps ?? [];
    expect([begins?.id, first?.id]).toEqual(['call-begins', 'preparation']);
    const ticked = step('preparation').tasks?.filter(({ confirms }) => confirms !== undefined) ?? [];
    expect(ticked.map(({ system }) => system)).toEqual(['bo-helper', 'crm-mnp', 'csm', 'memo', 'flash', 'crm-mnp']);
    expect(new Set(ticked.map(({ confirms }) => confirms)).size).toBe(6);
  });

  it('leads through the tabs of CRM_MNP in their order', () => {
    const text = step('preparation').tasks?.find(({ id }) => id === 'find-application')?.text ?? '';
    expect(text.split(': ')[1]?.split(', ')).toEqual([
      'Проверка CTN',
      'Поиск Заявления',
      'Очередь Задач',
      'Дебиторская Задолженность',
      'Возврат Номеров',
      'История Жизни CTN',
    ]);
  });

  it('names the path of a correction as in ССВО (R39)', () => {
    const path =
      step('corrections')
        .tasks?.map(({ text }) => text)
        .join(' | ') ?? '';
    for (const part of ['«Корректировки»', '2 линия — Угроза расторжения — Целевой маркетинг', 'ДРУГОЕ', 'MNP']) {
      expect(path).toContain(part);
    }
  });
});
