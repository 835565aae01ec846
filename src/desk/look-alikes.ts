// Letters that look alike. In: a name as a system, a person or a recogniser wrote it. Out: one form for comparison only.

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
  ё: 'е',
  α: 'а',
  κ: 'к',
  ο: 'о',
  ρ: 'р',
  τ: 'т',
};

/** Lower case, one alphabet for letters that look alike, single spaces: `CPA` and `СРА` come out the same. */
export function foldLookAlikes(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[abcehkmoptxyёακορτ]/gu, (letter) => TWINS[letter] ?? letter)
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
