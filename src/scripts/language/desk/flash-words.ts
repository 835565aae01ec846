// The fixed words of a Flash note (R25, R26). In: nothing. Out: their schema. A note is read by colleagues in the client's card, so
// it has one language, that of the desk.
import * as v from 'valibot';
import { described, Text } from '../text';

/** Why the note is left: the client stays, thinks, or got benefits on a number without an application. */
export const FlashState = v.picklist(['saved', 'in_work', 'extra_number']);
export type FlashState = v.InferOutput<typeof FlashState>;

const StateWords = v.strictObject({
  purpose: described(Text, 'What the note is for, after the campaign.'),
});

export const FlashWords = v.strictObject({
  contactType: described(Text, 'Kind of contact that is always chosen.'),
  states: v.strictObject({ saved: StateWords, in_work: StateWords, extra_number: StateWords }),
});
export type FlashWords = v.InferOutput<typeof FlashWords>;
