// The flow of a script by chance: stages, objections and events with their steps. In: choices. Out: the parts.
import type { Fact } from '@/scripts/language/fact';
import type { CallEvent, Objection, Phase, Stage } from '@/scripts/language/flow';
import type { Answer, Ask, Route, Step, Target, Task } from '@/scripts/language/step';
import type { ScriptSize } from '../arbitrary-script';
import type { ArbitraryConditions } from './arbitrary-conditions';
import type { Choices } from './choices';

const PHASES: readonly Phase[] = ['before', 'live', 'after'];

/** Where a step may lead: on, or to any place at all. */
interface Ways {
  readonly onward: () => Target;
  readonly anywhere: () => Target;
}

export class ArbitraryFlow {
  private flow: readonly string[] = [];

  constructor(
    private readonly choices: Choices,
    private readonly conditions: ArbitraryConditions,
    private readonly facts: readonly Fact[],
    private readonly size: ScriptSize,
  ) {}

  /** To be made first: the branches may lead to steps of the stages. */
  stages(): Stage[] {
    const { choices, size } = this;
    const phases = choices.times(1 + choices.pick(size.stages), () => choices.pick(3)).sort();
    const counts = phases.map(() => 1 + choices.pick(size.stepsPerStage));
    const ids = counts.map((count, stage) => choices.times(count, (place) => `s${stage}-${place}`));
    this.flow = ids.flat();
    return ids.map((steps, stage) => ({
      id: `stage-${stage}`,
      title: `Этап ${stage}`,
      phase: PHASES[phases[stage] ?? 0] ?? 'live',
      steps: steps.map((id) => this.step(id, id === this.flow.at(-1), this.waysFrom(id, stage === ids.length - 1))),
    }));
  }

  objections(): Objection[] {
    return this.choices.times(this.choices.pick(this.size.objections + 1), (place) => ({
      id: `o${place}`,
      title: `Возражение ${place}`,
      heard: ['Нет', 'Не хочу', 'Не буду'],
      ...this.conditions.perhaps(3),
      never: [],
      steps: this.branch(`o${place}`),
    }));
  }

  events(): CallEvent[] {
    return this.choices.times(this.choices.pick(this.size.events + 1), (place) => this.event(place));
  }

  private event(place: number): CallEvent {
    const { choices } = this;
    const steps = choices.chance(2) ? this.branch(`e${place}`) : [];
    const during = PHASES.filter(() => choices.pick(2) === 0);
    const target = (): Target =>
      choices.one<Target>([
        '@stay',
        this.flowStep(),
        steps[choices.pick(steps.length)]?.id ?? this.flowStep(),
        '@close',
      ]);
    return {
      id: `e${place}`,
      title: `Событие ${place}`,
      during: during.length > 0 ? during : ['live'],
      ...this.conditions.perhaps(3),
      routes: this.routes(target),
      ...(choices.chance(3) ? { fires: { reaches: 'day' } } : {}),
      ...(steps.length > 0 ? { steps } : {}),
    };
  }

  private branch(prefix: string): Step[] {
    const { choices } = this;
    const own = choices.times(1 + choices.pick(2), (place) => `${prefix}-${place}`);
    return own.map((id, place) =>
      this.step(id, false, {
        onward: () => own[place + 1 + choices.pick(2)] ?? '@return',
        anywhere: () =>
          choices.one<Target>(['@return', own[choices.pick(own.length)] ?? '@return', this.flowStep(), '@stay']),
      }),
    );
  }

  private flowStep(): Target {
    return this.flow[this.choices.pick(this.flow.length)] ?? 's0-0';
  }

  private waysFrom(id: string, isLastStage: boolean): Ways {
    const { choices } = this;
    const later = this.flow.slice(this.flow.indexOf(id) + 1);
    const ends: readonly Target[] = isLastStage ? ['@close'] : ['@stage-end', '@close'];
    const onward = (): Target =>
      (later.length > 0 && !choices.chance(4) ? later[choices.pick(later.length)] : ends[choices.pick(ends.length)]) ??
      '@close';
    return { onward, anywhere: () => choices.one<Target>(['@close', onward(), this.flowStep(), '@stay']) };
  }

  private routes(target: () => Target): Route[] {
    const { choices, conditions } = this;
    return [
      ...choices.times(choices.pick(3), () => ({
        when: conditions.condition(),
        ...conditions.assignments(),
        to: target(),
      })),
      { ...conditions.assignments(), to: target() },
    ];
  }

  /** Forks lead only to places further on, so that no circle of forks arises. */
  private step(id: string, isLast: boolean, { onward, anywhere }: Ways): Step {
    const { choices, conditions } = this;
    const shape = choices.pick(4);
    if (shape === 3 && !isLast) return { kind: 'fork', id, routes: this.routes(onward) };
    const asked = this.facts[choices.pick(this.facts.length)];
    const walked = {
      id,
      title: `Шаг ${id}`,
      say: choices.times(choices.pick(3), (place) => ({
        id: `${id}.l${place}`,
        text: 'Скажите {day:date}, {f0}.',
        ...conditions.perhaps(3),
      })),
      tasks: this.tasks(),
      ask: this.asks(asked),
      answers: choices.times(1 + choices.pick(this.size.answers), (place) => this.answer(place, anywhere)),
    };
    return shape % 2 === 0
      ? { kind: 'talk', ...walked, fallback: anywhere() }
      : { kind: 'work', ...walked, ...(choices.chance(3) ? { fallback: anywhere() } : {}) };
  }

  private tasks(): Task[] {
    const { choices, conditions } = this;
    const flag = this.facts.find(({ kind }) => kind === 'flag');
    return choices.times(choices.pick(2), (place) => ({
      id: `t${place}`,
      system: 'crm',
      text: 'Проверьте.',
      ...(flag && choices.chance(2) ? { confirms: flag.id } : {}),
      ...conditions.perhaps(3),
    }));
  }

  private asks(asked: Fact | undefined): Ask[] {
    const { choices, conditions } = this;
    if (!asked || !choices.chance(2)) return [];
    const required = asked.personal === true ? {} : { required: choices.chance(2) };
    return [{ fact: asked.id, ...required, ...conditions.perhaps(4) }];
  }

  private answer(place: number, anywhere: () => Target): Answer {
    const { choices, conditions } = this;
    return {
      id: `a${place}`,
      label: `Ответ ${place + 1}`,
      ...conditions.perhaps(3),
      ...(choices.chance(4) ? { blocked: 'Пока нельзя.' } : {}),
      ...(choices.chance(4) ? { withoutAsks: true } : {}),
      ...conditions.assignments(),
      to: anywhere(),
    };
  }
}
