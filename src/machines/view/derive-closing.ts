// Facts become a closing: disposition, status, rule and obligations. In: a compiled script and facts. Out: a view.
// Pure and total; it does not close anything.
import type { Facts } from '@/scripts/language/fact';
import { assignFacts } from '../graph/assign-facts';
import type { CallPlan, ClosingRowPlan, ObligationPlan } from '../plan/call-plan';
import { decidingRow } from '../graph/closing-row';
import { type CallState, factsOf, phaseOf } from '../machine/call-state';
import type { CompiledScript } from '../machine/compile-script';
import { fillPrepared, plainText } from './fill-text';
import type { ClosingView, ObligationView } from './step-view';

/**
 * What the closing table says of these facts: the first row that holds. Total: facts that are missing count as unknown.
 * An obligation that does not concern these facts is not listed.
 */
export function deriveClosing(compiled: CompiledScript, facts: Facts): ClosingView {
  const { plan } = compiled;
  const { row, disposition, status, obligations } = planOf(plan, facts);
  return {
    row: row.id,
    disposition,
    status,
    rule: row.rule,
    because: row.because,
    consequence: row.consequence,
    obligations: obligations
      .filter(({ when }) => when(facts))
      .map((obligation) => obligationView(plan, obligation, facts, row.rule)),
  };
}

/**
 * The closing if the call ended now: while the client is on the line, with the facts that the script assumes for it. What
 * is owed is told of the call as it is: an assumed hang-up must not waive what the agent still has to say.
 */
export function closingNow(compiled: CompiledScript, state: CallState): ClosingView {
  const facts = factsOf(state);
  const { ifEndedNow, facts: index } = compiled.plan;
  const asItIs = deriveClosing(compiled, facts);
  if (phaseOf(state) !== 'live') return asItIs;
  return { ...deriveClosing(compiled, assignFacts(facts, ifEndedNow, index)), obligations: asItIs.obligations };
}

function planOf(plan: CallPlan, facts: Facts): ClosingRowPlan {
  const row = plan.closing.get(decidingRow(plan, facts).row.id);
  if (row === undefined) throw new Error('The closing table has no such row');
  return row;
}

function obligationView(
  plan: CallPlan,
  { obligation, met, waived, reason }: ObligationPlan,
  facts: Facts,
  rule: string,
): ObligationView {
  const isWaived = waived?.(facts) ?? false;
  const isMet = met(facts);
  return {
    id: obligation.id,
    label: obligation.label,
    state: isWaived ? 'waived' : isMet ? 'met' : 'owed',
    reason: isWaived && reason !== null ? plainText(fillPrepared(reason, facts, plan.names)) : null,
    system: obligation.system ?? null,
    // Of several rules that may ask for it, the one that decides this call comes first.
    sources: [...(obligation.sources ?? [])].sort((a, b) => Number(b === rule) - Number(a === rule)),
  };
}
