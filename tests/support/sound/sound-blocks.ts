// The pieces of the talk, each with the rules that it keeps. In: chance. Out: blocks of steps.
import type { Condition } from '@/scripts/language/condition';
import type { Step } from '@/scripts/language/step';
import { SoundBase } from './sound-base';
import { at, forkStep, is, leadingTo, NEXT, spelledOut } from './sound-parts';

export interface Block {
  readonly steps: readonly Step[];
  /** Rules that the block keeps, given the tag of what comes next. */
  readonly rules: (next: string) => void;
}

export class SoundBlocks extends SoundBase {
  /** Something to tick before the answer opens. */
  protected tick(): Block {
    const id = this.name('tick');
    const flag = `done${this.names}`;
    this.facts.push({ kind: 'flag', id: flag, label: flag, from: 'derived' });
    const step = this.work(id, [{ id: 'go', label: 'Дальше', when: is(flag, true), blocked: 'Отметьте.', to: NEXT }], {
      tasks: [{ id: 'do', system: 'crm', text: 'Сделайте.', confirms: flag }],
    });
    return {
      steps: [step],
      rules: (next) => {
        this.never({ tag: next }, { holds: is(flag, false) });
        this.rule({
          kind: 'precedence',
          of: { tag: next },
          after: [{ task: `${id}/do` }, { tag: at(id) }],
          order: 'all',
        });
      },
    };
  }

  /** An amount that must be known, and is told apart at once. */
  protected askFee(): Block {
    const id = this.name('ask');
    const bound = 3 + this.pick(4);
    this.facts.push({ kind: 'amount', id: 'fee', label: 'Плата', from: 'asked', unit: 'rub', min: 0, max: 10 });
    const ask = this.work(id, [{ id: 'go', label: 'Дальше', to: `${id}-fork` }], {
      ask: [{ fact: 'fee', required: true }],
    });
    const dear = this.work(`${id}-dear`, [{ id: 'go', label: 'Дальше', to: NEXT }]);
    const isDear: Condition = this.chance(2) ? { fact: 'fee', atLeast: bound } : { fact: 'fee', above: bound };
    return {
      steps: [ask, forkStep(`${id}-fork`, [{ when: isDear, to: dear.id }, { to: NEXT }]), dear],
      rules: (next) => {
        this.never({ tag: next }, { holds: { fact: 'fee', known: false } });
        this.branchRules(at(`${id}-fork`), at(dear.id), isDear, next);
      },
    };
  }

  /** The side step comes where the condition holds, at once what is next where it does not. */
  protected branchRules(fork: string, side: string, condition: Condition, next: string): void {
    const when = spelledOut(condition);
    this.rule({
      kind: 'between',
      from: { all: [{ tag: fork }, { holds: { not: when } }] },
      until: { tag: next },
      never: { not: { tag: next } },
    });
    this.never({ tag: side }, { holds: { not: when } });
    this.rule({ kind: 'response', to: { all: [{ tag: fork }, { holds: when }] }, expect: { tag: side } });
    this.rule({ kind: 'precedence', of: { tag: side }, after: [{ tag: fork }], order: 'any' });
  }

  protected greet(): Block {
    return {
      steps: [this.talk('greet', [{ id: 'listens', label: 'Слушает', to: NEXT }])],
      rules: (next) =>
        this.rule({
          kind: 'precedence',
          of: { tag: next },
          after: [{ tag: at('greet') }, { answer: 'greet/listens' }],
          order: 'inOrder',
        }),
    };
  }

  protected liveBlock(): Block {
    const kind = this.pick(3);
    return kind === 0 ? this.question() : kind === 1 ? this.counter() : this.fork('talk');
  }

