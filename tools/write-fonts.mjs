// Writes the faces that the application ships: Golos Text, cut to the characters and weights that a screen in Russian or
// English needs. In: the package with the whole face. Out: src/views/design/fonts, with the licence beside the files.
import { copyFile, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { root } from './install.mjs';

const face = join(root, 'node_modules/@fontsource-variable/golos-text');
const folder = join(root, 'src/views/design/fonts');

/** Characters by the file of the package that has them. */
const cuts = {
  cyrillic: between(0x0400, 0x045f) + '\u0301№',
  latin: between(0x20, 0x7e) + between(0xa0, 0xff) + between(0x2010, 0x2027) + '\u202f\u2030\u2039\u203a−€™',
  'latin-ext': '₽',
};

await mkdir(folder, { recursive: true });
for (const [name, text] of Object.entries(cuts)) {
  const whole = await readFile(join(face, `files/golos-text-${name}-wght-normal.woff2`));
  const cut = await subsetFont(whole, text, {
    targetFormat: 'woff2',
    variationAxes: { wght: { min: 400, max: 650 } },
  });
  await writeFile(join(folder, `golos-${name}.woff2`), cut);
  process.stdout.write(`golos-${name}.woff2 ${cut.length} bytes\n`);
}
await copyFile(join(face, 'LICENSE'), join(folder, 'LICENSE'));

/**
 * @param {number} first
 * @param {number} last
 */
function between(first, last) {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index)).join('');
}
