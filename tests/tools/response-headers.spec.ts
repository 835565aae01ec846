import { describe, expect, it } from 'vitest';
import { cacheControlOf, SECURITY_HEADERS } from '../../tools/response-headers.mjs';
import { readText } from '../house/source-files';

const page = readText('docs/hosting.md');

describe('the headers', () => {
  it('are the same in the example for nginx', () => {
    const sent = [...page.matchAll(/^add_header (\S+) "([^"]*)" always;$/gm)].map(([, name, value]) => [name, value]);

    expect(Object.fromEntries(sent)).toEqual(SECURITY_HEADERS);
  });

  it.each([
    '/assets/index-Xr-kaKcv.css',
    '/assets/golos-cyrillic-Bjx-169b.woff2',
    '/assets/index.css',
    '/deep/assets/index-Xr-kaKcv.css',
    '/sw.js',
    '/',
  ])('keep %s as long as the example does', (path) => {
    const [, rule = '', kept = ''] = /"~(\S+)" "([^"]+)";/.exec(page) ?? [];

    expect(cacheControlOf(path)).toBe(new RegExp(rule).test(path) ? kept : 'no-cache');
  });
});
