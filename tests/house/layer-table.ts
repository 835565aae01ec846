import { readText } from './source-files';

/** A row of the table of layers. */
export interface Layer {
  /** `src/machines` */
  readonly path: string;
  /** Layers (`src/…`) and packages. */
  readonly mayImport: readonly string[];
  /** Globals, as they are written: `Date`, `Math.random`. */
  readonly mustNotContain: readonly string[];
}

/** The layers as `docs/architecture.md` states them, so that the page and the guard are one. */
export function readLayerTable(): readonly Layer[] {
  const rows = readText('docs/architecture.md')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => line.split('|').slice(1, -1).map(names));

  const words = new Map(
    rows.filter((cells) => cells.length === 2).map(([word, globals]) => [word?.[0] ?? '', globals ?? []]),
  );
  return rows
    .filter((cells) => cells.length === 4 && cells[0]?.[0]?.startsWith('src/') === true)
    .map(([path, , mayImport, mustNotContain]) => ({
      path: path?.[0] ?? '',
      mayImport: mayImport ?? [],
      mustNotContain: (mustNotContain ?? []).flatMap((word) => {
        const globals = words.get(word);
        if (globals === undefined)
          throw new Error(`docs/architecture.md forbids "${word}" but does not say what it is`);
        return globals;
      }),
    }));
}

function names(cell: string): readonly string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
}
