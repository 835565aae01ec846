// A business rule as a small deterministic automaton over the moments of a call. The same monitor proves a rule over
// all calls, guards a live call, scores a trainee and audits a stored journal. In: a rule. Out: a monitor.
import type { Atom, Pattern, Rule } from '@/scripts/language/rule';

/**
 * States are small integers. A moment is told by the truth of the monitor's atoms at it. A bad state is final: the rule
 * is broken whatever follows. `isBadAtEnd` says whether the rule is broken if the call ends in that state.
 */
export interface Monitor {
  readonly rule: Rule;
  readonly atoms: readonly Atom[];
  /** Atom without which the rule says nothing; -1 where there is none. A rule never triggered is vacuous. */
  readonly trigger: number;
  readonly start: number;
  step(state: number, truth: readonly boolean[]): number;
  isBad(state: number): boolean;
  isBadAtEnd(state: number): boolean;
}

/** Whether a rule can no longer be broken from a state on: whatever happens, the monitor stays there, and may end there. */
export function isSettled(monitor: Monitor, state: number): boolean {
  if (state === BAD || monitor.isBadAtEnd(state)) return false;
  const { length } = monitor.atoms;
  for (let bits = 0; bits < 2 ** length; bits += 1) {
    const truth = monitor.atoms.map((_atom, index) => ((bits >> index) & 1) === 1);
    if (monitor.step(state, truth) !== state) return false;
  }
  return true;
}

/** The one bad state of every monitor. */
export const BAD = -1;

/** State of a `possible` rule right after a moment from which its `of` is awaited. */
export const AWAITING = 1;

/** Compiles the pattern of a rule; the ten patterns are those of `Pattern`. */
export function compileMonitor(rule: Rule): Monitor {
  const automaton = automatonOf(rule.pattern);
  return {
    rule,
    atoms: automaton.atoms,
    trigger: automaton.trigger,
    start: 0,
    step: (state, truth) => (state === BAD ? BAD : automaton.next(state, (atom) => truth[atom] === true)),
    isBad: (state) => state === BAD,
    isBadAtEnd: (state) => state === BAD || automaton.isOpen(state),
  };
}

interface Automaton {
  readonly atoms: readonly Atom[];
  readonly trigger: number;
  next(state: number, holds: (atom: number) => boolean): number;
  /** The call must not end here. */
  isOpen(state: number): boolean;
}

const CLOSED = () => false;

function automatonOf(pattern: Pattern): Automaton {
  switch (pattern.kind) {
    case 'absence':
      return { atoms: [pattern.of], trigger: -1, next: (_state, holds) => (holds(0) ? BAD : 0), isOpen: CLOSED };
    case 'universality':
      return { atoms: [pattern.of], trigger: -1, next: (_state, holds) => (holds(0) ? 0 : BAD), isOpen: CLOSED };
    case 'existence':
      return {
        atoms: [pattern.of],
        trigger: -1,
        next: (state, holds) => (holds(0) ? 1 : state),
        isOpen: (state) => state === 0,
      };
    case 'occurs':
      return occurs(pattern.of, pattern.min ?? 0, pattern.max);
    case 'precedence':
      return precedence(pattern.of, pattern.after, pattern.order);
    case 'response':
      return {
        atoms: [pattern.to, pattern.expect],
        trigger: 0,
        next: (state, holds) => (holds(1) ? 0 : holds(0) ? 1 : state),
        isOpen: (state) => state === 1,
      };
    case 'never-after':
      return {
        atoms: [pattern.after, pattern.never],
        trigger: 0,
        next: (state, holds) => (state === 1 && holds(1) ? BAD : holds(0) ? 1 : state),
        isOpen: CLOSED,
      };
    case 'between':
      return {
        atoms: [pattern.from, pattern.until, pattern.never],
        trigger: 0,
        next: (state, holds) => {
          if (state === 1 && !holds(1)) return holds(2) ? BAD : 1;
          return holds(0) ? 1 : 0;
        },
        isOpen: CLOSED,
      };
    case 'possible':
      return possible(pattern);
    case 'not-coexist':
      return {
        atoms: [pattern.one, pattern.other],
        trigger: -1,
        next: (state, holds) => {
          const seen = state | (holds(0) ? 1 : 0) | (holds(1) ? 2 : 0);
          return seen === 3 ? BAD : seen;
        },
        isOpen: CLOSED,
      };
  }
}

/** That something can happen speaks of all calls together: no single call breaks it. */
function possible({ of, from }: Extract<Pattern, { kind: 'possible' }>): Automaton {
  const isAwaited = (holds: (atom: number) => boolean) => from !== undefined && holds(1) && !holds(0);
  return {
    atoms: from === undefined ? [of] : [of, from],
    trigger: from === undefined ? -1 : 1,
    next: (_state, holds) => (isAwaited(holds) ? AWAITING : 0),
    isOpen: CLOSED,
  };
}

function occurs(of: Atom, min: number, max: number | undefined): Automaton {
  const ceiling = Math.max(min, max ?? 0);
  return {
    atoms: [of],
    trigger: -1,
    next: (state, holds) => {
      if (!holds(0)) return state;
      if (max !== undefined && state === max) return BAD;
      return Math.min(state + 1, ceiling);
    },
    isOpen: (state) => state < min,
  };
}

/** Weak until: `of` may come in the very moment in which the last of `after` happens. */
function precedence(of: Atom, after: readonly Atom[], order: 'all' | 'any' | 'inOrder'): Automaton {
  const enough = order === 'inOrder' ? after.length : order === 'any' ? 1 : 2 ** after.length - 1;
  const seen = (state: number, holds: (atom: number) => boolean): number => {
    if (order === 'any') return state === 1 || after.some((_atom, index) => holds(index + 1)) ? 1 : 0;
    if (order === 'all')
      return after.reduce((mask, _atom, index) => (holds(index + 1) ? mask | (1 << index) : mask), state);
    let reached = state;
    while (reached < after.length && holds(reached + 1)) reached += 1;
    return reached;
  };
  return {
    atoms: [of, ...after],
    trigger: 0,
    next: (state, holds) => {
      const now = seen(state, holds);
      return now < enough && holds(0) ? BAD : now;
    },
    isOpen: CLOSED,
  };
}
