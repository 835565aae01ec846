// Letters that look alike. In: a name as a system, a person or a recogniser wrote it. Out: one form for comparison only.
import { foldText } from './fold-text';

const TWINS: Readonly<Record<string, string>> = {
  a: 'а',
  b: 'в',
  c: 'с',
  e: 'е',
  h: 'н',
  k: 'к',
  m: 'м',
  o: 'о',
  p: 'р',
  t: 'т',
  x: 'х',
  y: 'у',
  α: 'а',
  κ: 'к',
  ο: 'о',
  ρ: 'р',
  τ: 'т',
};

/** As `foldText`, and one alphabet for letters that look alike: `CPA` and `СРА` come out the same. */
export function foldLookAlikes(text: string): string {
  return foldText(text).replaceAll(/[abcehkmoptxyακορτ]/gu, (letter) => TWINS[letter] ?? letter);
}
