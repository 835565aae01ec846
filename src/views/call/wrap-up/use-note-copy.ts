import { type Ref, shallowRef } from 'vue';
import { useMessages } from '@/i18n/use-messages';
import type { NoteView } from '@/machines/view/step-view';
import { copyText, selectText } from '../../shared/copy-text';

/** Copies note texts. One with gaps is copied at the second press: the first says what is missing. */
export function useNoteCopy(refusal: Ref<string>) {
  const { t } = useMessages();
  /** Ids of notes that were copied. */
  const copied = shallowRef<readonly string[]>([]);
  /** The note and the gaps that the agent was told of and may copy all the same. */
  let confirmedCopyKey = '';

  async function copy(note: NoteView): Promise<void> {
    const gaps = note.missing.join(', ');
    const copyKey = `${note.id}: ${gaps}`;
    if (gaps !== '' && confirmedCopyKey !== copyKey) {
      confirmedCopyKey = copyKey;
      refusal.value = t('call.wrap.gaps', { labels: gaps });
      return;
    }
    const isDone = await copyText(note.text);
    copied.value = isDone ? [...copied.value, note.id] : copied.value;
    refusal.value = isDone ? '' : t('call.wrap.notCopied');
    if (!isDone) selectText(document.querySelector(`[data-note="${note.id}"]`));
  }

  return { copied, copy };
}
