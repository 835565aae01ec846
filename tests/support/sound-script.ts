// Scripts that are right by construction, in many shapes, with rules of all nine patterns that hold by construction. In: a
// seed. Out: a script in which nothing is to be found. Rules speak of tags, so that a defect in the flow is a defect to them.
import type { Condition } from '@/scripts/language/condition';
import type { Fact } from '@/scripts/language/fact';
import type { CallEvent, Objection } from '@/scripts/language/flow';
import type { Atom, Pattern, Rule } from '@/scripts/language/rule';
import type { Script } from '@/scripts/language/script';
import type { Answer, ForkStep, Route, Step, TalkStep, WorkStep } from '@/scripts/language/step';
import { generator } from './oracle-trial';

/** The same seed and size give the same script. All calls of a small one can be listed. */
export function soundScript(seed: number, isSmall = false): Script {
  return new SoundScript(seed, isSmall).build();
}

/** Stands for the first step of whatever comes next; no step is called so. */
const NEXT = 'next';
const LIVE = 'live';

interface Block {
  readonly steps: readonly Step[];
  /** Rules that the block keeps, given the tag of what comes next. */
  readonly rules: (next: string) => void;
}

class SoundScript {
  private readonly random: () => number;
  private readonly facts: Fact[] = [];
  private readonly ruleList: Rule[] = [];
  private readonly outcomes: readonly string[];
  private readonly hasLate: boolean;
  private readonly hasFee: boolean;
  /** The answer waits for what is to be ticked; else the closing does. */
  private readonly isEarly: boolean;
  private names = 0;

  constructor(
    seed: number,
    private readonly isSmall: boolean,
  ) {
    this.random = generator(seed * 7919 + 17);
    this.outcomes = OUTCOMES.slice(0, isSmall ? 2 : 2 + this.pick(2));
    this.hasFee = this.chance(4);
    this.isEarly = this.chance(2);
    this.hasLate = this.chance(2) && !(isSmall && this.hasFee);
  }

  build(): Script {
    const campaigns = CAMPAIGNS.slice(0, this.isSmall ? 2 : 2 + this.pick(2));
    this.facts.push(
      {
        kind: 'choice',
        id: 'campaign',
        label: 'Кампания',
        from: 'intake',
        required: true,
        values: campaigns.map((id) => ({ id, label: id })),
      },
      { kind: 'count', id: 'callNo', label: 'Номер звонка', from: 'intake', min: 1, max: 3 },
      {
        kind: 'choice',
        id: 'outcome',
        label: 'Исход',
        from: 'derived',
        initial: 'none',
        values: ['none', 'gone', ...this.outcomes].map((id) => ({ id, label: id })),
      },
    );
    if (this.hasLate) this.facts.push({ kind: 'flag', id: 'late', label: 'Поздно', from: 'derived' });
    const before = [
      this.tick(),
      ...(this.hasFee ? [this.askFee()] : []),
      ...(this.chance(2) ? [this.fork('work')] : []),
    ];
    const live = [
      this.greet(),
      ...this.times(this.isSmall ? 1 : 1 + this.pick(2), () => this.liveBlock()),
      this.decide(),
    ];
    const closing = this.closing();
    const chain = this.joined([...before, ...live], 'finish');
    const cut = chain.findIndex(({ id }) => id === 'greet');
    this.rulesOfCall();
    const script: Script = {
      format: 2,
      id: 'sound',
      version: '1.0.0',
      language: 'ru',
      title: 'Верный скрипт',
      description: 'Скрипт без ошибок.',
      bindings: {},
      settings: [],
      systems: [{ id: 'crm', name: 'CRM' }],
      facts: this.facts,
      conditions: [{ id: 'again', label: 'Не первый звонок', when: { fact: 'callNo', above: 1 } }],
      campaigns: {
        fact: 'campaign',
        columns: [{ id: 'bonus', label: 'Бонус' }],
        rows: campaigns.map((value, index) => ({ value, has: index === 0 ? ['bonus'] : [] })),
      },
      stages: [
        { id: 'before', title: 'До', phase: 'before', steps: chain.slice(0, cut) },
        { id: 'live', title: 'Разговор', phase: 'live', steps: chain.slice(cut) },
        { id: 'after', title: 'После', phase: 'after', steps: this.finish() },
      ],
      objections: this.times(this.pick(this.isSmall ? 2 : 3), (index) => this.objection(index)),
      events: this.events(),
      closing,
      notes: [],
      assumptions: this.chance(3)
        ? [
            {
              id: 'first-is-first',
              title: 'Первая кампания — не третий звонок',
              holds: { any: [{ fact: 'callNo', atMost: 2 }, { not: { fact: 'campaign', is: 'first' } }] },
            },
          ]
        : [],
      rules: this.ruleList,
      sources: [{ id: 'R1', title: 'Правило', basis: 'deck' }],
    };
    this.rulesOfWays(script);
    return script;
  }

