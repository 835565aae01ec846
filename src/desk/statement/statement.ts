// A pasted charge statement («детализация»). In: its text, at once or in pieces. Out: subscriptions with their sums and tools,
// charges by the day, a suggested correction, and every line that was not understood. Keeps nothing between two statements.
import { dayNumberOf, isoDayOf } from '@/calendar/civil-day';
import type { Balance, Correction } from '../corrections';
import { type DeskResult, deskProblem } from '../desk-problem';
import { foldLookAlikes } from '@/text/fold-look-alikes';
import type { Kopecks } from '../money';
import { readTitles } from './statement-cells';
import { type Columns, type RowRefusal, readRow, type SplitLine, type StatementRow, splitLine } from './statement-row';
import { routeSubscription, type SubscriptionRoute } from '../subscription-route';

/** Characters of the longest statement that is read; about four hundred thousand rows. */
export const LONGEST_STATEMENT = 40_000_000;

/** No row of a statement is longer; what is longer is not looked into. */
const LONGEST_ROW = 4_000;

/** Lines without a date that are tried for titles. */
const TITLES_TRIED = 200;

/** Lines that are kept to be shown; all are counted. */
const LINES_KEPT = 500;

/** Days that the daily figures may span; a longer statement lists only days with charges. */
const DAYS_DRAWN = 400;

export interface StatementOptions {
  /** The agent has access to Script-Manager (R47). */
  readonly hasScriptManager: boolean;
}

/** A line as it stands, from 1, shortened. */
export interface StatementLine {
  readonly line: number;
  readonly text: string;
}

export interface UnreadLine extends StatementLine {
  readonly reason: RowRefusal;
}

/** Charges of one subscription. Times are `YYYY-MM-DDTHH:mm:ss`, or days. */
export interface SubscriptionCharges {
  readonly name: string;
  readonly shortNumber: string | null;
  readonly count: number;
  readonly first: string;
  readonly last: string;
  readonly charged: Kopecks;
  readonly refunded: Kopecks;
  /** The commonest charge; null when nothing was charged. */
  readonly price: Kopecks | null;
  readonly route: SubscriptionRoute;
}

export interface DayCharges {
  readonly day: string;
  readonly charged: Kopecks;
  readonly bySubscriptions: Kopecks;
}

/** Every line that is not blank is counted once: `rows + continued + headingCount + unreadCount = lines`. */
export interface Statement {
  readonly lines: number;
  readonly rows: number;
  /** Second halves of rows that were broken in two. */
  readonly continued: number;
  /** Rows in which letters stood for digits, sums finer than a kopeck, balances that do not add up. */
  readonly repaired: number;
  readonly rounded: number;
  readonly mismatched: number;
  readonly headings: readonly StatementLine[];
  readonly headingCount: number;
  readonly unread: readonly UnreadLine[];
  readonly unreadCount: number;
  readonly from: string | null;
  readonly to: string | null;
  readonly charged: Kopecks;
  readonly credited: Kopecks;
  readonly days: readonly DayCharges[];
  /** Dearest first. */
  readonly subscriptions: readonly SubscriptionCharges[];
  /** What all subscriptions took, less what came back, by balance. */
  readonly suggestedCorrections: readonly Correction[];
}

/** Reads a statement in pieces of any size. */
export interface StatementReader {
  /** Takes the next piece; pieces may end anywhere. */
  readonly push: (piece: string) => void;
  /** What the statement comes to. Problems: `empty`, `too-large`, `binary`, `other-format`, `nothing-recognised`. */
  readonly end: () => DeskResult<Statement>;
}

/** Reads a statement at once. Problems as those of a reader. */
export function readStatement(text: string, options: StatementOptions): DeskResult<Statement> {
  const reader = createStatementReader(options);
  reader.push(text);
  return reader.end();
}

/** A reader for one statement. */
export function createStatementReader(options: StatementOptions): StatementReader {
  const state: ReaderState = {
    size: 0,
    rest: '',
    lineNumber: 0,
    columns: null,
    titles: null,
    titlesTried: 0,
    width: 0,
    lastCells: 0,
    pending: null,
    broken: null,
    lines: 0,
    rows: 0,
    continued: 0,
    repaired: 0,
    rounded: 0,
    mismatched: 0,
    headings: [],
    headingCount: 0,
    unread: [],
    unreadCount: 0,
    from: null,
    to: null,
    charged: 0,
    credited: 0,
    days: new Map(),
    groups: new Map(),
    kinds: new Map(),
    corrections: { main: 0, bonus: 0 },
  };
  return {
    push: (piece) => takePiece(state, piece),
    end: () => finished(state, options),
  };
}

