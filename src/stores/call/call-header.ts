import { agentNote } from '@/machines/session/agent-note';
import type { SessionSnapshot } from '@/machines/session/call-session';
import { factsOf, isClosed } from '@/machines/machine/call-state';
import { closingNow } from '@/machines/view/derive-closing';
import { textOfRole } from '@/scripts/language/roles/role-of';
import type { CallHeader } from '@/storage/call-record';

/** What the lists keep of a call that was last touched at `at`. No personal fact is read (R51). */
export function headerOf(call: SessionSnapshot, at: number): CallHeader {
  const { compiled, journal, state, maskedNumber } = call;
  const closing = closingOf(call);
  return {
    callId: journal.callId,
    script: journal.script,
    startedAt: journal.startedAt,
    offsetMinutes: journal.offsetMinutes,
    updatedAt: at,
    intake: journal.intake,
    maskedNumber,
    state: closing === null ? 'open' : 'closed',
    closing,
    callbackAt: textOfRole(compiled.script, factsOf(state), 'callbackAt') || null,
    note: agentNote(journal),
    ...(state.place.kind === 'step' ? { step: state.place.step.step.id } : {}),
  };
}

/** How the contact was closed; null while it is open. */
function closingOf({ compiled, state }: SessionSnapshot): CallHeader['closing'] {
  if (!isClosed(state)) return null;
  const { row, disposition, status, rule } = closingNow(compiled, state);
  return { row, disposition: disposition.id, status: status?.id ?? null, rule };
}
