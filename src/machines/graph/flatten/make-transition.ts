// The parts that all transitions share. In: what an author wrote. Out: transitions, with first match and closing made explicit.
import type { StepHome } from '@/scripts/language/all-steps';
import type { Condition } from '@/scripts/language/condition';
import type { Assignments, Target } from '@/scripts/language/step';
import { ALWAYS } from '../always';
import type { Destination, ReturnChange, Transition } from '../call-graph';
import type { StepLinks } from './link-steps';

/** A transition as it is written, before its target is looked up. */
export interface WrittenTransition extends Pick<Transition, 'id' | 'trigger' | 'when' | 'unless'> {
  readonly needsAsks?: boolean | undefined;
  readonly set?: Assignments | undefined;
  readonly passes?: string | undefined;
  readonly to: Target;
  readonly tags?: readonly string[] | undefined;
}

/** `home` is that of the step it starts on; null for what many steps inherit. */
export function transitionOf(links: StepLinks, home: StepHome | null, written: WrittenTransition): Transition {
  const to = links.destinationOf(home, written.to);
  return {
    id: written.id,
    trigger: written.trigger,
    when: written.when,
    unless: written.unless,
    needsAsks: written.needsAsks === true,
    set: written.set ?? NOTHING_SET,
    passes: written.passes ?? null,
    to,
    returns: returnChange(links, home, to),
    closes: links.closingOf(to),
    tags: written.tags ?? NO_TAGS,
  };
}

/** An entry of a first-match list with the conditions of those before it. */
interface Match<T> {
  readonly item: T;
  readonly when: readonly Condition[];
  readonly unless: readonly Condition[];
}

/** Says of each entry when it is the first that holds. */
export function firstMatch<T extends { readonly when?: Condition | undefined }>(
  items: readonly T[],
): readonly Match<T>[] {
  return items.map((item, place) => ({
    item,
    when: item.when === undefined ? [] : [item.when],
    unless: items.slice(0, place).map(({ when }) => when ?? ALWAYS),
  }));
}

const NO_TAGS: readonly string[] = [];
const NOTHING_SET: Assignments = {};

function returnChange({ placed }: StepLinks, home: StepHome | null, to: Destination): ReturnChange {
  if (to.kind === 'stay') return 'keep';
  if (to.kind === 'return') return 'pop';
  if (to.kind === 'close') return 'clear';
  const isBranch = placed.get(to.step)?.home.kind !== 'stage';
  if (!isBranch) return 'clear';
  // A step leads on within its own branch only; a branch is opened by an event or an objection.
  if (home?.kind === 'stage') throw new Error(`A step of the flow leads into a branch, to "${to.step}"`);
  return home === null ? 'push' : 'keep';
}
