// Files of the language. In: the text of a file and the parser of its data. Out: the data, or what is wrong with the text or the data,
// each problem with its line and column where the text has its place. Loaded only where files are read, never with the call screen.
import {
  findNodeAtLocation,
  type JSONPath,
  type JSONVisitor,
  type Node,
  type ParseOptions,
  parseTree,
  printParseErrorCode,
  visit,
} from 'jsonc-parser';
import { memberPath, pathSegments } from './json-path';
import { LIMITS } from '../language/text';
import type { Result } from '../language/result';
import type { Problem } from './problem';
import { MAX_PROBLEMS, shortValue } from './problem-list';

/**
 * The data in a JSON text, as `parse` reads it. Refuses, in this order: a text beyond `LIMITS.sourceLength`, nesting beyond
 * `LIMITS.depth`, what is not JSON, a field written twice in one object, and what `parse` refuses. Never throws if `parse` does not.
 */
export function parseDataText<T>(
  text: string,
  parse: (data: unknown) => Result<T, readonly Problem[]>,
): Result<T, readonly Problem[]> {
  const source = text.startsWith(BYTE_ORDER_MARK) ? text.slice(1) : text;
  if (source.length > LIMITS.sourceLength) {
    const expected = `at-most:${LIMITS.sourceLength}`;
    return refused([{ code: 'too-large', path: '$', value: String(source.length), expected }]);
  }
  const tooDeep = scanDepth(source);
  if (tooDeep) return refused([tooDeep]);
  const textProblems = readProblems(source);
  if (textProblems.length > 0) return refused(textProblems);
  const data: unknown = JSON.parse(source);
  const parsed = parse(data);
  return parsed.ok ? parsed : refused(located(source, parsed.error));
}

const BYTE_ORDER_MARK = '\uFEFF';
const STRICT_JSON: ParseOptions = { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false };

function refused(problems: readonly Problem[]): Result<never, readonly Problem[]> {
  return { ok: false, error: problems };
}

/** Counts brackets outside strings, so that no nesting ever reaches a parser that recurses. */
function scanDepth(source: string): Problem | null {
  let depth = 0;
  for (const offset of bracketsOf(source)) {
    const character = source.charCodeAt(offset);
    const opens = character === OPEN_BRACE || character === OPEN_BRACKET;
    depth = opens ? depth + 1 : Math.max(0, depth - 1);
    if (depth > LIMITS.depth) {
      const place = placeOf(offset, lineStartsOf(source));
      return { code: 'too-deep', path: '$', expected: `at-most:${LIMITS.depth}`, ...place };
    }
  }
  return null;
}

/** Where the braces and brackets outside strings stand. */
function* bracketsOf(source: string): Generator<number> {
  let isInString = false;
  for (let offset = 0; offset < source.length; offset += 1) {
    const character = source.charCodeAt(offset);
    if (isInString) {
      if (character === BACKSLASH) offset += 1;
      else if (character === QUOTE || character === LINE_FEED) isInString = false;
    } else if (character === QUOTE) isInString = true;
    else if (BRACKETS.has(character)) yield offset;
  }
}

const [QUOTE, BACKSLASH, LINE_FEED] = [0x22, 0x5c, 0x0a];
const [OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET] = [0x7b, 0x7d, 0x5b, 0x5d];
const BRACKETS: ReadonlySet<number> = new Set([OPEN_BRACE, CLOSE_BRACE, OPEN_BRACKET, CLOSE_BRACKET]);

/** The first mistake in the JSON itself; without one, every field that its object has already. */
function readProblems(source: string): readonly Problem[] {
  const duplicates: Problem[] = [];
  const objects: Set<string>[] = [];
  const visitor: JSONVisitor = {
    onObjectBegin: () => {
      objects.push(new Set());
    },
    onObjectEnd: () => {
      objects.pop();
    },
    onObjectProperty: (key, _offset, _length, line, column, pathOf) => {
      const keys = objects.at(-1);
      if (keys?.has(key) && duplicates.length < MAX_PROBLEMS) {
        const path = memberPath(pathText(pathOf()), key);
        duplicates.push({ code: 'duplicate-key', path, value: shortValue(key), ...place(line, column) });
      }
      keys?.add(key);
    },
    onError: (error, offset, length, line, column) => {
      const found = source.slice(offset, offset + Math.max(1, length));
      const expected = EXPECTED.get(printParseErrorCode(error));
      throw new JsonMistake({
        code: 'not-json',
        path: '$',
        ...(found === '' ? {} : { value: shortValue(found) }),
        ...(expected === undefined ? {} : { expected }),
        ...place(line, column),
      });
    },
  };
  try {
    visit(source, visitor, STRICT_JSON);
  } catch (error) {
    if (error instanceof JsonMistake) return [error.problem];
    throw error;
  }
  return duplicates;
}

/**
 * Stops the reading at the first mistake: the reader would go on guessing, and after a mistake the brackets that it sees are no
 * longer those that `scanDepth` counted.
 */
class JsonMistake extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
  }
}

const EXPECTED: ReadonlyMap<string, string> = new Map([
  ['InvalidSymbol', 'value'],
  ['InvalidNumberFormat', 'number'],
  ['PropertyNameExpected', 'field-name'],
  ['ValueExpected', 'value'],
  ['ColonExpected', 'colon'],
  ['CommaExpected', 'comma'],
  ['CloseBraceExpected', 'closing-brace'],
  ['CloseBracketExpected', 'closing-bracket'],
  ['EndOfFileExpected', 'end'],
  ['InvalidCommentToken', 'no-comment'],
  ['UnexpectedEndOfComment', 'no-comment'],
  ['UnexpectedEndOfString', 'closing-quote'],
  ['UnexpectedEndOfNumber', 'number'],
  ['InvalidUnicode', 'escape'],
  ['InvalidEscapeCharacter', 'escape'],
  ['InvalidCharacter', 'known-symbol'],
]);

/** The problems with the lines and columns of their places; of the nearest place around when there is nothing yet. */
function located(source: string, problems: readonly Problem[]): readonly Problem[] {
  const tree = parseTree(source, [], STRICT_JSON);
  if (!tree) return problems;
  const lineStarts = lineStartsOf(source);
  return problems.map((problem) => {
    const node = nearestNode(tree, pathSegments(problem.path) ?? []);
    const isWhole = problem.code === 'more-problems' || node === undefined;
    return isWhole ? problem : { ...problem, ...placeOf(node.offset, lineStarts) };
  });
}

function nearestNode(tree: Node, segments: readonly (string | number)[]): Node | undefined {
  for (let length = segments.length; length >= 0; length -= 1) {
    const node = findNodeAtLocation(tree, segments.slice(0, length));
    // The key of a member says more than its value when the value may be anywhere after it.
    if (node) return length > 0 && node.parent?.type === 'property' ? node.parent : node;
  }
  return undefined;
}

function lineStartsOf(source: string): readonly number[] {
  const starts = [0];
  for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

/** Line and column, both from 1, of a place in the text. */
function placeOf(offset: number, lineStarts: readonly number[]): { readonly line: number; readonly column: number } {
  let [low, high] = [0, lineStarts.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1 };
}

function place(line: number, column: number): { readonly line: number; readonly column: number } {
  return { line: line + 1, column: column + 1 };
}

function pathText(segments: JSONPath): string {
  return segments.reduce<string>(
    (path, segment) => (typeof segment === 'number' ? `${path}[${segment}]` : memberPath(path, segment)),
    '$',
  );
}
