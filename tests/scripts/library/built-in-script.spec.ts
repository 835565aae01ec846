// What the build ships of the built-in bundle: the script with its hash, and of the rest only the hash of the whole.
import { describe, expect, it } from 'vitest';
import { bundleHash } from '@/scripts/library/bundle-hash';
import { contentHash } from '@/scripts/library/content-hash';
import { parseBundle } from '@/scripts/parse/parse-bundle';
import { retentionBundleSource } from '@/scripts/retention/retention-bundle';
import { builtInScriptModule } from '../../../tools/built-in-script';
import { smallScript } from '../../support/small-script';

describe('the module of the built-in script', () => {
  it('pins script and bundle, and brings no other part along', () => {
    const code = builtInScriptModule(null);
    const bundle = parseBundle(retentionBundleSource);
    if (!bundle.ok) throw new Error('the built-in bundle is broken');
    const { whole, parts } = bundleHash(bundle.value);
    expect(code).toContain(`hash: "${parts.script}", bundle: "${whole}"`);
    const { offers } = bundle.value.desk;
    expect(offers?.version).toBe('seed-2021');
    expect(code).not.toContain('seed-2021');
  });

  it('of a script without a bundle has only the hash of the script', () => {
    expect(builtInScriptModule(smallScript())).toContain(`hash: "${contentHash(smallScript())}", bundle: null`);
  });

  it('stops the build with the problems of a bad script', () => {
    expect(() => builtInScriptModule({ format: 3 })).toThrow('Формат данных новее приложения');
  });
});
