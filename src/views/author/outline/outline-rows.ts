import type { Bundle } from '@/scripts/language/bundle';
import type { Answer, Step } from '@/scripts/language/step';
import { isSamePlace, type Place } from '@/scripts/edits/place';
import { placeKey } from '../place-key';

/** Headings of the outline that are no things themselves. */
export type OutlineGroup =
  | 'stages'
  | 'objections'
  | 'events'
  | 'closing'
  | 'facts'
  | 'conditions'
  | 'notes'
  | 'rules'
  | 'settings'
  | 'rest';

/** Parts of a bundle that have a form of their own under the last heading. */
export const OUTLINE_PARTS = [
  'bindings',
  'systems',
  'campaigns',
  'closing',
  'assumptions',
  'sources',
  'translations',
  'desk',
  'training',
] as const;
export type OutlinePart = (typeof OUTLINE_PARTS)[number];

/** A line of the outline. */
export interface OutlineRow {
  readonly place: Place;
  /** Unique among the rows, and the key of what is folded. */
  readonly key: string;
  readonly depth: number;
  /** Its own words; empty where nobody has written any. */
  readonly title: string;
  /** The id, for what has no words as yet. */
  readonly id: string;
  readonly group: OutlineGroup | null;
  readonly part: OutlinePart | null;
  /** Where an answer leads: the title of a step, or one of the ways that begin with @; empty for all that is no answer. */
  readonly leads: string;
  /** Whether it is, or leads to, a fork: a step that nobody hears and that has no title of its own. */
  readonly isFork: boolean;
  readonly hasInside: boolean;
}

type Item = { readonly id: string };
type Words = Partial<Pick<OutlineRow, 'title' | 'group' | 'part' | 'leads' | 'isFork' | 'hasInside'>>;

/** The rows of a bundle in reading order; what lies inside a folded row is left out. */
export function outlineRows(bundle: Bundle, isOpen: (key: string) => boolean): readonly OutlineRow[] {
  return new Outline(bundle, isOpen).rows;
}

class Outline {
  readonly rows: OutlineRow[] = [];
  readonly #isOpen: (key: string) => boolean;
  readonly #targets = new Map<string, Pick<OutlineRow, 'leads' | 'isFork'>>();

  constructor({ script }: Bundle, isOpen: (key: string) => boolean) {
    this.#isOpen = isOpen;
    const homes = [...script.stages, ...script.objections, ...script.events];
    for (const { title: home, steps } of homes)
      for (const step of steps ?? []) this.#targets.set(step.id, targetOf(step, home));
    this.#list('stages', script.stages, ({ title }) => title, this.#steps);
    this.#list('objections', script.objections, ({ title }) => title, this.#steps);
    this.#list('events', script.events, ({ title }) => title, this.#steps);
    this.#list('closing', script.closing.rows, ({ because }) => because);
    this.#list('facts', script.facts, ({ label }) => label);
    this.#list('conditions', script.conditions, ({ label }) => label);
    this.#list('notes', script.notes, ({ title }) => title);
    this.#list('rules', script.rules, ({ title }) => title);
    this.#list('settings', script.settings, ({ label }) => label);
    this.#rest(script.title);
  }

  #add(place: Place, depth: number, words: Words, inside?: () => void): void {
    const key = placeKey(place);
    const row = { title: '', group: null, part: null, leads: '', isFork: false, hasInside: false, ...words };
    this.rows.push({ ...row, place, key, depth, id: String(place.at(-1)) });
    if (row.hasInside && this.#isOpen(key)) inside?.();
  }

  #list<T extends Item>(
    group: OutlineGroup,
    items: readonly T[],
    titleOf: (item: T) => string,
    steps?: (place: Place, item: T) => readonly [boolean, () => void],
  ): void {
    const place: Place = group === 'closing' ? ['script', 'closing', 'rows'] : ['script', group];
    this.#add(place, 1, { group, hasInside: items.length > 0 }, () => {
      for (const item of items) {
        const at = [...place, item.id];
        const [hasInside, inside] = steps?.(at, item) ?? [false, undefined];
        this.#add(at, 2, { title: titleOf(item), hasInside }, inside);
      }
    });
  }

  readonly #steps = (
    home: Place,
    { steps = [] }: { readonly steps?: readonly Step[] | undefined },
  ): readonly [boolean, () => void] => {
    const inside = () => {
      for (const step of steps) {
        const place = [...home, 'steps', step.id];
        const answers = step.kind === 'fork' ? [] : step.answers;
        const words = { title: step.title ?? '', isFork: step.kind === 'fork', hasInside: answers.length > 0 };
        this.#add(place, 3, words, () => this.#answers([...place, 'answers'], answers));
      }
    };
    return [steps.length > 0, inside];
  };

  #answers(list: Place, answers: readonly Answer[]): void {
    for (const { id, label, to } of answers)
      this.#add([...list, id], 4, { title: label, ...(this.#targets.get(to) ?? { leads: to }) });
  }

  #rest(title: string): void {
    this.#add(['script'], 1, { title, group: 'rest', hasInside: true }, () => {
      for (const part of OUTLINE_PARTS) {
        const isOfScript = part !== 'translations' && part !== 'desk' && part !== 'training';
        this.#add(isOfScript ? ['script', part] : [part], 2, { part });
      }
    });
  }
}

/** What a step is called as a target; a fork that nobody named goes by what it stands in. */
function targetOf({ id, kind, title = '' }: Step, home: string): Pick<OutlineRow, 'leads' | 'isFork'> {
  if (title !== '') return { leads: title, isFork: false };
  return kind === 'fork' ? { leads: home, isFork: true } : { leads: id, isFork: false };
}

/** Keys of the rows around a place, so that it can be shown. */
export function rowsAround(place: Place): readonly string[] {
  const own = place.map((_, i) => placeKey(place.slice(0, i + 1)));
  // The parts of a bundle stand under a heading that is none of the places around them.
  const [first, second] = place;
  const part = OUTLINE_PARTS.find((one) => one === (first === 'script' ? second : first));
  return part === undefined ? own : [placeKey(['script']), ...own];
}

/** The row in which a place is edited: itself, or the nearest one around it. */
export function rowOf(rows: readonly OutlineRow[], place: Place): OutlineRow | null {
  for (let length = place.length; length > 0; length -= 1) {
    const found = rows.find((row) => isSamePlace(row.place, place.slice(0, length)));
    if (found !== undefined) return found;
  }
  return null;
}
