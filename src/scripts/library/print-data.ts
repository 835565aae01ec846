// A script or a bundle as the text of a file. In: parsed data. Out: JSON that the parser reads back to the same hash.
import type { Bundle } from '../language/bundle';
import type { Script } from '../language/script';

/** Two spaces an indent and a line break at the end, as people keep such files. */
export function printData(data: Script | Bundle): string {
  return `${JSON.stringify(data, null, 2)}\n`;
}
