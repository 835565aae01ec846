// Short scripts of other trades to start from. In: nothing. Out: their names and how to fetch each. Nothing of them is loaded before
// it is asked for.
import { FORMAT_VERSION } from '../language/script';
import { NO_TRAINING } from '../language/training/training-pack';

/** A script to start from. */
export interface Template {
  readonly name: 'bank' | 'clinic' | 'outage';
  /** The bundle as it was written: untrusted data that still has to pass `parseBundle`. */
  readonly load: () => Promise<unknown>;
}

/** Every template, in the order in which they are offered: a card line, an appointment reminder, an outage hotline. */
export const TEMPLATES: readonly Template[] = [
  { name: 'bank', load: () => bundleOf(import('./bank/script.json'), import('./bank/ru.json')) },
  { name: 'clinic', load: () => bundleOf(import('./clinic/script.json'), import('./clinic/ru.json')) },
  { name: 'outage', load: () => bundleOf(import('./outage/script.json'), import('./outage/ru.json')) },
];

interface JsonModule {
  readonly default: unknown;
}

async function bundleOf(script: Promise<JsonModule>, ru: Promise<JsonModule>): Promise<unknown> {
  const [source, translation] = await Promise.all([script, ru]);
  return {
    format: FORMAT_VERSION,
    script: source.default,
    translations: { ru: translation.default },
    desk: {},
    training: NO_TRAINING,
  };
}
