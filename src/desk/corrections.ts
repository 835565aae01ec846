// Corrections of a client's balance (R39, R40, A17). In: a list with its limits. Out: the checked list, what to enter in ССВО, and
// the words for the Flash note. It moves no money.
import type { FactValue } from '@/scripts/language/fact';
import { isList } from '@/scripts/language/lists/list-domain';
import type { ListItem } from '@/scripts/language/lists/list-fact';
import { type DeskProblem, deskProblem } from './desk-problem';
import type { Result } from '@/scripts/language/result';
import { type Kopecks, LARGEST_SUM } from './money';
import { spokenMoney } from './spoken';

/** Which balance is corrected. */
export type Balance = 'main' | 'bonus';

export interface Correction {
  readonly balance: Balance;
  readonly kopecks: Kopecks;
  /** What it is for, in the accusative, as it follows «за»: «платные подписки». */
  readonly purpose: string;
}

/** Most that may be corrected; null: no limit is known (R40). */
export interface CorrectionLimits {
  readonly each: Kopecks | null;
  readonly together: Kopecks | null;
}

/** Limits are off until the owner of the script names them. */
export const NO_CORRECTION_LIMITS: CorrectionLimits = { each: null, together: null };

/** More corrections do not go into one note. */
export const CORRECTIONS_AT_MOST = 20;

/** What to enter, word for word, in the tab of corrections (R39). */
export const CORRECTION_ENTRY = {
  tab: 'Корректировки',
  reasonPath: ['2 линия', 'Угроза расторжения', 'Целевой маркетинг'],
  changeReason: 'ДРУГОЕ',
  comment: 'MNP',
} as const;

const BALANCE_WORDS: Record<Balance, string> = { main: 'осн. баланс', bonus: 'ден. бонус' };

const BALANCES = ['main', 'bonus'] as const satisfies readonly Balance[];

const READS_AS_CORRECTION = /на (?:осн\. баланс|ден\. бонус) за /u;

/**
 * The corrections with tidied purposes, if every one has an amount above zero and a purpose, and none passes a limit.
 * Problems at `corrections[i].kopecks`, `corrections[i].purpose` or `corrections`.
 */
export function checkCorrections(
  corrections: readonly Correction[],
  limits: CorrectionLimits = NO_CORRECTION_LIMITS,
): Result<readonly Correction[], readonly DeskProblem[]> {
  const tidy = corrections.map((correction) => ({ ...correction, purpose: tidyPurpose(correction.purpose) }));
  const problems = tidy.flatMap((correction, index) => problemsOf(correction, index, limits));
  if (tidy.length > CORRECTIONS_AT_MOST) {
    problems.push(deskProblem('too-many', 'corrections', { limit: CORRECTIONS_AT_MOST }));
  }
  const sum = correctionsTotal(tidy);
  if (limits.together !== null && sum > limits.together) {
    problems.push(deskProblem('amount-above-limit', 'corrections', { roubles: limits.together / 100 }, 'R40'));
  }
  return problems.length > 0 ? { ok: false, error: problems } : { ok: true, value: tidy };
}

/** Sum over both balances. */
export function correctionsTotal(corrections: readonly Correction[]): Kopecks {
  return corrections.reduce((sum, { kopecks }) => sum + kopecks, 0);
}

/** «140 рублей на осн. баланс за платные подписки». */
export function correctionText({ balance, kopecks, purpose }: Correction): string {
  return `${spokenMoney(kopecks, 'ru').replaceAll('\u00a0', ' ')} на ${BALANCE_WORDS[balance]} за ${purpose}`;
}

/** The corrections as the items of a list that a call keeps. */
export function correctionItems(corrections: readonly Correction[]): readonly ListItem[] {
  return corrections.map(({ balance, kopecks, purpose }) => ({
    amount: kopecks / 100,
    balance: BALANCE_WORDS[balance],
    purpose,
  }));
}

/** The corrections of such a list; items that are none are left out. */
export function correctionsOf(items: FactValue): readonly Correction[] {
  if (!isList(items)) return [];
  return items.flatMap(({ amount, balance, purpose }): Correction[] => {
    const kind = BALANCES.find((one) => BALANCE_WORDS[one] === balance);
    if (kind === undefined || typeof amount !== 'number' || typeof purpose !== 'string') return [];
    return [{ balance: kind, kopecks: Math.round(amount * 100), purpose }];
  });
}

function tidyPurpose(purpose: string): string {
  return purpose
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replace(/^за\s+/iu, '');
}

function problemsOf(correction: Correction, index: number, limits: CorrectionLimits): DeskProblem[] {
  const at = `corrections[${index}]`;
  const problems: DeskProblem[] = [];
  const { kopecks, purpose } = correction;
  if (!Number.isInteger(kopecks))
    problems.push(deskProblem('bad-amount', `${at}.kopecks`, { text: String(kopecks / 100) }));
  else if (kopecks <= 0) problems.push(deskProblem('amount-not-positive', `${at}.kopecks`, {}, 'R39'));
  else if (kopecks > LARGEST_SUM) {
    problems.push(deskProblem('amount-too-large', `${at}.kopecks`, { roubles: LARGEST_SUM / 100 }));
  } else if (limits.each !== null && kopecks > limits.each) {
    problems.push(deskProblem('amount-above-limit', `${at}.kopecks`, { roubles: limits.each / 100 }, 'R40'));
  }
  if (purpose === '') problems.push(deskProblem('text-missing', `${at}.purpose`, {}, 'R39'));
  else if (purpose.length > 120) problems.push(deskProblem('text-too-long', `${at}.purpose`, { limit: 120 }));
  else if (READS_AS_CORRECTION.test(`${purpose} `)) {
    problems.push(deskProblem('text-reads-as-correction', `${at}.purpose`));
  }
  return problems;
}
