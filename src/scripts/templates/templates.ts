// Short scripts of other trades to start from. In: nothing. Out: their names and how to fetch each. Nothing of them is loaded before
// it is asked for.
import { FORMAT_VERSION } from '../language/script';

/** A script to start from. */
export interface Template {
  readonly name: 'bank' | 'clinic' | 'outage';
  /** The bundle as it was written: untrusted data that still has to pass `parseBundle`. */
  readonly load: () => Promise<unknown>;
}

/** Every template, in the order in which they are offered: a card line, an appointment reminder, an outage hotline. */
export const TEMPLATES: readonly Template[] = [
  {
    name: 'bank',
    load: () => bundleOf(import('./bank/script.json'), import('./bank/ru.json'), import('./bank/training.json')),
  },
  {
    name: 'clinic',
    load: () => bundleOf(import('./clinic/script.json'), import('./clinic/ru.json'), import('./clinic/training.json')),
  },
  {
    name: 'outage',
    load: () => bundleOf(import('./outage/script.json'), import('./outage/ru.json'), import('./outage/training.json')),
  },
];

interface JsonModule {
  readonly default: unknown;
}

async function bundleOf(...parts: readonly Promise<JsonModule>[]): Promise<unknown> {
  const [source, translation, training] = await Promise.all(parts);
  return {
    format: FORMAT_VERSION,
    script: source?.default,
    translations: { ru: translation?.default },
    desk: {},
    training: training?.default,
  };
}
