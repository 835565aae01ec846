// Whether an example of a rule says what it should, by the machine and by the monitors. In: a script, a rule and a call.
// Out: yes or no.
import { advance, isClosed, startCall } from '@/machines/machine/call-state';
import { compileScript } from '@/machines/machine/compile-script';
import type { Move } from '@/machines/graph/move';
import type { Rule } from '@/scripts/language/rule';
import type { Script } from '@/scripts/language/script';
import { auditJournal, compileLiveRules } from '@/verify/live/live-monitor';
import { PLAYED_AT } from '@/verify/model/facts/present-samples';
import type { Playable } from '@/verify/search/shortest-call';
import { journalWith } from './walk';

/** Judges calls of one script. */
export class ExampleVerdict {
  private readonly compiled;
  private readonly live;

  constructor(script: Script) {
    this.compiled = compileScript(script);
    this.live = compileLiveRules(script);
  }

  /** The script allows the call to its close, and it breaks no rule. */
  isRight(call: Playable): boolean {
    return this.plays(call, true) && this.audit(call).broken.length === 0;
  }

  /** The script allows the call, and its last move is the one that breaks the rule. */
  breaksLast(call: Playable, { id }: Rule): boolean {
    const broken = this.audit(call).broken.find(({ rule }) => rule.id === id);
    return broken?.entry === call.moves.length - 1 && this.plays(call, false);
  }

  private plays({ intake, moves }: Playable, toTheClose: boolean): boolean {
    let state = startCall(this.compiled, intake, PLAYED_AT);
    for (const move of moves) {
      const advanced = advance(this.compiled, state, { ...move, at: PLAYED_AT.now });
      if (!advanced.ok) return false;
      state = advanced.value;
    }
    return moves.length > 0 && (isClosed(state) || !toTheClose);
  }

  private audit({ intake, moves }: Playable) {
    const entries = moves.map((move): Move => ({ ...move, at: PLAYED_AT.now }));
    return auditJournal(this.live, { ...journalWith(intake, entries), startedAt: PLAYED_AT.now });
  }
}
