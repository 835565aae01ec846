// The door for files of suppressions. In: the text of a file. Out: suppressions, or what is wrong with it and where. The words
// of problems are in `report-text`. Never throws.
import type { Result } from '@/scripts/language/result';
import { nearestName } from '@/scripts/parse/nearest-name';
import type { CheckId } from '../finding';
import { PUBLISHING_PRESET } from './preset';
import type { Suppression } from '../verify-script';

export interface SuppressionProblem {
  /**
   * `not-json`: no JSON text; `not-list`: no list of objects; `missing`: a field is missing or no text; `unknown-field`;
   * `unknown-check`; `unsuppressible`: a check that must not be silenced; `twice`: the same check and place again
   */
  readonly code: 'not-json' | 'not-list' | 'missing' | 'unknown-field' | 'unknown-check' | 'unsuppressible' | 'twice';
  /** Line and column for what is no JSON, else a JSON path. */
  readonly place: string;
  readonly value: string;
  /** The name that may have been meant; empty when none is near. */
  readonly nearest: string;
}

type Report = (code: SuppressionProblem['code'], place: string, value?: string, nearest?: string) => void;

/** A list of `{ "check", "place", "reason" }`, each with a reason that says something. */
export function parseSuppressions(text: string): Result<readonly Suppression[], readonly SuppressionProblem[]> {
  const problems: SuppressionProblem[] = [];
  const report: Report = (code, place, value = '', nearest = '') => problems.push({ code, place, value, nearest });
  const read = readJson(text);
  if (!read.ok) report('not-json', read.error);
  else if (!Array.isArray(read.value)) report('not-list', '$');
  const items: readonly unknown[] = read.ok && Array.isArray(read.value) ? read.value : [];
  const seen = new Set<string>();
  const value = items.flatMap((item, index): readonly Suppression[] => {
    const suppression = suppressionOf(item, `$[${index}]`, report);
    if (suppression === null) return [];
    const key = `${suppression.check} ${suppression.place}`;
    if (seen.has(key)) report('twice', `$[${index}]`, key);
    seen.add(key);
    return [suppression];
  });
  return problems.length === 0 ? { ok: true, value } : { ok: false, error: problems };
}

/** One item of the list; null when it names no check. Reports whatever else is wrong with it. */
function suppressionOf(item: unknown, at: string, report: Report): Suppression | null {
  if (typeof item !== 'object' || item === null || Array.isArray(item)) {
    report('not-list', at);
    return null;
  }
  const fields = new Map<string, unknown>(Object.entries(item));
  const text = (name: string) => textOf(fields.get(name), `${at}.${name}`, report);
  const [check, place, reason] = [text('check'), text('place'), text('reason')];
  for (const name of fields.keys()) {
    if (!FIELDS.includes(name)) report('unknown-field', `${at}.${name}`, name, nearestOf(name, FIELDS));
  }
  return isKnown(check, `${at}.check`, report) ? { check, place, reason } : null;
}

/** Whether there is such a check; a missing name was reported as missing. */
function isKnown(check: string, at: string, report: Report): check is CheckId {
  if (!isCheck(check)) {
    if (check !== '') report('unknown-check', at, check, nearestOf(check, Object.keys(PUBLISHING_PRESET)));
    return false;
  }
  if (NEVER_SILENT.has(check)) report('unsuppressible', at, check);
  return true;
}

function nearestOf(name: string, names: readonly string[]): string {
  return nearestName(name, names) ?? '';
}

function textOf(field: unknown, place: string, report: Report): string {
  if (typeof field === 'string' && field.trim() !== '') return field;
  report('missing', place, place.slice(place.lastIndexOf('.') + 1));
  return '';
}

const FIELDS = ['check', 'place', 'reason'];

/** What says that something was not proved cannot be argued away. */
const NEVER_SILENT: ReadonlySet<CheckId> = new Set(['inconclusive', 'check-crashed', 'suppression-unused']);

function isCheck(name: string): name is CheckId {
  return Object.hasOwn(PUBLISHING_PRESET, name);
}

/** The data, or the line and column where it is no JSON. */
function readJson(text: string): Result<unknown, string> {
  try {
    return { ok: true, value: JSON.parse(text) };
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const position = Number(/position (\d+)/.exec(message)?.[1] ?? text.length);
    const before = text.slice(0, position).split('\n');
    return { ok: false, error: `${before.length}:${(before.at(-1)?.length ?? 0) + 1}` };
  }
}
