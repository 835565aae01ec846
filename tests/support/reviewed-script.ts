// Scripts in which a review found a fault. In: the name of a file. Out: the script, lifted to the present format.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Script } from '@/scripts/language/script';
import { parseScript } from '@/scripts/parse/parse-script';

/** @throws when the parser does not take it. */
export function reviewedScript(name: string): Script {
  const data: unknown = JSON.parse(
    readFileSync(join(import.meta.dirname, `../fixtures/reviewed/${name}.json`), 'utf8'),
  );
  const parsed = parseScript(data);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}
