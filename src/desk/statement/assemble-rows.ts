// Lines into rows. In: the lines of a statement, one after another. Out: what each of them was: a row, the second half of one, a
// heading, blank, or not understood. Adds nothing up and knows no subscriptions.
import { cleanTyped } from '@/text/clean-typed';
import { type Separator, type SplitLine, splitLine } from './split-line';
import { type RowRefusal, readRow, type StatementRow } from './statement-row';
import { type Columns, readTitles } from './statement-titles';

/** A line as it stands, with its number from 1. */
export interface SourceLine {
  readonly line: number;
  readonly text: string;
}

/** A row and the line that it ends on. */
export interface AssembledRow extends SourceLine {
  readonly row: StatementRow;
}

/** A line that was not understood. */
export interface UnreadLine extends SourceLine {
  readonly reason: RowRefusal;
}

/** Takes what lines turn out to be. Every line is told exactly once, in some order. */
export interface RowSink {
  readonly row: (row: AssembledRow) => void;
  /** The line belongs to a row that is told on its own. */
  readonly continued: () => void;
  readonly heading: (line: SourceLine) => void;
  readonly unread: (line: UnreadLine) => void;
  readonly blank: () => void;
}

/** Takes lines one by one; `end` tells what was still waiting for its second half. */
export interface RowAssembler {
  readonly take: (line: string) => void;
  readonly end: () => void;
}

/** What is remembered from line to line. */
interface Assembly {
  lineNumber: number;
  columns: Columns | null;
  separator: Separator | null;
  /** The line of titles, to know it again at the top of the next page. */
  titles: string | null;
  titlesTried: number;
  /** Cells of the titles and of the widest row. */
  titleCells: number;
  width: number;
  rows: number;
  /** Cells of the row just read, 0 when the last line was none. */
  lastCells: number;
  /** A line that may be the first half of a row. */
  pending: UnreadLine | null;
}

/** No row of a statement is longer; what is longer is not looked into. */
const LONGEST_ROW = 4_000;

/** Lines without a date that are tried for titles. */
const TITLES_TRIED = 200;

/** An assembler for one statement. */
export function createRowAssembler(sink: RowSink): RowAssembler {
  const state: Assembly = {
    lineNumber: 0,
    columns: null,
    separator: null,
    titles: null,
    titlesTried: 0,
    titleCells: 0,
    width: 0,
    rows: 0,
    lastCells: 0,
    pending: null,
  };
  return { take: (line) => takeLine(state, sink, cleanTyped(gluedGroups(line))), end: () => dropPending(state, sink) };
}

/** Thousands parted by a space that does not break, in a line that has ordinary spaces too: there it can only be a group. */
const GROUP = /(?<![\d.,:])(\d{1,3})[\u00a0\u2007\u2009\u202f](?=\d{3}(?!\d))/g;

function gluedGroups(line: string): string {
  return line.includes(' ') ? line.replaceAll(GROUP, '$1') : line;
}

function takeLine(state: Assembly, sink: RowSink, text: string): void {
  state.lineNumber += 1;
  const line = { line: state.lineNumber, text };
  if (text.trim() === '') {
    sink.blank();
    return;
  }
  if (text.length > LONGEST_ROW) {
    dropPending(state, sink);
    sink.unread({ line: state.lineNumber, text: text.slice(0, 200), reason: 'too-long' });
    state.lastCells = 0;
    return;
  }
  // A row that begins with its date may be the second half of one whose name stands alone above it.
  if (state.pending?.reason === 'no-date' && /^\s*\d/.test(text) && isJoined(state, sink, line)) return;
  const split = splitLine(text, state.separator);
  const reading = readRow(split, state.columns, state.titleCells);
  if (reading.ok) {
    const row = withPendingName(state, sink, reading.value);
    dropPending(state, sink);
    takeRow(state, sink, { ...line, row }, split);
  } else takeOther(state, sink, { ...line, reason: reading.error }, split);
}

