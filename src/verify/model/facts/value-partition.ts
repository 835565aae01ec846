// Which values need not be told apart. In: what is known of each, and maps between them. Out: the number of the class of each.

/** Coarsest partition that respects the signatures and is closed under the maps (Moore). Class 0 holds the first value. */
export function valuePartition(signatures: readonly string[], maps: readonly (readonly number[])[]): readonly number[] {
  let classes = numbered(signatures);
  for (;;) {
    const finer = numbered(
      classes.map((own, index) => [own, ...maps.map((map) => classes[map[index] ?? index] ?? 0)].join()),
    );
    if (Math.max(...finer) === Math.max(...classes)) return finer;
    classes = finer;
  }
}

function numbered(keys: readonly string[]): readonly number[] {
  const numbers = new Map<string, number>();
  return keys.map((key) => {
    const known = numbers.get(key) ?? numbers.size;
    numbers.set(key, known);
    return known;
  });
}
