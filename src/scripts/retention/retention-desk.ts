// Puts the JSON parts of the built-in desk data together. In: nothing. Out: untrusted data that still has to pass `parseBundle`.
import flash from './desk/flash.json';
import offers from './desk/offers.json';
import thresholds from './desk/thresholds.json';

/** The built-in desk data as it was written, before the parser. */
export const retentionDeskSource: unknown = { offers, flash, thresholds };
