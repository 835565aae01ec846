import type { Ref } from 'vue';
import { keyField } from '../../shared/key-field';
import { useRegionKeys } from '../../shared/use-region-keys';
import { watchDoublePresses } from './watch-double-presses';
import { isMove, type KeyContext, type KeyIntent, keyIntent } from './key-intent';

/** Who hears what is pressed. */
interface KeyListener {
  /** Is told each intent. */
  readonly act: (intent: KeyIntent) => void;
  /** Is told of a second press of the same key, which came too soon to move the call. */
  readonly onDropped: () => void;
}

/** Listens to the keys of the call screen; the browser does not act on those that are taken. One press, one move. */
export function useCallKeys(
  root: Readonly<Ref<HTMLElement | null>>,
  context: () => KeyContext | null,
  { act, onDropped }: KeyListener,
): void {
  const isDouble = watchDoublePresses();

  useRegionKeys(root, (event) => {
    const isSecond = !event.repeat && isDouble(event);
    const now = context();
    if (now === null || event.defaultPrevented) return;
    const { code, key, altKey, ctrlKey, metaKey, shiftKey, repeat, isComposing, target } = event;
    const press = { code, key, altKey, ctrlKey, metaKey, shiftKey, repeat, isComposing, field: keyField(target) };
    const intent = keyIntent(press, now);
    if (intent === null) return;
    event.preventDefault();
    if (isSecond && isMove(intent)) onDropped();
    else act(intent);
  });
}
