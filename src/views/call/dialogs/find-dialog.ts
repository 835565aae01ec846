/** Loads the search sheet; called early, it is there when its key is pressed. */
export function findDialog() {
  return import('./FindDialog.vue');
}
