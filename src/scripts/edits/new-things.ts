// What a new thing is made of, so that it is whole before anybody has written a word into it. In: a bundle and a list of it. Out: an
// item for the list: with an id that nobody has, leading on to the next step, and with empty texts that are still to be written.
import type { Bundle } from '../language/bundle';
import type { Condition } from '../language/condition';
import type { Answer, Line, Route, Target } from '../language/step';
import { freeName } from './apply/edit-lists';
import { type Declared, declarationsIn } from './apply/rename-things';
import { choicesOf, type FormPart, memberPart, membersOf, partAt, scalarOf } from './form/form-part';
import { type NameKind, nameIn } from './form/names';
import { indexOfItem, isRecord, type Place, type Segment, valueAt } from './place';

/** An item for the list at `list`, to stand after the item with the key `after`; null when that is no list of the format. */
export function newThing(bundle: Bundle, list: Place, after: Segment | null): unknown {
  const part = partAt(bundle, list);
  const item = part && memberPart(part, [], 0);
  if (item === null) return null;
  const made = new NewThings(bundle, list, after);
  switch (item.name) {
    case '#Step':
      return made.step();
    case '#Answer':
      return made.answer();
    case '#Route':
      return made.route();
    case '$.script.objections[]':
      return made.objection();
    default:
      return made.any(item);
  }
}

/** A part that is not there yet, with what it cannot be without: an empty text, a mark, a list with one item. */
export function newPart(bundle: Bundle, place: Place): unknown {
  const part = partAt(bundle, place);
  if (part === null) return null;
  if (part.bare.type === 'array') return [newThing(bundle, place, null)];
  if (part.name === '#Assignments') return {};
  if (choicesOf(part) === null && scalarOf(part) === 'flag') return true;
  return new NewThings(bundle, place.slice(0, -1), null).any(part);
}

/** A condition to begin with: true where the first fact of the script that conditions may read is known. */
export function newCondition(bundle: Bundle): Condition {
  const fact = bundle.script.facts.find(
    ({ kind, personal }) => kind !== 'text' && kind !== 'list' && personal !== true,
  );
  if (fact === undefined) return { all: [] };
  if (fact.kind === 'flag') return { fact: fact.id, is: true };
  return fact.kind === 'count' ? { fact: fact.id, atLeast: fact.min } : { fact: fact.id, known: true };
}

class NewThings {
  readonly #bundle: Bundle;
  readonly #list: Place;
  readonly #after: Segment | null;
  readonly #declared: readonly Declared[];
  readonly #taken = new Set<string>();

  constructor(bundle: Bundle, list: Place, after: Segment | null) {
    this.#bundle = bundle;
    this.#list = list;
    this.#after = after;
    this.#declared = declarationsIn(bundle);
    for (const { kind, within, name } of this.#declared) this.#taken.add(`${kind} ${within} ${name}`);
  }

  step() {
    return this.#step(nextTarget(this.#bundle, this.#list, this.#after));
  }

  answer(): Answer {
    // The list of the answers of a step: `…/steps/<step>/answers`.
    const steps = this.#list.slice(0, -2);
    const step = this.#list.at(-2);
    return this.#answer(String(step), nextTarget(this.#bundle, steps, step ?? null));
  }

  route(): Route {
    const branch = this.#list.slice(0, -2);
    const isOfEvent = this.#list.at(-3) === 'events';
    const to = isOfEvent ? '@close' : nextTarget(this.#bundle, branch, this.#list.at(-2) ?? null);
    return { when: newCondition(this.#bundle), to };
  }

  objection() {
    const id = this.#fresh('objection', '', 'objection');
    return { id, title: '', heard: [], never: [], steps: [this.#step('@return', `${id}-answer`)] };
  }

  /** Whatever else the format has, with what it cannot be without. */
  any(part: FormPart): unknown {
    if (part.name === '#Condition') return newCondition(this.#bundle);
    if (part.name === '#Fact') return { kind: 'flag', id: this.#fresh('fact', '', 'fact'), label: '', from: 'asked' };
    if (part.name === '#Bound' || part.name === '#ScalarValue') return 0;
    if (part.name === '#Atom') return { step: this.#first('step', '') };
    const choices = choicesOf(part);
    if (choices !== null) return choices[0];
    if (part.bare.type === 'nullable') return null;
    switch (scalarOf(part)) {
      case 'text':
        return '';
      case 'number':
        return 1;
      case 'flag':
        return false;
      case 'other':
        return part.bare.type === 'array' ? [] : this.#object(part);
    }
  }

  #object(part: FormPart): unknown {
    const made: Record<string, unknown> = {};
    for (const member of membersOf(part, null)) {
      const form = memberPart(part, made, member);
      if (form !== null && !form.isOptional) made[member] = this.#member(part, form, member, made);
    }
    return made;
  }

  #member(part: FormPart, form: FormPart, member: string, made: Readonly<Record<string, unknown>>): unknown {
    const holders = [...this.#holders(), { name: part.name, data: made }];
    const leaf = { form, name: form.name, value: 'x', place: [...this.#list, 0, member], holders };
    const named = scalarOf(form) === 'text' && form.bare.type !== 'nullable' ? nameIn(leaf) : null;
    if (named === null) return this.any(form);
    if (member === 'id') return this.#fresh(named.kind, named.within, named.kind);
    return this.#first(named.kind, named.within);
  }

  #holders() {
    return this.#list.flatMap((_segment, i) => {
      const place = this.#list.slice(0, i);
      const data = valueAt(this.#bundle, place);
      const part = partAt(this.#bundle, place);
      return isRecord(data) && part !== null ? [{ name: part.name, data }] : [];
    });
  }

  #step(to: Target, id = this.#fresh('step', '', 'step')) {
    const say: Line[] = [{ id: this.#fresh('line', '', `${id}.text`), text: '' }];
    return { kind: 'talk', id, title: '', say, answers: [this.#answer(id, to)], fallback: to };
  }

  #answer(step: string, to: Target): Answer {
    return { id: this.#fresh('answer', step, 'answer'), label: '', to };
  }

  #fresh(kind: NameKind, within: string, wish: string): string {
    if (kind === 'source') return this.#freshSource();
    const isTaken = (name: string) => this.#taken.has(`${kind} ${within} ${name}`);
    const name = isTaken(wish) ? freeName(wish, isTaken) : wish;
    this.#taken.add(`${kind} ${within} ${name}`);
    return name;
  }

  #freshSource(): string {
    let number = 1;
    while (this.#taken.has(`source  A${number}`)) number += 1;
    return `A${number}`;
  }

  #first(kind: NameKind, within: string): string {
    return this.#declared.find((each) => each.kind === kind && each.within === within)?.name ?? '';
  }
}

/** Where a call goes on after a step of a list, as it stands there: the next step, else the end of the stage or the branch. */
export function nextTarget(bundle: Bundle, steps: Place, step: Segment | null): Target {
  const items = valueAt(bundle, steps);
  const list: readonly unknown[] = Array.isArray(items) ? items : [];
  const next: unknown = list[step === null ? 0 : indexOfItem(list, step) + 1];
  if (isRecord(next) && typeof next['id'] === 'string') return next['id'];
  if (steps[1] !== 'stages') return '@return';
  return bundle.script.stages.at(-1)?.id === steps[2] ? '@close' : '@stage-end';
}
