// How calls of a script that is right by construction end: what is decided, done and closed, with the rules of the whole call.
import type { Condition } from '@/scripts/language/condition';
import type { Script } from '@/scripts/language/script';
import type { Step } from '@/scripts/language/step';
import { type Block, SoundBlocks } from './sound-blocks';
import { at, forkStep, is, LIVE, statusOf } from './sound-parts';

export class SoundEndings extends SoundBlocks {
  protected decide(): Block {
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
  protected finish(): Step[] {
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

  protected isKept(outcome: string): Condition {
    const kept = is(`kept_${outcome}`, true);
    return this.hasLate ? { any: [kept, is('late', true)] } : kept;
  }

  protected rulesOfCall(): void {
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

  protected closing(): Script['closing'] {
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
}
