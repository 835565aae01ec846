// Conditions as data: what a guard, a table row or a rule may ask of the facts. Nothing here is executable text.
import * as v from 'valibot';
import { LIMITS, NameId } from './text';

/** A number, or the id of a dated setting of the script (R56). */
export type Bound = number | { readonly setting: string };

/**
 * A condition over facts. A comparison with an unknown fact is false, so `not` of it is true.
 *
 * - `is`: the fact holds this value, or one of these
 * - `atLeast`, `atMost`, `above`, `below`: for counts and amounts; several in one object mean all of them
 * - `known`: the choice or amount has a value
 * - `present`: where the date of a text fact stands against the moment of the call, see `Present`
 * - `condition`: a named condition of the script
 * - `campaign`: the campaign of this call has this column ticked in the campaign table
 */
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | { readonly condition: string }
  | { readonly campaign: string }
  | { readonly fact: string; readonly known: boolean }
  | { readonly fact: string; readonly present: Present }
  | { readonly fact: string; readonly is: string | boolean | readonly string[] }
  | {
      readonly fact: string;
      readonly atLeast?: Bound | undefined;
      readonly atMost?: Bound | undefined;
      readonly above?: Bound | undefined;
      readonly below?: Bound | undefined;
    };

/**
 * Where a date stood against now when it was given, in the zone that its fact means; past, once the event of the clock that fires at
 * it has happened. `today`: it is that day, and for a date with time the minute
 * is not over yet; `before`: it is past; `after`: it is a later day.
 */
export const Present = v.picklist(['before', 'today', 'after']);
export type Present = v.InferOutput<typeof Present>;

export const Bound: v.GenericSchema<Bound> = v.union(
  [v.pipe(v.number(), v.finite()), v.strictObject({ setting: NameId })],
  'bound',
);

const Comparison = v.pipe(
  v.strictObject({
    fact: NameId,
    atLeast: v.optional(Bound),
    atMost: v.optional(Bound),
    above: v.optional(Bound),
    below: v.optional(Bound),
  }),
  v.check(
    (c) => c.atLeast !== undefined || c.atMost !== undefined || c.above !== undefined || c.below !== undefined,
    'comparison-empty',
  ),
);

const parts = () => v.pipe(v.array(v.lazy(() => Condition)), v.minLength(1), v.maxLength(LIMITS.listLength));

export const Condition: v.GenericSchema<Condition> = v.union(
  [
    v.strictObject({ all: parts() }),
    v.strictObject({ any: parts() }),
    v.strictObject({ not: v.lazy(() => Condition) }),
    v.strictObject({ condition: NameId }),
    v.strictObject({ campaign: NameId }),
    v.strictObject({ fact: NameId, known: v.boolean() }),
    v.strictObject({ fact: NameId, present: Present }),
    v.strictObject({
      fact: NameId,
      is: v.union(
        [NameId, v.boolean(), v.pipe(v.array(NameId), v.minLength(1), v.maxLength(LIMITS.listLength))],
        'is-value',
      ),
    }),
    Comparison,
  ],
  'condition',
);
