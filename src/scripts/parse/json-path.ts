// Places in JSON data as text: `$.stages[2].title`, `$.texts["step/hello/title"]`. In: keys and indexes. Out: paths, and back.

/** Path of a member of the object at `path`. */
export function memberPath(path: string, key: string): string {
  return PLAIN_KEY.test(key) ? `${path}.${key}` : `${path}[${JSON.stringify(key)}]`;
}

/** Keys and indexes of a path made by `memberPath` and `[n]`; null for any other text. */
export function pathSegments(path: string): readonly (string | number)[] | null {
  if (!path.startsWith('$')) return null;
  const segments: (string | number)[] = [];
  SEGMENT.lastIndex = 1;
  while (SEGMENT.lastIndex < path.length) {
    const match = SEGMENT.exec(path);
    if (!match) return null;
    const [, plain, index, quoted] = match;
    if (plain !== undefined) segments.push(plain);
    else if (index !== undefined) segments.push(Number(index));
    else {
      const key: unknown = JSON.parse(quoted ?? '""');
      segments.push(String(key));
    }
  }
  return segments;
}

const PLAIN_KEY = /^[A-Za-z_$][A-Za-z0-9_$]*$/;
const SEGMENT = /\.([A-Za-z_$][A-Za-z0-9_$]*)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/y;
