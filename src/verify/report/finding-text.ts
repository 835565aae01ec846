// The words of findings, in both languages of the interface. In: a finding. Out: what is wrong and what to do about it.
import type { Language } from '@/scripts/language/language';
import type { NumberRange } from '../model/facts/amount-regions';
import type { FactBoxes, FactLimit } from './describe-boxes';
import type { FindingWords } from '../checks/check';
import { BEHAVIOUR_CHECKS, type ListedCheckId, SHAPE_CHECKS } from '../checks/check-list';
import type { CheckId, Finding } from '../finding';

/** One sentence that says what is wrong, and one that says what to do. */
export interface FindingText {
  readonly message: string;
  readonly advice: string;
}

/** The words of a finding. Names in braces are taken from its data. */
export function findingText(finding: Pick<Finding, 'check' | 'data'>, language: Language): FindingText {
  const [message, advice] = WORDS.get(finding.check)?.[language] ?? OWN_WORDS['check-crashed'][language];
  return { message: filled(message, finding.data), advice: filled(advice, finding.data) };
}

/** For which facts a finding shows, one line for each box, and how much is left out; nothing when that is not known. */
export function whenLines(boxes: FactBoxes | null, language: Language): readonly string[] {
  if (boxes === null) return [];
  const words = BOX_WORDS[language];
  const lines = boxes.boxes.map((box, index) => {
    const limits = box.map((limit) => limitText(limit, language)).join('; ');
    return `${index === 0 ? words.when : words.or} ${limits === '' ? words.always : limits}`;
  });
  return boxes.rest === 0 ? lines : [...lines, `${words.more}: ${boxes.rest}`];
}

function limitText({ label, values, isExcept, ranges, isUnknown }: FactLimit, language: Language): string {
  const words = BOX_WORDS[language];
  const names = values.map((one) => (typeof one.value === 'boolean' ? words[`${one.value}`] : one.label)).join(', ');
  if (isExcept) return `${label}: ${words.except} ${names}`;
  const cases = [...ranges.map((range) => rangeText(label, range)), ...(names === '' ? [] : [`${label}: ${names}`])];
  return [...cases, ...(isUnknown ? [cases.length === 0 ? `${label}: ${words.unknown}` : words.unknown] : [])].join(
    ` ${words.or} `,
  );
}

function rangeText(label: string, { from, to, isAboveFrom, isBelowTo }: NumberRange): string {
  const less = (isStrict: boolean) => (isStrict ? '<' : '≤');
  if (from === null) return to === null ? label : `${label} ${less(isBelowTo)} ${to}`;
  if (from === to) return `${label} = ${from}`;
  if (to === null) return `${label} ${isAboveFrom ? '>' : '≥'} ${from}`;
  return `${from} ${less(isAboveFrom)} ${label} ${less(isBelowTo)} ${to}`;
}

const BOX_WORDS = {
  ru: {
    when: 'Когда:',
    or: 'или',
    always: 'при любых фактах',
    except: 'кроме',
    unknown: 'неизвестно',
    true: 'да',
    false: 'нет',
    more: 'и ещё сочетаний фактов',
  },
  en: {
    when: 'When:',
    or: 'or',
    always: 'with any facts',
    except: 'all but',
    unknown: 'unknown',
    true: 'yes',
    false: 'no',
    more: 'and more combinations of facts',
  },
} as const;

function filled(text: string, data: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => data[name] ?? whole);
}

/** What the checker says about itself. */
const OWN_WORDS: Readonly<Record<Exclude<CheckId, ListedCheckId>, FindingWords>> = {
  'suppression-unused': {
    ru: ['Заглушать здесь нечего: проверка «{check}» ничего не находит.', 'Удалите исключение («{reason}»).'],
    en: [
      'There is nothing to silence here: the check “{check}” finds nothing.',
      'Remove the suppression (“{reason}”).',
    ],
  },
  inconclusive: {
    ru: [
      'Проверка не завершена: достигнут предел ресурсов ({reason}).',
      'Упростите скрипт или проверьте его по частям.',
    ],
    en: [
      'The check was not finished: a resource cap was reached ({reason}).',
      'Simplify the script, or check it in parts.',
    ],
  },
  'check-crashed': {
    ru: [
      'Проверка прервалась из-за ошибки программы: {reason}.',
      'Сообщите разработчикам; остальные проверки выполнены.',
    ],
    en: ['The check failed because of a bug: {reason}.', 'Tell the developers; the other checks have run.'],
  },
};

const WORDS: ReadonlyMap<CheckId, FindingWords> = new Map<CheckId, FindingWords>([
  ...[...SHAPE_CHECKS, ...BEHAVIOUR_CHECKS].map(({ id, words }) => [id, words] as const),
  ['suppression-unused', OWN_WORDS['suppression-unused']],
  ['inconclusive', OWN_WORDS.inconclusive],
  ['check-crashed', OWN_WORDS['check-crashed']],
]);