function takeOther(state: Assembly, sink: RowSink, line: UnreadLine, split: SplitLine): void {
  if (line.reason === 'no-date' && isTitles(state, sink, line, split)) return;
  if (isHalf(state.pending, line) && isJoined(state, sink, line)) return;
  if (isTailOfRow(state, split, line.reason)) {
    state.lastCells += split.cells.length - 1;
    sink.continued();
    return;
  }
  dropPending(state, sink);
  if (isHeading(state, line, split)) sink.heading({ line: line.line, text: line.text });
  else state.pending = line;
  state.lastCells = 0;
}

/** A row has one date: two lines with a date each are two rows, read or not. */
function isHalf(pending: UnreadLine | null, { reason }: UnreadLine): boolean {
  return pending !== null && (pending.reason === 'no-date') !== (reason === 'no-date' || reason === 'too-long');
}

function isTitles(state: Assembly, sink: RowSink, line: UnreadLine, split: SplitLine): boolean {
  if (line.text !== state.titles) {
    if (state.titlesTried >= TITLES_TRIED) return false;
    state.titlesTried += 1;
    const columns = readTitles(split.cells);
    if (columns === null) return false;
    state.titles = line.text;
    state.columns = split.separator === null ? null : columns;
    state.separator = split.separator;
    state.titleCells = split.cells.length;
    state.width = Math.max(state.width, split.cells.length);
  }
  dropPending(state, sink);
  sink.heading({ line: line.line, text: line.text });
  state.lastCells = 0;
  return true;
}

/** The line before and this one are two halves of one row: broken inside a cell, or between two. */
function isJoined(state: Assembly, sink: RowSink, line: SourceLine): boolean {
  const { pending } = state;
  if (pending === null) return false;
  const isTabbed = line.text.includes('\t') || pending.text.includes('\t');
  const isParted = line.text.startsWith('\t') || pending.text.endsWith('\t');
  for (const glue of isParted ? [''] : isTabbed ? [' ', '\t'] : [' ']) {
    const text = pending.text + glue + line.text;
    const split = splitLine(text, state.separator);
    const reading = readRow(split, state.columns, state.titleCells);
    if (reading.ok) {
      state.pending = null;
      sink.continued();
      takeRow(state, sink, { line: line.line, text, row: reading.value }, split);
      return true;
    }
  }
  return false;
}

/** A lone line before a row whose service begins in the middle («…», lower case) is the beginning of its name. */
function withPendingName(state: Assembly, sink: RowSink, row: StatementRow): StatementRow {
  const { pending } = state;
  const isBeginning =
    pending !== null &&
    pending.reason === 'no-date' &&
    /^[«"„\p{Ll}]/u.test(row.service) &&
    /^[^\t;|]{1,60}$/.test(pending.text);
  if (!isBeginning) return row;
  state.pending = null;
  sink.continued();
  return { ...row, service: `${pending.text.trim()} ${row.service}` };
}

/** The row just read had fewer cells than the others, and this line fits into what is missing. */
function isTailOfRow(state: Assembly, split: SplitLine, reason: RowRefusal): boolean {
  return (
    reason === 'no-date' &&
    split.separator !== null &&
    state.lastCells > 0 &&
    state.lastCells < state.width &&
    state.lastCells + split.cells.length - 1 <= state.width
  );
}

/**
 * Words over and under a table, a period among them. A line that has a date and anything like a sum is a row that was not understood,
 * whatever its words; so is one that fills the columns of the table.
 */
function isHeading(state: Assembly, { reason, text }: UnreadLine, split: SplitLine): boolean {
  const isRowless = reason === 'no-date' || (reason === 'no-sum' && split.separator === null);
  if (!isRowless) return false;
  if (/детализация|период|^\s*(?:итого|всего|страница|стр\.|\*)/iu.test(text)) return true;
  if (state.rows > 0 || reason !== 'no-date') return false;
  return state.columns === null || split.cells.length < state.titleCells;
}

function dropPending(state: Assembly, sink: RowSink): void {
  if (state.pending !== null) sink.unread(state.pending);
  state.pending = null;
}

function takeRow(state: Assembly, sink: RowSink, row: AssembledRow, split: SplitLine): void {
  state.rows += 1;
  state.lastCells = split.separator === null ? 0 : split.cells.length;
  state.width = Math.max(state.width, state.lastCells);
  sink.row(row);
}
