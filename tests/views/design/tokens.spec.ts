import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync('src/views/design/tokens.css', 'utf8');
const colours = new Map(
  [...css.matchAll(/--color-([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)].map(
    ([, name, light, dark]) => [name ?? '', { light: light ?? '', dark: dark ?? '' }] as const,
  ),
);
const themes = ['light', 'dark'] as const;
const grounds = ['paper', 'surface', 'surface-2', 'say-wash', 'do-wash', 'warn-wash', 'done-wash'];

describe.each(themes)('the %s theme', (theme) => {
  it.each(['ink', 'ink-soft', 'say', 'do', 'warn', 'done'])('reads %s on every ground (AA, 4.5:1)', (ink) => {
    const weak = grounds.filter((ground) => contrast(of(ink), of(ground)) < 4.5);

    expect(weak).toEqual([]);
  });

  it.each(['say', 'warn'])('reads words on a field of %s', (accent) => {
    expect(contrast(of('on-accent'), of(accent))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['edge', 'focus'])('shows %s on every ground (3:1)', (line) => {
    const weak = grounds.filter((ground) => contrast(of(line), of(ground)) < 3);

    expect(weak).toEqual([]);
  });

  it('keeps the four meanings apart', () => {
    expect(new Set(['say', 'do', 'warn', 'done'].map(of)).size).toBe(4);
  });

  function of(name: string): string {
    const colour = colours.get(name);
    if (colour === undefined) throw new Error(`no colour "${name}"`);
    return colour[theme];
  }
});

/** Contrast of two colours as WCAG 2 measures it. */
function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
