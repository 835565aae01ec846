// The door for files of suppressions. In: the text of a file. Out: suppressions, or what is wrong with it and where. The words
// of problems are in `report-text`. Never throws.
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

export type ParsedSuppressions =
  | { readonly ok: true; readonly value: readonly Suppression[] }
  | { readonly ok: false; readonly problems: readonly SuppressionProblem[] };

/** A list of `{ "check", "place", "reason" }`, each with a reason that says something. */
export function parseSuppressions(text: string): ParsedSuppressions {
  const problems: SuppressionProblem[] = [];
  const report = (code: SuppressionProblem['code'], place: string, value = '', nearest = '') =>
    problems.push({ code, place, value, nearest });
  const read = readJson(text);
  if (!read.ok) report('not-json', read.place);
  else if (!Array.isArray(read.data)) report('not-list', '$');
  const items: readonly unknown[] = read.ok && Array.isArray(read.data) ? read.data : [];
  const seen = new Set<string>();
  const value = items.flatMap((item, index): Suppression[] => {
    const at = `$[${index}]`;
    if (typeof item !== 'object' || item === null || Array.isArray(item)) {
      report('not-list', at);
      return [];
    }
    const fields = new Map<string, unknown>(Object.entries(item));
    for (const name of fields.keys()) {
      if (!FIELDS.includes(name)) report('unknown-field', `${at}.${name}`, name, nearestName(name, FIELDS) ?? '');
    }
    const [check, place, reason] = FIELDS.map((name) => {
      const field = fields.get(name);
      const isText = typeof field === 'string' && field.trim() !== '';
      if (!isText) report('missing', `${at}.${name}`, name);
      return isText ? field : '';
    });
    if (check === undefined || place === undefined || reason === undefined || check === '') return [];
    if (!isCheck(check)) {
      report('unknown-check', `${at}.check`, check, nearestName(check, Object.keys(PUBLISHING_PRESET)) ?? '');
      return [];
    }
    if (NEVER_SILENT.has(check)) report('unsuppressible', `${at}.check`, check);
    if (seen.has(`${check} ${place}`)) report('twice', at, `${check} ${place}`);
    seen.add(`${check} ${place}`);
    return [{ check, place, reason }];
  });
  return problems.length === 0 ? { ok: true, value } : { ok: false, problems };
}

const FIELDS = ['check', 'place', 'reason'];

/** What says that something was not proved cannot be argued away. */
const NEVER_SILENT: ReadonlySet<CheckId> = new Set(['inconclusive', 'check-crashed', 'suppression-unused']);

function isCheck(name: string): name is CheckId {
  return Object.hasOwn(PUBLISHING_PRESET, name);
}

function readJson(text: string): { readonly ok: true; readonly data: unknown } | { ok: false; place: string } {
  try {
    return { ok: true, data: JSON.parse(text) };
  } catch (error) {
    const message = error instanceof Error ? error.message : '';
    const position = Number(/position (\d+)/.exec(message)?.[1] ?? text.length);
    const before = text.slice(0, position).split('\n');
    return { ok: false, place: `${before.length}:${(before.at(-1)?.length ?? 0) + 1}` };
  }
}
