import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eraseSettings, isOrigin, readSettings, writeSettings } from '@/storage/settings';
import { textStorage } from '../support/test-platform';

const defaults = readSettings(null);

describe('settings', () => {
  it('come back as they were written', () => {
    const storage = textStorage();
    const chosen = { ...defaults, theme: 'dark' as const, retentionDays: 7, allowedOrigins: ['https://crm.example'] };
    expect(writeSettings(storage, chosen)).toBe(true);

    expect(readSettings(storage)).toEqual(chosen);
  });

  it('of any text never throw', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(Object.keys(readSettings(textStorage({ 'sufler.settings': text }))).sort()).toEqual(
          Object.keys(defaults).sort(),
        );
      }),
    );
  });

  it('that cannot be read fall back one by one', () => {
    const stored = {
      language: 'en',
      theme: 'pink',
      retentionDays: 0,
      singleKeys: 'no',
      allowedOrigins: ['javascript:alert(1)'],
      agentName: 'Агент',
    };

    expect(readSettings(textStorage({ 'sufler.settings': JSON.stringify(stored) }))).toEqual({
      ...defaults,
      language: 'en',
      agentName: 'Агент',
    });
  });

  it('of a browser that refuses are the defaults, and it is told that nothing is remembered', () => {
    const refusing = {
      getItem: () => {
        throw new DOMException('no', 'SecurityError');
      },
      setItem: () => {
        throw new DOMException('no', 'QuotaExceededError');
      },
      removeItem: () => {
        throw new DOMException('no', 'SecurityError');
      },
    };

    expect(readSettings(refusing)).toEqual(defaults);
    expect(writeSettings(refusing, defaults)).toBe(false);
    expect(() => eraseSettings(refusing)).not.toThrow();
  });

  it('are forgotten when erased', () => {
    const storage = textStorage();
    writeSettings(storage, { ...defaults, agentName: 'Агент' });
    eraseSettings(storage);

    expect(readSettings(storage)).toEqual(defaults);
  });
});

describe('an origin', () => {
  it.each(['https://crm.example', 'http://127.0.0.1:4173', 'https://crm.example:8443'])('%s is one', (text) => {
    expect(isOrigin(text)).toBe(true);
  });

  it.each(['', '*', 'crm.example', 'https://crm.example/', 'https://crm.example/path', 'javascript:alert(1)', 'null'])(
    '%s is none',
    (text) => {
      expect(isOrigin(text)).toBe(false);
    },
  );
});
