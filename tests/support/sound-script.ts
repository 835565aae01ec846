// Scripts that are right by construction, in many shapes, with rules of all nine patterns that hold by construction. In: a
// seed. Out: a script in which nothing is to be found. Rules speak of tags, so that a defect in the flow is a defect to them.
import type { Condition } from '@/scripts/language/condition';
import type { Fact } from '@/scripts/language/fact';
import type { CallEvent, Objection } from '@/scripts/language/flow';
import type { Script } from '@/scripts/language/script';
import { SoundEndings } from './sound/sound-endings';
import { at, CAMPAIGNS, is, LIVE, spelledOut } from './sound/sound-parts';

/** The same seed and size give the same script. All calls of a small one can be listed. */
export function soundScript(seed: number, isSmall = false): Script {
  return new SoundScript(seed, isSmall).build();
}

class SoundScript extends SoundEndings {
  build(): Script {
    const campaigns = CAMPAIGNS.slice(0, this.isSmall ? 2 : 2 + this.pick(2));
    this.facts.push(...this.factsOfCall(campaigns));
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
      assumptions: this.assumptions(),
      rules: this.ruleList,
      sources: [{ id: 'R1', title: 'Правило', basis: 'deck' }],
    };
    this.rulesOfWays(script);
    return script;
  }

  private factsOfCall(campaigns: readonly string[]): Fact[] {
    return [
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
    ];
  }

  /** Once in three scripts something is assumed of the starting facts. */
  private assumptions(): Script['assumptions'] {
    if (!this.chance(3)) return [];
    const holds: Condition = { any: [{ fact: 'callNo', atMost: 2 }, { not: { fact: 'campaign', is: 'first' } }] };
    return [{ id: 'first-is-first', title: 'Первая кампания — не третий звонок', holds }];
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
}
