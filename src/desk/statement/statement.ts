// A pasted charge statement («детализация»). In: its text. Out: subscriptions with their sums and tools, charges by the day, a suggested
// correction, and every line that was not understood. Keeps nothing between two statements.
import { type DeskProblem, deskProblem } from '../desk-problem';
import type { Result } from '@/scripts/language/result';
import { type AssembledRow, createRowAssembler, type SourceLine, type UnreadLine } from './assemble-rows';
import { repairMojibake } from './decode-statement';
import { settleRows } from './settle-rows';
import { statementProblem } from './statement-problem';
import type { RouteOptions } from '../subscription-route';
import { type StatementTotals, statementTotals } from './statement-totals';

/** Lines that are kept to be shown; all are counted. */
const LINES_KEPT = 500;

/** Every line is counted once: `rows + continued + headingCount + unreadCount + blank = lines`. */
export interface Statement extends StatementTotals {
  readonly lines: number;
  readonly blank: number;
  readonly rows: number;
  /** Second halves of rows that were broken in two. */
  readonly continued: number;
  /** Rows without a sign under «Сумма» that are taken for charges. */
  readonly presumed: number;
  readonly headings: readonly SourceLine[];
  readonly headingCount: number;
  readonly unread: readonly UnreadLine[];
  readonly unreadCount: number;
}

/** Reads a statement. Problems: `empty`, `too-large`, `binary`, `wrong-encoding`, `other-format`, `nothing-recognised`. */
export function readStatement(pasted: string, options: RouteOptions): Result<Statement, readonly DeskProblem[]> {
  const text = repairMojibake(pasted);
  const problem = statementProblem(text);
  if (problem !== null) return { ok: false, error: [problem] };
  const { rows, unread, headings, ...counts } = linesOf(text);
  const settled = settleRows(rows);
  // A line with a date that was not understood says more, with its reason, than "nothing recognised" does.
  if (rows.length === 0 && unread.every(({ reason }) => reason === 'no-date' || reason === 'too-long')) {
    return { ok: false, error: [deskProblem('nothing-recognised', 'text', { lines: counts.lines })] };
  }
  const allUnread = settled.unclear.length === 0 ? unread : [...unread, ...settled.unclear].sort(byLine);
  return {
    ok: true,
    value: {
      ...counts,
      rows: settled.rows.length,
      presumed: settled.presumed,
      headings: headings.slice(0, LINES_KEPT).map(shortened),
      headingCount: headings.length,
      unread: allUnread.slice(0, LINES_KEPT).map(shortened),
      unreadCount: allUnread.length,
      ...statementTotals(
        settled.rows.map(({ row }) => row),
        { ...options, purpose: PURPOSE },
      ),
    },
  };
}

/** What stands in the note as the purpose of a suggested correction. */
const PURPOSE = 'платные подписки';

interface ReadLines {
  readonly lines: number;
  readonly blank: number;
  readonly continued: number;
  readonly rows: readonly AssembledRow[];
  readonly headings: readonly SourceLine[];
  readonly unread: readonly UnreadLine[];
}

/** What every line is. Lines end with LF, CR LF or CR alone; an end at the end of the text begins no line. */
function linesOf(text: string): ReadLines {
  const rows: AssembledRow[] = [];
  const headings: SourceLine[] = [];
  const unread: UnreadLine[] = [];
  const counts = { lines: 0, blank: 0, continued: 0 };
  const assembler = createRowAssembler({
    row: (row) => void rows.push(row),
    continued: () => void (counts.continued += 1),
    heading: (line) => void headings.push(line),
    unread: (line) => void unread.push(line),
    blank: () => void (counts.blank += 1),
  });
  const end = /\r\n|\r|\n/g;
  for (let start = 0; start < text.length; ) {
    end.lastIndex = start;
    const match = end.exec(text);
    assembler.take(text.slice(start, match?.index ?? text.length));
    counts.lines += 1;
    start = match === null ? text.length : end.lastIndex;
  }
  assembler.end();
  return { ...counts, rows, headings, unread };
}

function byLine(one: SourceLine, other: SourceLine): number {
  return one.line - other.line;
}

function shortened<T extends SourceLine>(line: T): T {
  return { ...line, text: line.text.slice(0, 160) };
}
