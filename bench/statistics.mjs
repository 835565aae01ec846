// Order statistics of a list of numbers. An empty list has none: NaN, never zero.

/**
 * The value below which the share `q` of the numbers lies, by linear interpolation.
 * @param {readonly number[]} values
 * @param {number} q 0…1
 */
export function quantile(values, q) {
  if (values.length === 0) return Number.NaN;
  const sorted = [...values].sort((a, b) => a - b);
  const place = (sorted.length - 1) * q;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place - Math.floor(place));
}

/** @param {readonly number[]} values */
export function median(values) {
  return quantile(values, 0.5);
}
