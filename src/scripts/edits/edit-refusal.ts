// Why an edit cannot be made. In: nothing. Out: the reasons; their words are in the catalogue of the interface.
import type { Place } from './place';

/**
 * - `place-gone`: nothing stands there any more
 * - `wrong-shape`: what is given is not built as the format asks
 * - `name-taken`, `name-form`: an id that is used already, or is none
 * - `name-fixed`: what stands there has no name of its own
 * - `entry-step`: the call, or a branch, begins with this step
 * - `other-home`: a step is moved to where its moves would mean something else
 */
export type RefusalCode =
  | 'place-gone'
  | 'wrong-shape'
  | 'name-taken'
  | 'name-form'
  | 'name-fixed'
  | 'entry-step'
  | 'other-home';

/** One reason with its place. */
export interface EditRefusal {
  readonly code: RefusalCode;
  readonly place: Place;
}