interface Group {
  name: string;
  shortNumber: string | null;
  count: number;
  first: string;
  last: string;
  charged: Kopecks;
  refunded: Kopecks;
  readonly prices: Map<Kopecks, number>;
}

interface Kind {
  readonly folded: string;
  readonly isSubscription: boolean;
}

interface Pending {
  readonly text: string;
  readonly line: number;
  readonly reason: RowRefusal;
}

interface ReaderState {
  size: number;
  rest: string;
  lineNumber: number;
  columns: Columns | null;
  /** The line of titles, to know it again at the top of the next page. */
  titles: string | null;
  titlesTried: number;
  /** Cells of the widest row or of the titles. */
  width: number;
  /** Cells of the row just read, 0 when the last line was none. */
  lastCells: number;
  pending: Pending | null;
  broken: DeskResult<never> | null;
  lines: number;
  rows: number;
  continued: number;
  repaired: number;
  rounded: number;
  mismatched: number;
  readonly headings: StatementLine[];
  headingCount: number;
  readonly unread: UnreadLine[];
  unreadCount: number;
  from: string | null;
  to: string | null;
  charged: Kopecks;
  credited: Kopecks;
  readonly days: Map<string, { charged: Kopecks; bySubscriptions: Kopecks }>;
  readonly groups: Map<string, Group>;
  readonly kinds: Map<string, Kind>;
  readonly corrections: Record<Balance, Kopecks>;
}

function takePiece(state: ReaderState, piece: string): void {
  if (state.broken) return;
  if (state.size === 0 || isBinary(piece)) {
    const format = foreignFormat(piece);
    if (format !== null) {
      state.broken = { ok: false, problems: [deskProblem('other-format', 'text', { format })] };
      return;
    }
  }
  if (isBinary(piece)) {
    state.broken = { ok: false, problems: [deskProblem('binary', 'text')] };
    return;
  }
  state.size += piece.length;
  if (state.size > LONGEST_STATEMENT) {
    state.broken = { ok: false, problems: [deskProblem('too-large', 'text', { limit: LONGEST_STATEMENT })] };
    return;
  }
  const text = state.rest + piece;
  let start = 0;
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
    takeLine(state, text.slice(start, end));
    start = end + 1;
  }
  state.rest = text.slice(start);
}

function takeLine(state: ReaderState, raw: string): void {
  state.lineNumber += 1;
  const line = raw.endsWith('\r') ? raw.slice(0, -1) : raw;
  if (line.trim() === '') return;
  state.lines += 1;
  if (line.length > LONGEST_ROW) {
    dropPending(state);
    state.pending = { text: line.slice(0, 200), line: state.lineNumber, reason: 'too-long' };
    dropPending(state);
    state.lastCells = 0;
    return;
  }
  // A row that begins with its date may be the second half of one whose name stands alone above it.
  if (state.pending?.reason === 'no-date' && /^\s*\d/.test(line) && joined(state, line)) return;
  const split = splitLine(line);
  const reading = readRow(split, state.columns);
  if (reading.ok) {
    const row = withPendingName(state, reading.row);
    dropPending(state);
    takeRow(state, row, split);
    return;
  }
  if (reading.reason === 'no-date' && takeTitles(state, line, split)) return;
  if (joined(state, line)) return;
  if (isTailOfRow(state, split, reading.reason)) {
    state.lastCells += split.cells.length - 1;
    state.continued += 1;
    return;
  }
  dropPending(state);
  if (isHeading(state, line)) takeHeading(state, line);
  else state.pending = { text: line, line: state.lineNumber, reason: reading.reason };
  state.lastCells = 0;
}

function takeTitles(state: ReaderState, line: string, split: SplitLine): boolean {
  if (line !== state.titles) {
    if (state.titlesTried >= TITLES_TRIED) return false;
    state.titlesTried += 1;
    const columns = readTitles(split.cells);
    if (!columns) return false;
    state.titles = line;
    state.columns = split.isExact ? columns : null;
    state.width = Math.max(state.width, split.cells.length);
  }
  dropPending(state);
  takeHeading(state, line);
  return true;
}

