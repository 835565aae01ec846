import { defineStore } from 'pinia';
import { computed, shallowRef } from 'vue';
import type { Edit } from '@/scripts/edits/edit';
import { usePlatform } from '../platform';
import { DraftSession, NO_DRAFT } from './draft-session';
import { useLibraryStore } from './library-store';

/** The draft that is open in this tab. */
export const useDraftStore = defineStore('draft', () => {
  const platform = usePlatform();
  const library = useLibraryStore();
  const view = shallowRef(NO_DRAFT);
  const draft = computed(() => view.value.draft);
  const session = new DraftSession({
    now: () => platform.now(),
    ownership: platform.ownership,
    openLibrary: () => library.opened(),
    onChange: (next) => (view.value = next),
  });

  return {
    header: computed(() => draft.value?.header ?? null),
    content: computed(() => draft.value?.content ?? null),
    /** What the draft began with. */
    base: computed(() => draft.value?.base ?? null),
    /** Why the replay went no further: the draft is shown as far as it goes and cannot be changed here. */
    stop: computed(() => draft.value?.stop ?? null),
    canUndo: computed(() => (draft.value?.effective.made.length ?? 0) > 0),
    canRedo: computed(() => (draft.value?.effective.undone.length ?? 0) > 0),
    status: computed(() => view.value.status),
    saving: computed(() => view.value.saving),
    refusal: computed(() => view.value.refusal),
    open: (id: string) => session.open(id, false),
    /** Takes the draft from the tab that has it; what was written there is here then. */
    takeOver: (id: string) => session.open(id, true),
    leave: () => session.leave(),
    edit: (edit: Edit) => session.edit(edit),
    undo: () => session.mark('undo'),
    redo: () => session.mark('redo'),
    /** Resolves when all that was written lies on the disk, or was refused. */
    settled: () => session.settled(),
  };
});
