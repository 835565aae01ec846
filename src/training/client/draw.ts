// Chance that anybody can repeat. In: a key that names the seed and the place in the call. Out: a whole number. No draw depends on how
// many were made before, so an undo, a reload or an opened panel changes none.

/** A whole number from 0 to `count` − 1, the same for the same key in every engine. */
export function draw(key: string, count: number): number {
  return count < 2 ? 0 : hashOf(key) % count;
}

/** Whether something that happens in `percent` of all cases happens here. */
export function chance(key: string, percent: number): boolean {
  return draw(key, 100) < percent;
}

/** FNV-1a over UTF-16 units, finished as in MurmurHash3, so that keys that differ in their last sign differ in every bit. */
function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < key.length; index += 1) {
    hash = Math.imul(hash ^ key.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
