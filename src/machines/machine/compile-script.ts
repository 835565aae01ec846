// A script becomes a machine that can be walked. In: a script that passed the parser. Out: its plan and XState machine.
// It does not check sense: a script that compiles may still be a bad one; that is what `verify` is for.
import type { Script } from '@/scripts/language/script';
import { type CallMachine, callMachine } from './call-machine';
import type { CallPlan } from '../plan/call-plan';
import { planCall } from '../plan/plan-call';

/** A script ready to be walked. Built once per script and language, shared by every call. */
export interface CompiledScript {
  readonly script: Script;
  readonly plan: CallPlan;
  readonly machine: CallMachine;
}

/** Pure. @throws only on a script that the parser would refuse. */
export function compileScript(script: Script): CompiledScript {
  const plan = planCall(script);
  return { script, plan, machine: callMachine(plan) };
}