  private readonly pick = (below: number): number => Math.floor(this.random() * below);
  private readonly chance = (inverse: number): boolean => this.pick(inverse) === 0;
  private readonly times = <T>(count: number, make: (index: number) => T): T[] =>
    Array.from({ length: count }, (_, index) => make(index));

  private name(kind: string): string {
    this.names += 1;
    return `${kind}-${this.names}`;
  }

  private rule(pattern: Pattern, when?: Condition): void {
    this.ruleList.push({
      id: `rule-${this.ruleList.length + 1}`,
      title: `Правило ${this.ruleList.length + 1}`,
      severity: 'error',
      sources: ['R1'],
      ...(when === undefined ? {} : { when }),
      pattern,
    });
  }

  private never(...parts: Atom[]): void {
    const [only, ...rest] = parts;
    this.rule({ kind: 'absence', of: only !== undefined && rest.length === 0 ? only : { all: parts } });
  }

  private answers(parts: Answer | readonly Answer[]): Answer[] {
    return [parts]
      .flat()
      .map((one) => ({ ...one, heard: [`${one.label} раз`, `${one.label} два`, `${one.label} три`] }));
  }

  private talk(id: string, answers: readonly Answer[], fallback = '@stay'): TalkStep {
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
  private plainTalk(id: string, answers: readonly Answer[], fallback = '@stay'): TalkStep {
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

  private work(id: string, answers: readonly Answer[], more: Partial<WorkStep> = {}): WorkStep {
    return { kind: 'work', id, title: `Дело ${id}`, answers: [...answers], tags: [at(id)], ...more };
  }

  /** Something to tick before the answer opens. */
  private tick(): Block {
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
  private askFee(): Block {
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
  private branchRules(fork: string, side: string, condition: Condition, next: string): void {
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

  private greet(): Block {
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

  private liveBlock(): Block {
    const kind = this.pick(3);
    return kind === 0 ? this.question() : kind === 1 ? this.counter() : this.fork('talk');
  }

  /** A question whose answer leads to a step of its own. */
  private question(): Block {
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
  private counter(): Block {
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
  private fork(kind: 'talk' | 'work'): Block {
    const id = this.name('fork');
    const when = this.startCondition();
    const go = [{ id: 'go', label: 'Дальше', to: NEXT }];
    const side = kind === 'talk' ? this.plainTalk(`${id}-side`, go) : this.work(`${id}-side`, go);
    return {
      steps: [forkStep(id, [{ when, to: side.id }, { to: NEXT }]), side],
      rules: (next) => this.branchRules(at(id), at(side.id), when, next),
    };
  }

  private startCondition(): Condition {
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

  private decide(): Block {
    const answers = this.outcomes.map((outcome) => ({
      id: outcome,
      label: outcome,
      set: { outcome },
      to: '@stage-end',
      tags: ['decision'],
    }));
    return {
      steps: [this.talk('decide', answers, this.chance(2) ? '@stay' : 'decide')],
      rules: () => {
        for (const outcome of this.outcomes) {
          this.rule({ kind: 'response', to: { answer: `decide/${outcome}` }, expect: { disposition: outcome } });
          this.rule({
            kind: 'precedence',
            of: { disposition: outcome },
            after: [{ tag: at('decide') }, { answer: `decide/${outcome}` }],
            order: 'inOrder',
          });
          this.rule({
            kind: 'between',
            from: { tag: at('greet') },
            until: { answer: `decide/${outcome}` },
            never: { disposition: outcome },
          });
        }
        this.rule({ kind: 'occurs', of: { tag: 'decision' }, max: 1 });
        this.rule({ kind: 'never-after', after: { tag: 'decision' }, never: { tag: LIVE } });
      },
    };
  }

  /** After the talk: what the outcome asks for, and the end. */
  private finish(): Step[] {
    for (const outcome of this.outcomes) {
      this.facts.push({ kind: 'flag', id: `kept_${outcome}`, label: `kept ${outcome}`, from: 'derived' });
    }
    const shut = (outcome: string) => (this.isEarly ? { when: this.isKept(outcome), blocked: 'Запишите.' } : {});
    const routes = this.outcomes.map((outcome) => ({ when: is('outcome', outcome), to: `do-${outcome}` }));
    const last = this.outcomes.at(-1) ?? '';
    return [
      // The last outcome is what is left when it is none of the others: the fork knows no other way in.
      forkStep('finish', [...routes.slice(0, -1), { to: `do-${last}` }]),
      ...this.outcomes.map((outcome) =>
        this.work(`do-${outcome}`, [{ id: 'go', label: 'Дальше', ...shut(outcome), to: 'wrap' }], {
          tasks: [{ id: 'keep', system: 'crm', text: 'Запишите.', confirms: `kept_${outcome}` }],
        }),
      ),
      this.work('wrap', [{ id: 'close', label: 'Закрыть', to: '@close', tags: ['end'] }], {
        tasks: this.isEarly
          ? []
          : this.outcomes.map((outcome) => ({
              id: `keep-${outcome}`,
              system: 'crm',
              text: 'Запишите.',
              when: is('outcome', outcome),
              confirms: `kept_${outcome}`,
            })),
      }),
    ];
  }

  /** Each answer leads where it is meant to lead, and a branch back to the talk. */
  private rulesOfWays({ stages, objections, events }: Script): void {
    const steps = [...stages, ...objections, ...events].flatMap((home) => home.steps ?? []);
    for (const step of steps) {
      for (const answer of step.kind === 'fork' ? [] : step.answers) {
        const given = { answer: `${step.id}/${answer.id}` };
        const to = answer.to === '@stage-end' ? 'finish' : answer.to;
        if (to === '@return') this.never(given, { tag: LIVE });
        else if (!to.startsWith('@')) this.never(given, { not: { tag: at(to) } });
      }
    }
    this.never({ event: 'hung-up' }, { not: { tag: at('wrap') } });
  }

  private isKept(outcome: string): Condition {
    const kept = is(`kept_${outcome}`, true);
    return this.hasLate ? { any: [kept, is('late', true)] } : kept;
  }

  private rulesOfCall(): void {
    this.rule({ kind: 'existence', of: { tag: at('wrap') } });
    this.rule({ kind: 'occurs', of: { tag: 'end' }, min: 1, max: 1 });
    this.rule({ kind: 'response', to: { event: 'hung-up' }, expect: { disposition: 'gone' } });
    this.rule({ kind: 'precedence', of: { disposition: 'gone' }, after: [{ event: 'hung-up' }], order: 'all' });
    this.rule({ kind: 'never-after', after: { event: 'hung-up' }, never: { tag: LIVE } });
    this.rule({ kind: 'precedence', of: { event: 'hung-up' }, after: [{ tag: LIVE }], order: 'any' });
    this.never({ tag: LIVE }, { holds: { not: is('outcome', 'none') } });
    this.rule({ kind: 'existence', of: { any: [{ event: 'hung-up' }, { tag: at('decide') }] } });
    this.rule(
      { kind: 'precedence', of: { tag: LIVE }, after: [{ tag: at('greet') }], order: 'any' },
      is('campaign', 'first'),
    );
    for (const outcome of this.outcomes) {
      this.never({ tag: at(`do-${outcome}`) }, { holds: { not: is('outcome', outcome) } });
      this.rule({
        kind: 'precedence',
        of: { disposition: outcome },
        after: [{ tag: at(`do-${outcome}`) }],
        order: 'all',
      });
      this.never({ disposition: outcome }, { holds: { not: this.isKept(outcome) } });
      const late = { task: `wrap/keep-${outcome}` };
      const ticks = [{ task: `do-${outcome}/keep` }, ...(this.isEarly ? [] : [late])];
      this.rule({ kind: 'precedence', of: { holds: is(`kept_${outcome}`, true) }, after: ticks, order: 'any' });
      if (!this.isEarly) this.never(late, { holds: { not: is('outcome', outcome) } });
      this.never({ disposition: outcome }, { not: { status: statusOf(outcome) } });
      this.rule({ kind: 'not-coexist', one: { disposition: outcome }, other: { disposition: 'gone' } });
      this.rule({ kind: 'not-coexist', one: { disposition: outcome }, other: { event: 'hung-up' } });
    }
    this.never({ disposition: 'gone' }, { not: { status: null } });
    if (this.hasLate) {
      this.rule({ kind: 'occurs', of: { event: 'late' }, max: 1 });
      this.rule({ kind: 'universality', of: { any: [{ not: { event: 'late' } }, { holds: is('late', true) }] } });
      this.rule({ kind: 'precedence', of: { holds: is('late', true) }, after: [{ event: 'late' }], order: 'all' });
    }
  }

  private events(): CallEvent[] {
    const events: CallEvent[] = [
      {
        id: 'hung-up',
        title: 'Бросил трубку',
        key: 'H',
        during: ['live'],
        routes: [{ set: { outcome: 'gone' }, to: 'wrap' }],
      },
    ];
    if (this.hasLate) {
      events.push({
        id: 'late',
        title: 'Поздно',
        during: ['before', 'live'],
        when: is('late', false),
        routes: [{ set: { late: true }, to: '@stay' }],
      });
    }
    if (this.chance(2)) {
      this.rule({
        kind: 'between',
        from: { event: 'wait' },
        until: { any: [{ tag: 'waited' }, { event: 'hung-up' }] },
        never: { tag: 'decision' },
      });
      this.rule({ kind: 'response', to: { event: 'wait' }, expect: { tag: at('waiting') } });
      events.push({
        id: 'wait',
        title: 'Подождите',
        during: ['live'],
        routes: [{ to: 'waiting' }],
        steps: [this.talk('waiting', [{ id: 'back', label: 'Вернулся', to: '@return', tags: ['waited'] }])],
      });
    }
    return events;
  }

  private objection(index: number): Objection {
    const id = `objection-${index}`;
    const when: Condition | null = this.chance(2) ? this.startCondition() : null;
    if (when !== null) this.never({ tag: at(`${id}-one`) }, { holds: { not: spelledOut(when) } });
    const isLong = this.chance(2);
    if (isLong) {
      this.rule({ kind: 'precedence', of: { tag: at(`${id}-two`) }, after: [{ tag: at(`${id}-one`) }], order: 'all' });
    }
    const one = this.plainTalk(
      `${id}-one`,
      [{ id: 'go', label: 'Понял', to: isLong ? `${id}-two` : '@return' }],
      '@return',
    );
    const two = this.work(`${id}-two`, [{ id: 'go', label: 'Готово', to: '@return' }], {
      tags: [at(`${id}-two`), LIVE],
    });
    return {
      id,
      title: `Возражение ${index}`,
      heard: ['Нет', 'Не хочу', 'Не буду'],
      ...(when === null ? {} : { when }),
      never: [],
      steps: isLong ? [one, two] : [one],
    };
  }

  private closing(): Script['closing'] {
    const shared = { rule: 'R1', because: 'Так решено.', consequence: 'Так и будет.' };
    return {
      hitPolicy: 'first',
      ifEndedNow: { outcome: 'gone' },
      statuses: [...new Set(this.outcomes.map(statusOf))].map((id) => ({ id, label: id })),
      dispositions: [...this.outcomes, 'gone', 'unknown'].map((id) => ({ id, label: id, outcome: 'none', rank: 0 })),
      obligations: this.outcomes.map((outcome) => ({
        id: `keep-${outcome}`,
        label: `Записать ${outcome}`,
        met: is(`kept_${outcome}`, true),
        ...(this.hasLate ? { waived: { when: is('late', true), reason: 'Поздно.' } } : {}),
      })),
      rows: [
        ...this.outcomes.map((outcome) => ({
          ...shared,
          id: outcome,
          when: is('outcome', outcome),
          disposition: outcome,
          status: statusOf(outcome),
          obligations: [`keep-${outcome}`],
        })),
        { ...shared, id: 'gone', when: is('outcome', 'gone'), disposition: 'gone', status: null, obligations: [] },
        { ...shared, id: 'unknown', disposition: 'unknown', status: null, obligations: [] },
      ],
    };
  }

  /** The blocks one after another; each learns what comes after it. */
  private joined(blocks: readonly Block[], last: string): Step[] {
    const first = [...blocks.map(({ steps }) => steps[0]?.id ?? ''), last];
    return blocks.flatMap(({ steps, rules }, index) => {
      const next = first[index + 1] ?? last;
      rules(at(next));
      return steps.map((step) => leadingTo(step, next));
    });
  }
}

const CAMPAIGNS = ['first', 'second', 'third'] as const;
const OUTCOMES = ['stays', 'leaves', 'thinks'] as const;

function statusOf(outcome: string): string {
  return outcome === 'stays' ? 'will' : outcome === 'leaves' ? 'willNot' : 'open';
}

function at(step: string): string {
  return `at-${step}`;
}

function is(fact: string, value: string | boolean): Condition {
  return { fact, is: value };
}

/** The condition without its name, so that a defect in what is named is no change of what is demanded. */
function spelledOut(when: Condition): Condition {
  if ('condition' in when) return { fact: 'callNo', above: 1 };
  if ('campaign' in when) return is('campaign', CAMPAIGNS[0]);
  return 'all' in when ? { all: when.all.map(spelledOut) } : when;
}

function forkStep(id: string, routes: readonly Route[]): ForkStep {
  return { kind: 'fork', id, routes: [...routes], tags: [at(id)] };
}

function leadingTo(step: Step, next: string): Step {
  const to = <T extends { to: string }>(way: T): T => (way.to === NEXT ? { ...way, to: next } : way);
  if (step.kind === 'fork') return { ...step, routes: step.routes.map(to) };
  const answers = step.answers.map(to);
  return step.kind === 'talk'
    ? { ...step, answers, fallback: step.fallback === NEXT ? next : step.fallback }
    : { ...step, answers };
}
