import { computed, type Ref, shallowRef } from 'vue';
import { useMessages } from '@/i18n/use-messages';
import type { CallNotice } from './call-notice';
import type { CallSource } from '../call-source';

/** What the application must say of itself over this call, without what the agent has put away. */
export function useCallNotices(call: CallSource, isRestored: () => boolean, isMasked: Readonly<Ref<boolean>>) {
  const { t } = useMessages();
  const putAway = shallowRef<readonly CallNotice['kind'][]>([]);

  const notices = computed(() => [...urgent(), ...polite().filter(({ kind }) => !putAway.value.includes(kind))]);

  function urgent(): readonly CallNotice[] {
    const found: CallNotice[] = [];
    if (call.saving.ownership === 'other-tab') {
      found.push(notice('other-tab', t('call.notice.otherTab'), t('call.notice.takeOver'), true));
    }
    if (call.saving.saving === 'refused') {
      found.push(notice('storage', t(`call.notice.storage.${call.saving.problem ?? 'failed'}`), null, true));
    }
    return found;
  }

  function polite(): readonly CallNotice[] {
    const found: CallNotice[] = [];
    if (call.saving.setAside > 0) found.push(notice('set-aside', t('call.notice.setAside', call.saving.setAside)));
    if (call.saving.refusedMoves > 0)
      found.push(notice('refused-moves', t('call.notice.refusedMoves', call.saving.refusedMoves)));
    if (isMasked.value) found.push(notice('masked', t('call.notice.masked')));
    if (isRestored() && lacksPersonal()) {
      found.push(notice('restored', t('call.notice.restoredBare'), t('call.notice.fill')));
    } else if (isRestored()) found.push(notice('restored', t('call.notice.restored')));
    return found;
  }

  /** Personal facts of the intake that are not known in this tab, e.g. after a reload. */
  function lacksPersonal(): boolean {
    const { script, facts } = call;
    return (
      script?.facts.some(({ id, personal, from }) => personal === true && from === 'intake' && facts[id] === null) ??
      false
    );
  }

  function dismiss(dismissed: CallNotice): void {
    putAway.value = [...putAway.value, dismissed.kind];
  }

  return { notices, dismiss };
}

function notice(kind: CallNotice['kind'], text: string, action: string | null = null, isUrgent = false): CallNotice {
  return { kind, text, action, isUrgent };
}
