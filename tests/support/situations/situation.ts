import type { Facts } from '@/scripts/language/fact';
import type { ROADS } from '../retention-roads';

/** The step it stands on, how the contact closes, and what is owed, by a space. */
type Ending = readonly [step: string, disposition: string, status: string | null, owed: string];
/** What is told, where the call begins, what is said, how it ends. */
export type Situation = readonly [
  told: string,
  from: keyof typeof ROADS,
  said: string,
  ending: Ending,
  more?: { readonly intake?: Facts; readonly note?: RegExp; readonly facts?: Facts },
];