  /** A question whose answer leads to a step of its own. */
  protected question(): Block {
    const id = this.name('ask');
    const fact = `said${this.names}`;
    const values = ['yes', 'no', 'maybe'].slice(0, 2 + this.pick(2));
    this.facts.push({
      kind: 'choice',
      id: fact,
      label: fact,
      from: 'derived',
      values: values.map((value) => ({ id: value, label: value })),
    });
    const step = this.talk(
      id,
      values.map((value) => ({ id: value, label: value, set: { [fact]: value }, to: `${id}-fork` })),
    );
    const side = this.talk(`${id}-side`, [{ id: 'go', label: 'Ясно', to: NEXT }], NEXT);
    const first = values[0] ?? '';
    return {
      steps: [step, forkStep(`${id}-fork`, [{ when: is(fact, first), to: side.id }, { to: NEXT }]), side],
      rules: (next) => {
        for (const value of values) this.never({ answer: `${id}/${value}` }, { holds: { not: is(fact, value) } });
        this.never({ tag: next }, { holds: { fact, known: false } });
        this.branchRules(at(`${id}-fork`), at(side.id), is(fact, first), next);
        const after = values.map((value) => ({ answer: `${id}/${value}` }));
        this.rule({ kind: 'precedence', of: { holds: { fact, known: true } }, after, order: 'any' });
      },
    };
  }

  /** A question that may be repeated, at least once and at most twice. */
  protected counter(): Block {
    const id = this.name('more');
    const fact = `count${this.names}`;
    this.facts.push({ kind: 'count', id: fact, label: fact, from: 'derived', min: 0, max: 3 });
    const step = this.talk(id, [
      {
        id: 'more',
        label: 'Ещё',
        when: { fact, below: 2 },
        blocked: 'Хватит.',
        set: { [fact]: { add: 1 } },
        to: '@stay',
      },
      { id: 'enough', label: 'Хватит', when: { fact, atLeast: 1 }, blocked: 'Сначала раз.', to: `${id}-fork` },
    ]);
    const once: Condition = { fact, atMost: 1 };
    const side = this.talk(`${id}-once`, [{ id: 'go', label: 'Ясно', to: NEXT }]);
    return {
      steps: [step, forkStep(`${id}-fork`, [{ when: once, to: side.id }, { to: NEXT }]), side],
      rules: (next) => {
        this.rule({ kind: 'occurs', of: { answer: `${id}/more` }, max: 2 });
        this.rule({ kind: 'precedence', of: { tag: next }, after: [{ answer: `${id}/more` }], order: 'all' });
        this.rule({ kind: 'universality', of: { holds: { fact, atMost: 2 } } });
        this.never({ answer: `${id}/more` }, { holds: { fact, below: 1 } });
        this.rule({ kind: 'existence', of: { any: [{ answer: `${id}/more` }, { event: 'hung-up' }] } });
        this.branchRules(at(`${id}-fork`), at(side.id), once, next);
      },
    };
  }

  /** A side step for some starting facts. */
  protected fork(kind: 'talk' | 'work'): Block {
    const id = this.name('fork');
    const when = this.startCondition();
    const go = [{ id: 'go', label: 'Дальше', to: NEXT }];
    const side = kind === 'talk' ? this.plainTalk(`${id}-side`, go) : this.work(`${id}-side`, go);
    return {
      steps: [forkStep(id, [{ when, to: side.id }, { to: NEXT }]), side],
      rules: (next) => this.branchRules(at(id), at(side.id), when, next),
    };
  }

  protected startCondition(): Condition {
    switch (this.pick(4)) {
      case 0:
        return { campaign: 'bonus' };
      case 1:
        return { fact: 'callNo', atLeast: 2 };
      case 2:
        return { all: [{ condition: 'again' }, { not: is('campaign', 'first') }] };
      default:
        return { any: [{ fact: 'callNo', above: 2 }, is('campaign', 'second')] };
    }
  }

  /** The blocks one after another; each learns what comes after it. */
  protected joined(blocks: readonly Block[], last: string): Step[] {
    const first = [...blocks.map(({ steps }) => steps[0]?.id ?? ''), last];
    return blocks.flatMap(({ steps, rules }, index) => {
      const next = first[index + 1] ?? last;
      rules(at(next));
      return steps.map((step) => leadingTo(step, next));
    });
  }
}
