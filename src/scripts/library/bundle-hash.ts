// The fingerprint of a bundle. In: a bundle. Out: a hash a part and one over all, so that it can be told which part of a version
// changed. Where schemas lie (`$schema`) is not content.
import type { Bundle, BundlePart } from '../language/bundle';
import type { Translation } from '../language/translation';
import { contentHash, dataHash } from './content-hash';

export interface BundleHash {
  /** Of the script part it is `contentHash`, by which calls are pinned. */
  readonly parts: Readonly<Record<BundlePart, string>>;
  readonly whole: string;
}

/** SHA-256 of each part and of all, 64 hexadecimal digits each. */
export function bundleHash({ script, translations, desk, training }: Bundle): BundleHash {
  const parts = {
    script: contentHash(script),
    translations: dataHash({ ru: texts(translations.ru), en: texts(translations.en) }),
    desk: dataHash(desk),
    training: dataHash(training),
  };
  return { parts, whole: dataHash(parts) };
}

function texts(translation: Translation | undefined): unknown {
  if (translation === undefined) return undefined;
  const { $schema: _, ...content } = translation;
  return content;
}
