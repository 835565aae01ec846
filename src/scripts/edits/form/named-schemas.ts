// Which schemas of the format go by a name of their own. In: nothing. Out: their names.
import type { GenericSchema } from 'valibot';
import { Bound, Condition } from '../../language/condition';
import { Fact, ScalarValue } from '../../language/fact';
import { Atom } from '../../language/rule';
import { Answer, Assignments, Line, Route, Step, Task } from '../../language/step';
import { Words } from '../../language/training/words';
import { Translation } from '../../language/translation';

/** The schemas that have a name of their own: they stand in many places of the format, or in themselves. */
export const NAMED_SCHEMAS: ReadonlyMap<GenericSchema, string> = new Map<GenericSchema, string>([
  [Bound, 'Bound'],
  [Condition, 'Condition'],
  [Atom, 'Atom'],
  [Fact, 'Fact'],
  [ScalarValue, 'ScalarValue'],
  [Step, 'Step'],
  [Answer, 'Answer'],
  [Assignments, 'Assignments'],
  [Line, 'Line'],
  [Route, 'Route'],
  [Task, 'Task'],
  [Translation, 'Translation'],
  [Words, 'Words'],
]);
