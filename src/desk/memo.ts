// Who did what in Memo (R5, R6, A12). In: pasted lines of the archive. Out: for each line its day, whether the plan or a service
// changed, and who did it. Lines that say nothing come back as they are.
import { dayFromSlashes } from '@/calendar/slash-day';
import { type DeskProblem, deskProblem } from './desk-problem';
import type { Result } from '@/scripts/language/result';
import { foldLookAlikes } from '@/text/fold-look-alikes';

/** Who connected a service: the client by a command, the client in the personal account, an employee; null when nobody is named. */
export type MemoActor = 'client-command' | 'client-account' | 'employee';

/** Word of the archive → actor. The deck's pair sounds swapped and is kept literally (A12); dated configuration. */
export interface MemoWords {
  readonly since: string;
  readonly words: Readonly<Record<string, MemoActor>>;
}

export const DECK_MEMO_WORDS: MemoWords = {
  since: '2021-04-01',
  words: { ecare: 'client-command', usstech: 'client-account', ussstech: 'client-account' },
};

export interface MemoEntry {
  readonly line: number;
  readonly text: string;
  readonly day: string | null;
  /** `plan-change`: the previous plan and the comment are seen when the line is highlighted (R6). */
  readonly kind: 'plan-change' | 'service';
  readonly actor: MemoActor | null;
  /** The word that named the actor. */
  readonly actorWord: string | null;
}

/** Lines of a pasted archive that are read. */
const LINES_AT_MOST = 2_000;

/** Who stands behind one word of the column «кто»: what the table does not name is a login of an employee. Case does not matter. */
export function memoActor(word: string, table: MemoWords = DECK_MEMO_WORDS): MemoActor | null {
  const bare = word.trim().toLowerCase();
  if (bare === '') return null;
  const named = Object.entries(table.words).find(([name]) => foldLookAlikes(name) === foldLookAlikes(bare));
  return named ? named[1] : 'employee';
}

/** Every line of a pasted archive, in order. Problems: `empty`, `too-many`. */
export function readMemo(
  text: string,
  table: MemoWords = DECK_MEMO_WORDS,
): Result<readonly MemoEntry[], readonly DeskProblem[]> {
  const lines = text.split(/\r\n|\r|\n/);
  if (text.trim() === '') return { ok: false, error: [deskProblem('empty', 'text')] };
  if (lines.length > LINES_AT_MOST) {
    return { ok: false, error: [deskProblem('too-many', 'text', { limit: LINES_AT_MOST })] };
  }
  return {
    ok: true,
    value: lines.flatMap((raw, index) => (raw.trim() === '' ? [] : [readEntry(raw.trim(), index + 1, table)])),
  };
}

function readEntry(text: string, line: number, table: MemoWords): MemoEntry {
  const words = text.split(/[\s;|,()]+/).filter((word) => word !== '');
  const dated = words.find((word) => dayFromSlashes(word) !== null);
  const actorWord =
    words.find((word) => {
      const actor = memoActor(word, table);
      return actor !== null && actor !== 'employee';
    }) ?? words.find(looksLikeLogin);
  return {
    line,
    text,
    day: dated === undefined ? null : dayFromSlashes(dated),
    kind: /price\s*plan\s*change|смена\s+(?:тарифа|тп)/iu.test(text) ? 'plan-change' : 'service',
    actor: actorWord === undefined ? null : memoActor(actorWord, table),
    actorWord: actorWord ?? null,
  };
}

/** A login of an employee mixes letters with a capital inside («IIvanov», «AgentDemo») or with an underscore; a SOC is all capitals. */
function looksLikeLogin(word: string): boolean {
  return (
    /^[A-Za-z][A-Za-z0-9_.]{3,}$/.test(word) &&
    /[a-z]/.test(word) &&
    (/^[A-Z]+[a-z]*[A-Z]/.test(word) || /_/.test(word))
  );
}
