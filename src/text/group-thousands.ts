/** Digits in groups of three from the right, parted by `separator`; four digits stay together. */
export function groupThousands(digits: string, separator: string): string {
  if (digits.length < 5) return digits;
  const groups: string[] = [];
  for (let end = digits.length; end > 0; end -= 3) groups.unshift(digits.slice(Math.max(0, end - 3), end));
  return groups.join(separator);
}
