// A line of a table cut into cells. In: the line, clean, and the separator that the titles showed. Out: its cells.

/** What parts the cells of a whole table. */
export type Separator = '\t' | ';' | '|' | ',';

export interface SplitLine {
  readonly cells: readonly string[];
  /** Null where cells stand apart by spaces: then empty ones are lost and places mean nothing. */
  readonly separator: Separator | null;
  /** Places of cells such as `1 250,00` that may be a count and a sum, because one space parts everything here. */
  readonly loose: ReadonlySet<number>;
}

/**
 * Cells by the separator of the table, or by the one that the line shows: tab, `;`, `|`, `,` after quotes, two spaces and more,
 * single spaces around a date.
 */
export function splitLine(line: string, separator: Separator | null): SplitLine {
  const used = separator !== null && line.includes(separator) ? separator : separatorOf(line);
  if (used !== null) return { cells: cellsBetween(line, used), separator: used, loose: NONE };
  const cells = line.trim().split(/\s{2,}/);
  return cells.length >= 3 ? { cells, separator: null, loose: NONE } : aroundDate(line.trim(), cells);
}

const NONE: ReadonlySet<number> = new Set();

const DATE = /(?<![\d.,/])\d{1,2}[./]\d{1,2}[./](?:\d{4}|\d{2})(?![\d./])(?: \d{1,2}:\d{2}(?::\d{2})?)?/;

function separatorOf(line: string): Separator | null {
  if (line.includes('\t')) return '\t';
  for (const separator of [';', '|'] as const) if (line.split(separator, 3).length > 2) return separator;
  return isQuotedList(line) ? ',' : null;
}

/** A comma parts cells only where the cells show it: quotes around one of them, or a bare list of titles. */
function isQuotedList(line: string): boolean {
  return /^"[^"]*",|,"/.test(line) || /^\p{L}[\p{L} .()₽/]*(?:,\p{L}[\p{L} .()₽/]*){2,}$/u.test(line);
}

function cellsBetween(line: string, separator: Separator): readonly string[] {
  const bare = separator === '|' ? line.trim().replace(/^\|/, '') : line;
  const cells = bare.includes('"') ? quotedCells(bare, separator) : bare.split(separator);
  return line.includes(' ') ? cells.map((cell) => cell.trim()) : cells;
}

/** A quote at the beginning of a cell holds everything to its closing quote; any other quote is a sign like another. */
function quotedCells(line: string, separator: Separator): readonly string[] {
  const cells: string[] = [];
  let start = 0;
  while (start <= line.length) {
    const quoted = line[start] === '"' ? quotedEnd(line, start, separator) : null;
    if (quoted === null) {
      const end = line.indexOf(separator, start);
      cells.push(line.slice(start, end === -1 ? line.length : end));
      start = end === -1 ? line.length + 1 : end + 1;
    } else {
      cells.push(line.slice(start + 1, quoted).replaceAll('""', '"'));
      start = quoted + 2;
    }
  }
  return cells;
}

/** Place of the quote that closes the cell, right before a separator or the end; null when none does. */
function quotedEnd(line: string, start: number, separator: Separator): number | null {
  for (let place = line.indexOf('"', start + 1); place !== -1; place = line.indexOf('"', place + 1)) {
    if (line[place + 1] === '"') place += 1;
    else return place + 1 === line.length || line[place + 1] === separator ? place : null;
  }
  return null;
}

function aroundDate(line: string, cells: readonly string[]): SplitLine {
  const date = DATE.exec(line);
  if (date === null) return { cells, separator: null, loose: NONE };
  const tail = joinedGroups(
    line
      .slice(date.index + date[0].length)
      .trim()
      .split(' '),
  );
  return {
    cells: [line.slice(0, date.index).trim(), date[0], ...tail.cells],
    separator: null,
    loose: new Set([...tail.loose].map((place) => place + 2)),
  };
}

/** `-1` and `250,00` are one sum: a sign begins a number. `1` and `250,00` may be two, so their cell is marked. */
function joinedGroups(words: readonly string[]): {
  readonly cells: readonly string[];
  readonly loose: ReadonlySet<number>;
} {
  const cells: string[] = [];
  const loose = new Set<number>();
  for (let place = 0; place < words.length; place += 1) {
    const end = groupEnd(words, place);
    if (end > place && !/^[-+(₽]/.test(words[place] ?? '')) loose.add(cells.length);
    cells.push(words.slice(place, end + 1).join(' '));
    place = end;
  }
  return { cells, loose };
}

/** Last place of a sum that begins here with one to three digits and goes on in groups of three to its decimal part. */
function groupEnd(words: readonly string[], place: number): number {
  if (!/^[-+(₽]{0,2}\d{1,3}$/.test(words[place] ?? '')) return place;
  let end = place + 1;
  while (/^\d{3}$/.test(words[end] ?? '')) end += 1;
  return /^\d{3}[.,]\d{1,4}(?:[)₽-]|р|руб)?\.?$/.test(words[end] ?? '') ? end : place;
}
