import type { Ref } from 'vue';
import { keyField } from '../../shared/key-field';
import { useRegionKeys } from '../../shared/use-region-keys';
import { type KeyContext, type KeyIntent, keyIntent } from './key-intent';

/** Listens to the keys of the call screen. `act` is told each intent; the browser does not act on those keys. */
export function useCallKeys(
  root: Readonly<Ref<HTMLElement | null>>,
  context: () => KeyContext | null,
  act: (intent: KeyIntent) => void,
): void {
  useRegionKeys(root, (event) => {
    const now = context();
    if (now === null || event.defaultPrevented) return;
    const { code, key, altKey, ctrlKey, metaKey, shiftKey, repeat, isComposing, target } = event;
    const press = { code, key, altKey, ctrlKey, metaKey, shiftKey, repeat, isComposing, field: keyField(target) };
    const intent = keyIntent(press, now);
    if (intent === null) return;
    event.preventDefault();
    act(intent);
  });
}
