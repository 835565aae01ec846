// What is known of client and agent by name. In: a script, what was told in this tab, the agent. Out: every personal fact.
import type { Facts, FactValue } from '@/scripts/language/fact';
import type { Script } from '@/scripts/language/script';

/** Who makes the call, as the settings say; empty where nothing is set. */
export interface Agent {
  readonly agentName: string;
  readonly agentLogin: string;
}

/**
 * Every personal fact of a script: as it was told in this tab, else as the application knows it of the agent, else null. They are kept
 * in memory only (R51).
 */
export function personalFacts(script: Script, told: Facts, agent: Agent): Facts {
  const byApplication: Facts = { agentName: agent.agentName || null, agentLogin: agent.agentLogin || null };
  const known: Record<string, FactValue> = {};
  for (const fact of script.facts) {
    if (fact.personal !== true) continue;
    const filled = fact.autofill === undefined ? null : (byApplication[fact.autofill] ?? null);
    known[fact.id] = told[fact.id] ?? filled;
  }
  return known;
}
