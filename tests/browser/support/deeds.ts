import { type Deed, happens, says, ticks } from './agent';

// Ways through the built-in script, by the ids of its answers. What they end in stands in the journeys, by hand.
export const PREPARED: readonly Deed[] = ticks('boHelperOpened', 'deadlineChecked');
export const GREETED: readonly Deed[] = [...PREPARED, ...says('person', 'listening')];
/** The client asks who calls: whether he may talk is asked once more. */
export const INTRODUCED: readonly Deed[] = [...GREETED, ...says('surprised')];
export const TALKING: readonly Deed[] = [...GREETED, ...says('goes-on', 'yes', 'yes')];
export const OFFERED: readonly Deed[] = [
  ...TALKING,
  ...says('price'),
  { write: 'offerText', value: 'пять рублей в сутки на полгода' },
];
export const CONSENTED: readonly Deed[] = [...OFFERED, ...says('agrees', 'right', 'matched', 'yes')];
export const SAVED: readonly Deed[] = [...CONSENTED, ...says('done', 'done', 'done')];
export const REFUSED: readonly Deed[] = [...TALKING, happens('firm-refusal')];
