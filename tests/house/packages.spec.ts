import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readLayerTable } from './layer-table';
import { readText, root } from './source-files';

interface Manifest {
  readonly dependencies: Record<string, string>;
  readonly devDependencies: Record<string, string>;
  readonly scripts: Record<string, string>;
}

interface Lock {
  readonly packages: Record<string, { version?: string } & Partial<Manifest>>;
}

const manifest: Manifest = JSON.parse(readText('package.json'));
const lock: Lock = JSON.parse(readText('package-lock.json'));
const versions = { ...manifest.dependencies, ...manifest.devDependencies };

describe('the packages', () => {
  it('have exact versions, the same that the lockfile has', () => {
    const loose = Object.entries(versions).filter(
      ([name, version]) => lock.packages[`node_modules/${name}`]?.version !== version,
    );

    expect(loose).toEqual([]);
  });

  it('that a layer may import are dependencies', () => {
    // What the build makes is no package.
    const own = /^(?:src\/|virtual:)/;
    const foreign = readLayerTable().flatMap((layer) => layer.mayImport.filter((name) => !own.test(name)));

    expect(foreign.filter((name) => manifest.dependencies[name] === undefined)).toEqual([]);
  });

  it('have a lockfile complete for every platform', () => {
    const wanted = Object.entries(lock.packages).flatMap(([path, entry]) =>
      Object.keys({ ...readOptional(entry) }).map((name) => ({ path, name })),
    );
    const missing = wanted.filter(({ path, name }) => !isResolvable(path, name));

    expect(missing).toEqual([]);
  });
});

describe('the commands', () => {
  it('run files that exist', () => {
    const missing = Object.values(manifest.scripts)
      .map((command) => /^node (\S+)/.exec(command)?.[1])
      .filter((path) => path !== undefined && !existsSync(join(root, path)));

    expect(missing).toEqual([]);
  });
});

function readOptional(entry: object): Record<string, string> {
  return 'optionalDependencies' in entry && typeof entry.optionalDependencies === 'object'
    ? { ...entry.optionalDependencies }
    : {};
}

/** Whether a package can be found from the place of another, the way Node looks it up. */
function isResolvable(from: string, name: string): boolean {
  const parts = from === '' ? [] : from.split('/node_modules/');
  return parts
    .map((_, index) => parts.slice(0, index + 1).join('/node_modules/'))
    .concat('')
    .some((base) => lock.packages[`${base === '' ? '' : `${base}/`}node_modules/${name}`] !== undefined);
}
