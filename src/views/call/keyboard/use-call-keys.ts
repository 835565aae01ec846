import { onScopeDispose } from 'vue';
import { keyField } from './key-field';
import { type KeyContext, type KeyIntent, keyIntent } from './key-intent';

/** Listens to the keyboard while the component lives. `act` is told each intent; the browser does not act on those keys. */
export function useCallKeys(context: () => KeyContext | null, act: (intent: KeyIntent) => void): void {
  function onKey(event: KeyboardEvent): void {
    const now = context();
    if (now === null || event.defaultPrevented) return;
    const intent = keyIntent(
      {
        code: event.code,
        key: event.key,
        altKey: event.altKey,
        ctrlKey: event.ctrlKey,
        metaKey: event.metaKey,
        shiftKey: event.shiftKey,
        repeat: event.repeat,
        isComposing: event.isComposing,
        field: keyField(event.target),
      },
      now,
    );
    if (intent === null) return;
    event.preventDefault();
    act(intent);
  }
  window.addEventListener('keydown', onKey);
  onScopeDispose(() => window.removeEventListener('keydown', onKey));
}
