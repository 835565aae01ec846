import { describe, expect, it } from 'vitest';
import { filesUnder, readText } from './source-files';

// Numbers of nobody: the code 000 is given to no operator.
const phone = /(?<![\d.-])(?:\+?7|8)[\s(-]{0,2}(\d{3})[\s)-]{0,2}\d{3}[\s-]?\d{2}[\s-]?\d{2}(?![\d.])/g;
const bare = /(?<![\d.\w-])9\d{9}(?![\d.\w])/g;
const address = /[\w.+-]+@[\w-]+\.(?:ru|com|org|net)\b/g;

const places = ['src', 'tests', 'public', 'docs', 'bench', 'tools'];

describe('data of a person', () => {
  const texts = places.flatMap((place) =>
    filesUnder(place, '.ts', '.vue', '.json', '.md', '.html', '.mjs', '.txt', '.js'),
  );

  it.each([
    ['phone numbers', (text: string) => [...text.matchAll(phone)].filter((m) => m[1] !== '000').map((m) => m[0])],
    ['subscriber numbers of ten digits', (text: string) => [...text.matchAll(bare)].map((m) => m[0])],
    ['addresses of electronic mail', (text: string) => [...text.matchAll(address)].map((m) => m[0])],
  ])('does not hide in the sources: %s', (_, find) => {
    const found = texts.flatMap((path) => find(readText(path)).map((value) => `${path}: ${value}`));

    expect(found).toEqual([]);
  });

  it('would be seen', () => {
    const living = ['+7', '901', '234-56-78'].join(' ');

    expect([...living.matchAll(phone)].map((match) => match[1])).toEqual(['901']);
    expect([...'+7 000 000-00-01'.matchAll(phone)].map((match) => match[1])).toEqual(['000']);
  });
});
