import { defineAsyncComponent } from 'vue';
import { findDialog } from './dialogs/find-dialog';

const callOverlay = () => import('./dialogs/CallOverlay.vue');
const noteTexts = () => import('./wrap-up/NoteTexts.vue');

/** Fetches the parts of the call screen that its first step does not show; called early, they are there when needed. */
export function fetchLater(): Promise<unknown> {
  return Promise.all([callOverlay(), noteTexts(), findDialog()]);
}

export const CallOverlay = defineAsyncComponent(callOverlay);
export const NoteTexts = defineAsyncComponent(noteTexts);
/** With the words of the lists, which a call that opens does not need. */
export const LostCall = defineAsyncComponent(() => import('./LostCall.vue'));
export const DeskToolDialog = defineAsyncComponent(() => import('../desk/DeskToolDialog.vue'));
