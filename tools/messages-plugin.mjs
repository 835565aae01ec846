// Cuts the Russian catalogue into the parts that its screens need, so that a call waits for no message of the desk.
// `virtual:messages/first` is what every page says; `virtual:messages/<part>` the rest of a screen. One file to edit stays one file.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const file = fileURLToPath(new URL('../src/i18n/locales/ru.json', import.meta.url));

/** Sections of the catalogue that come with the chunk of a screen. */
const parts = /** @type {Record<string, string[]>} */ ({
  call: ['call'],
  home: ['home', 'intake'],
  desk: ['desk'],
  settings: ['settings'],
  check: ['check'],
  train: ['train'],
  author: ['author'],
});

const prefix = 'virtual:messages/';

/** @returns {import('vite').Plugin} */
export function messagesPlugin() {
  return {
    name: 'sufler-messages',
    resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : null),
    load(id) {
      if (!id.startsWith(`\0${prefix}`)) return null;
      this.addWatchFile(file);
      const words = cut(JSON.parse(readFileSync(file, 'utf8')), id.slice(prefix.length + 1));
      return `export default JSON.parse(${JSON.stringify(JSON.stringify(words))});`;
    },
  };
}

/**
 * @param {Record<string, any>} catalogue
 * @param {string} part
 */
function cut(catalogue, part) {
  const sections = parts[part];
  if (sections !== undefined) return Object.fromEntries(sections.map((name) => [name, catalogue[name]]));
  if (part !== 'first') throw new Error(`There is no part "${part}" of the catalogue`);
  const elsewhere = new Set(Object.values(parts).flat());
  const first = Object.entries(catalogue).filter(([name]) => !elsewhere.has(name));
  // Every page links to the desk and the call screen names its tools; fields of a call say what fields of the intake say.
  const { title, tools } = catalogue.desk;
  const { problem } = catalogue.intake;
  return { ...Object.fromEntries(first), desk: { title, tools }, intake: { problem } };
}
