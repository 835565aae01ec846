import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect } from './journey';

/** Faces that the layout must hold with: the application's own, and one as wide as the widest that machines usually have. */
export const FACES = ['own', 'widest'] as const;
export type Face = (typeof FACES)[number];

const folder = join(import.meta.dirname, '../../../src/views/design/fonts');

/**
 * Golos drawn to the widths of DejaVu Sans, in texts of the built-in script: regular 8.3 % wider, bold 17 %. What it looks
 * like depends on no face of the machine.
 */
const WIDEST = readdirSync(folder)
  .filter((file) => file.endsWith('.woff2'))
  .flatMap((file) =>
    [
      { weight: '400 500', wider: 108.3 },
      { weight: '600 700', wider: 117 },
    ].map(
      ({ weight, wider }) =>
        `@font-face { font-family: Widest; src: url("/widest/${file}"); font-weight: ${weight}; unicode-range: ${rangeOf(file)};
          size-adjust: ${String(wider)}%; ascent-override: ${String(9280 / wider)}%; descent-override: ${String(2360 / wider)}%; line-gap-override: 0%; }`,
    ),
  )
  .join('\n');

/** Makes the page come in a face; called before the page is opened. */
export async function prepareFace(page: Page, face: Face): Promise<void> {
  if (face === 'own') {
    await page.addInitScript(() => localStorage.setItem('sufler.face', 'fetched'));
    return;
  }
  await page.route('**/widest/*', (route) => {
    const file = new URL(route.request().url()).pathname.split('/').at(-1) ?? '';
    return route.fulfill({ contentType: 'font/woff2', body: readFileSync(join(folder, file)) });
  });
  await page.addInitScript((css) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(`${css}\n:root { --font: Widest !important; }`);
    document.adoptedStyleSheets = [sheet];
  }, WIDEST);
}

/** Waits until the open page is drawn in the face; measuring before would measure another. */
export async function waitForFace(page: Page, face: Face): Promise<void> {
  const family = face === 'own' ? 'Golos Text' : 'Widest';
  const isDrawn = () =>
    page.evaluate(async (name) => {
      for (const weight of [400, 600]) await document.fonts.load(`${String(weight)} 16px "${name}"`, 'Яa₽');
      const widthIn = (families: string) => {
        const probe = document.body.appendChild(document.createElement('span'));
        probe.style.font = `40px ${families}`;
        probe.textContent = 'Широкая Электрификация wide';
        const { width } = probe.getBoundingClientRect();
        probe.remove();
        return width;
      };
      return widthIn(`"${name}", monospace`) !== widthIn('monospace') && document.fonts.check(`16px "${name}"`, 'Я');
    }, family);
  await expect
    .poll(async () => {
      if (await isDrawn()) return true;
      // A face that came too late for a page is drawn in the next.
      await page.reload();
      return false;
    })
    .toBe(true);
}

function rangeOf(file: string): string {
  const css = readFileSync(join(folder, '../faces.css'), 'utf8');
  const range = new RegExp(`${file}"[^}]*unicode-range: ([^;]+);`).exec(css)?.[1];
  if (range === undefined) throw new Error(`faces.css says of ${file} not what it is for`);
  return range;
}
