// The number of the next version. In: the number that it is made from, those that are taken. Out: a free one that is higher.

/** The third part counts on, e.g. 1.0.3 after 1.0.2, until nobody has the number. */
export function nextVersion(version: string, taken: readonly string[]): string {
  const [major = '1', minor = '0', patch = '0'] = version.split('.');
  for (let next = Number(patch) + 1; ; next += 1) {
    const number = `${major}.${minor}.${next}`;
    if (!taken.includes(number)) return number;
  }
}
