// Scripts of format 1 as they were stored and shared. In: nothing. Out: their data, untouched.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

const FOLDER = new URL('../fixtures/format-1/', import.meta.url);

/** Names of the scripts of format 1. */
export const FORMER_SCRIPTS = ['retention', 'bank', 'clinic', 'outage'] as const;

/** The data of one of them. */
export function formerScript(name: (typeof FORMER_SCRIPTS)[number]): unknown {
  const text =
    name === 'retention'
      ? gunzipSync(readFileSync(new URL('retention.json.gz', FOLDER))).toString('utf8')
      : readFileSync(new URL(`${name}.json`, FOLDER), 'utf8');
  return JSON.parse(text);
}
