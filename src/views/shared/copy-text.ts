/** Puts a text on the clipboard. Returns whether it is there: a frame may have no leave for the clipboard. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

/** Selects what an element shows, so that the user's own copy key takes it. */
export function selectText(element: Element | null): void {
  if (element !== null) document.getSelection()?.selectAllChildren(element);
}