/** The line before and this one are two halves of one row: broken inside a cell, or between two. */
function joined(state: ReaderState, line: string): boolean {
  const { pending } = state;
  if (!pending) return false;
  const isTabbed = line.includes('\t') || pending.text.includes('\t');
  const isParted = line.startsWith('\t') || pending.text.endsWith('\t');
  for (const glue of isParted ? [''] : isTabbed ? [' ', '\t'] : [' ']) {
    const split = splitLine(pending.text + glue + line);
    const reading = readRow(split, state.columns);
    if (reading.ok) {
      state.pending = null;
      state.continued += 1;
      takeRow(state, reading.row, split);
      return true;
    }
  }
  return false;
}

/** A lone line before a row whose service begins in the middle («…», lower case) is the beginning of its name. */
function withPendingName(state: ReaderState, row: StatementRow): StatementRow {
  const { pending } = state;
  const isBeginning =
    pending !== null &&
    pending.reason === 'no-date' &&
    /^[«"„\p{Ll}]/u.test(row.service) &&
    /^[^\t;|]{1,60}$/.test(pending.text);
  if (!isBeginning) return row;
  state.pending = null;
  state.continued += 1;
  return { ...row, service: `${pending.text.trim()} ${row.service}` };
}

/** The row just read had fewer cells than the others, and this line fits into what is missing. */
function isTailOfRow(state: ReaderState, split: SplitLine, reason: RowRefusal): boolean {
  return (
    reason === 'no-date' &&
    split.isExact &&
    state.lastCells > 0 &&
    state.lastCells < state.width &&
    state.lastCells + split.cells.length - 1 <= state.width
  );
}

function isHeading(state: ReaderState, line: string): boolean {
  return state.rows === 0 || /детализация|за период|^\s*(?:итого|всего|страница|стр\.)/iu.test(line);
}

function takeHeading(state: ReaderState, line: string): void {
  state.headingCount += 1;
  state.lastCells = 0;
  if (state.headings.length < LINES_KEPT) state.headings.push({ line: state.lineNumber, text: line.slice(0, 160) });
}

function dropPending(state: ReaderState): void {
  const { pending } = state;
  if (!pending) return;
  state.pending = null;
  state.unreadCount += 1;
  if (state.unread.length < LINES_KEPT) {
    state.unread.push({ line: pending.line, text: pending.text.slice(0, 160), reason: pending.reason });
  }
}

function takeRow(state: ReaderState, row: StatementRow, split: SplitLine): void {
  state.rows += 1;
  state.lastCells = split.isExact ? split.cells.length : 0;
  state.width = Math.max(state.width, state.lastCells);
  if (row.isRepaired) state.repaired += 1;
  if (row.isRounded) state.rounded += 1;
  if (row.isMismatched) state.mismatched += 1;
  if (state.from === null || row.day < state.from) state.from = row.day;
  if (state.to === null || row.day > state.to) state.to = row.day;
  const charged = row.change < 0 ? -row.change : 0;
  const credited = row.change > 0 ? row.change : 0;
  state.charged += charged;
  state.credited += credited;
  const kind = kindOf(state, row.service);
  addToDay(state, row.day, charged, kind.isSubscription);
  if (kind.isSubscription) addToGroup(state, row, kind, charged, credited);
}

function addToDay(state: ReaderState, day: string, charged: Kopecks, isSubscription: boolean): void {
  const figures = state.days.get(day);
  if (figures) {
    figures.charged += charged;
    if (isSubscription) figures.bySubscriptions += charged;
  } else state.days.set(day, { charged, bySubscriptions: isSubscription ? charged : 0 });
}

function addToGroup(state: ReaderState, row: StatementRow, kind: Kind, charged: Kopecks, credited: Kopecks): void {
  const key = `${kind.folded}|${row.shortNumber ?? ''}`;
  const at = row.time === null ? row.day : `${row.day}T${row.time}`;
  const group = state.groups.get(key);
  if (group) {
    group.count += 1;
    group.charged += charged;
    group.refunded += credited;
    if (at < group.first) group.first = at;
    if (at > group.last) group.last = at;
    if (charged > 0) group.prices.set(charged, (group.prices.get(charged) ?? 0) + 1);
  } else {
    state.groups.set(key, {
      name: row.service,
      shortNumber: row.shortNumber,
      count: 1,
      first: at,
      last: at,
      charged,
      refunded: credited,
      prices: new Map(charged > 0 ? [[charged, 1]] : []),
    });
  }
  state.corrections[row.balance ?? 'main'] += charged - credited;
}

function kindOf(state: ReaderState, service: string): Kind {
  const known = state.kinds.get(service);
  if (known) return known;
  const folded = foldLookAlikes(service);
  const kind = {
    folded,
    isSubscription: /подписк|хамел[еи]он|видеомир|локатор|контент|разовый запрос|(?<!\p{L})сра(?!\p{L})/u.test(folded),
  };
  state.kinds.set(service, kind);
  return kind;
}

function finished(state: ReaderState, options: StatementOptions): DeskResult<Statement> {
  if (state.broken) return state.broken;
  if (state.rest !== '') {
    const last = state.rest;
    state.rest = '';
    takeLine(state, last);
  }
  dropPending(state);
  if (state.lines === 0) return { ok: false, problems: [deskProblem('empty', 'text')] };
  if (state.rows === 0) {
    return { ok: false, problems: [deskProblem('nothing-recognised', 'text', { lines: state.lines })] };
  }
  const { lines, rows, continued, repaired, rounded, mismatched, headings, headingCount } = state;
  const { unread, unreadCount, from, to, charged, credited } = state;
  return {
    ok: true,
    value: {
      ...{ lines, rows, continued, repaired, rounded, mismatched, headings, headingCount },
      ...{ unread, unreadCount, from, to, charged, credited },
      days: daysOf(state),
      subscriptions: [...state.groups.values()]
        .map((group) => chargesOf(group, options))
        .sort((one, other) => other.charged - one.charged || one.name.localeCompare(other.name, 'ru')),
      suggestedCorrections: (['main', 'bonus'] as const).flatMap((balance): Correction[] =>
        state.corrections[balance] > 0
          ? [{ balance, kopecks: state.corrections[balance], purpose: 'платные подписки' }]
          : [],
      ),
    },
  };
}

function chargesOf({ prices, ...group }: Group, { hasScriptManager }: StatementOptions): SubscriptionCharges {
  let price: Kopecks | null = null;
  let most = 0;
  for (const [kopecks, count] of prices) if (count > most) [price, most] = [kopecks, count];
  return { ...group, price, route: routeSubscription(group.name, price, hasScriptManager) };
}

/** Every day from the first to the last, quiet ones too, unless that is too long to draw. */
function daysOf(state: ReaderState): readonly DayCharges[] {
  const first = state.from === null ? null : dayNumberOf(state.from);
  const last = state.to === null ? null : dayNumberOf(state.to);
  if (first === null || last === null) return [];
  if (last - first >= DAYS_DRAWN) {
    return [...state.days]
      .map(([day, figures]) => ({ day, ...figures }))
      .sort((one, other) => (one.day < other.day ? -1 : 1));
  }
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const day = isoDayOf(first + index);
    return { day, ...(state.days.get(day) ?? { charged: 0, bySubscriptions: 0 }) };
  });
}

/** A byte of zero, or more than one strange character in fifty of the first few thousand. */
function isBinary(piece: string): boolean {
  if (piece.includes('\u0000')) return true;
  const sample = piece.slice(0, 4_096);
  const strange = sample.match(/[\u0001-\u0008\u000e-\u001f\ufffd]/gu)?.length ?? 0;
  return strange * 50 > sample.length;
}

function foreignFormat(piece: string): string | null {
  const start = piece.slice(0, 64).trimStart();
  if (start.startsWith('%PDF')) return 'PDF';
  if (start.startsWith('PK\u0003\u0004')) return 'XLSX / ZIP';
  if (start.startsWith('{\\rtf')) return 'RTF';
  if (/^(?:\{|\[)\s*["{[]/.test(start)) return 'JSON';
  return /^<(?:!doctype|html|\?xml|table|div)/i.test(start) ? 'HTML / XML' : null;
}
