// In: a text that somebody is typing. Out: whether it holds something that will be starred before it is kept (R51).
import { findPersonal } from './find-personal';

/** Names are not looked for: this is the warning beside a field. */
export function looksPersonal(text: string): boolean {
  return findPersonal(text, () => false).length > 0;
}
