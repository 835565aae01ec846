// What the parts of a script that is right by construction are made with: chance, names, rules, steps.
import type { Condition } from '@/scripts/language/condition';
import type { Fact } from '@/scripts/language/fact';
import type { Atom, Pattern, Rule } from '@/scripts/language/rule';
import type { Answer, TalkStep, WorkStep } from '@/scripts/language/step';
import { generator } from '../oracle-trial';
import { at, LIVE, OUTCOMES } from './sound-parts';

export class SoundBase {
  protected readonly random: () => number;
  protected readonly facts: Fact[] = [];
  protected readonly ruleList: Rule[] = [];
  protected readonly outcomes: readonly string[];
  protected readonly hasLate: boolean;
  protected readonly hasFee: boolean;
  /** The answer waits for what is to be ticked; else the closing does. */
  protected readonly isEarly: boolean;
  protected names = 0;

  constructor(
    seed: number,
    protected readonly isSmall: boolean,
  ) {
    this.random = generator(seed * 7919 + 17);
    this.outcomes = OUTCOMES.slice(0, isSmall ? 2 : 2 + this.pick(2));
    this.hasFee = this.chance(4);
    this.isEarly = this.chance(2);
    this.hasLate = this.chance(2) && !(isSmall && this.hasFee);
  }

  protected readonly pick = (below: number): number => Math.floor(this.random() * below);
  protected readonly chance = (inverse: number): boolean => this.pick(inverse) === 0;
  protected readonly times = <T>(count: number, make: (index: number) => T): T[] =>
    Array.from({ length: count }, (_, index) => make(index));

  protected name(kind: string): string {
    this.names += 1;
    return `${kind}-${this.names}`;
  }

  protected rule(pattern: Pattern, when?: Condition): void {
    this.ruleList.push({
      id: `rule-${this.ruleList.length + 1}`,
      title: `Правило ${this.ruleList.length + 1}`,
      severity: 'error',
      sources: ['R1'],
      ...(when === undefined ? {} : { when }),
      pattern,
    });
  }

  protected never(...parts: Atom[]): void {
    const [only, ...rest] = parts;
    this.rule({ kind: 'absence', of: only !== undefined && rest.length === 0 ? only : { all: parts } });
  }

  protected answers(parts: Answer | readonly Answer[]): Answer[] {
    return [parts]
      .flat()
      .map((one) => ({ ...one, heard: [`${one.label} раз`, `${one.label} два`, `${one.label} три`] }));
  }

  protected talk(id: string, answers: readonly Answer[], fallback = '@stay'): TalkStep {
    return {
      ...this.plainTalk(id, answers, fallback),
      say: [
        { id: `${id}.say`, text: 'Добрый день.' },
        { id: `${id}.bonus`, text: 'Есть бонус.', when: { campaign: 'bonus' } },
        { id: `${id}.again`, text: 'Звоним снова.', when: { condition: 'again' } },
      ],
    };
  }

  /** Without a line that some starting facts would never show: for steps that only some starting facts lead to. */
  protected plainTalk(id: string, answers: readonly Answer[], fallback = '@stay'): TalkStep {
    return {
      kind: 'talk',
      id,
      title: `Разговор ${id}`,
      say: [{ id: `${id}.say`, text: 'Добрый день.' }],
      answers: this.answers(answers),
      fallback,
      tags: [at(id), LIVE],
    };
  }

  protected work(id: string, answers: readonly Answer[], more: Partial<WorkStep> = {}): WorkStep {
    return { kind: 'work', id, title: `Дело ${id}`, answers: [...answers], tags: [at(id)], ...more };
  }
}
