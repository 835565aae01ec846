import {
  choicesOf,
  type FormPart,
  isList,
  memberPart,
  membersOf,
  partAt,
  scalarOf,
} from '@/scripts/edits/form/form-part';
import { isRecord, keyOfItem, type Place, valueAt } from '@/scripts/edits/place';
import type { Bundle } from '@/scripts/language/bundle';

/**
 * How a member of a thing is edited: in a field; as a list of things or of fields; as a thing in the thing; as a sentence of its own
 * (`condition`, `assignments`, `bound`); by its entries (`record`); or as it is written down (`source`).
 */
export type FormKind = 'field' | 'list' | 'thing' | 'condition' | 'assignments' | 'bound' | 'record' | 'source';

export interface FormRow {
  readonly member: string;
  /** Name of the form of the thing that has it. */
  readonly holder: string;
  readonly place: Place;
  readonly kind: FormKind;
  /** Items of a list, or entries of a record, by their keys. */
  readonly items: readonly Place[];
  readonly isOptional: boolean;
}

export interface FormRows {
  /** What an author writes first, in this order. */
  readonly main: readonly FormRow[];
  readonly more: readonly FormRow[];
  /** What may be added. */
  readonly absent: readonly FormRow[];
}

const MAIN = [
  'title',
  'label',
  'name',
  'text',
  'fact',
  'say',
  'tasks',
  'ask',
  'heard',
  'answers',
  'to',
  'routes',
  'fallback',
  'when',
  'set',
  'value',
  'disposition',
  'status',
  'because',
  'consequence',
  'lines',
  'pattern',
  'holds',
];
/** Lists that the outline shows as rows of its own. */
const OUTLINED =
  /^\$\.script\.(?:stages|objections|events|facts|conditions|notes|rules|settings|closing\.rows)$|\.steps$/;
/** Parts that are rows of the outline. */
const PARTS = ['bindings', 'systems', 'campaigns', 'closing', 'assumptions', 'sources'];
const KINDS: Readonly<Record<string, FormKind>> = {
  '#Condition': 'condition',
  '#Assignments': 'assignments',
  '#Bound': 'bound',
  '#Atom': 'source',
  '#ScalarValue': 'source',
  '$.script.rules[].pattern': 'source',
};

/** The rows of the form of a thing. */
export function formRows(bundle: Bundle, place: Place): FormRows {
  const part = partAt(bundle, place);
  const thing = valueAt(bundle, place);
  if (part === null || !isRecord(thing)) return { main: [], more: [], absent: [] };
  const all = membersOf(part, thing).flatMap((member) => {
    const inner = memberPart(part, thing, member);
    if (inner === null || isElsewhere(inner, place, member)) return [];
    return [rowOf(bundle, part.name, inner, [...place, member], member)];
  });
  const present = all.filter(({ member }) => thing[member] !== undefined);
  const rank = ({ member }: FormRow) => MAIN.indexOf(member);
  return {
    main: present.filter((row) => rank(row) >= 0).sort((a, b) => rank(a) - rank(b)),
    more: present.filter((row) => rank(row) < 0),
    absent: all.filter(({ member }) => thing[member] === undefined),
  };
}

/** How a part of the format is edited, with the value that it has. */
export function formKind(part: FormPart, value: unknown): FormKind {
  const named = KINDS[part.name];
  if (named !== undefined) return named;
  if (part.bare.type === 'record') return 'record';
  if (isList(part, value)) return 'list';
  if (isRecord(value) || part.bare.type === 'strict_object') return 'thing';
  return scalarOf(part) === 'other' && typeof value === 'object' ? 'source' : 'field';
}

function isElsewhere(part: FormPart, place: Place, member: string): boolean {
  const { name } = part;
  // A literal that must be there tells what kind of thing this is.
  const isKind = choicesOf(part)?.length === 1 && !part.isOptional;
  return isKind || member === '$schema' || OUTLINED.test(name) || (place.length === 1 && PARTS.includes(member));
}

function rowOf(bundle: Bundle, holder: string, part: FormPart, place: Place, member: string): FormRow {
  const value = valueAt(bundle, place);
  const kind = formKind(part, value);
  return { member, holder, place, kind, items: itemsOf(value, place, kind), isOptional: part.isOptional };
}

function itemsOf(value: unknown, place: Place, kind: FormKind): readonly Place[] {
  if (Array.isArray(value)) return value.map((item: unknown, i): Place => [...place, keyOfItem(item, i)]);
  return kind === 'record' && isRecord(value) ? Object.keys(value).map((key) => [...place, key]) : [];
}
