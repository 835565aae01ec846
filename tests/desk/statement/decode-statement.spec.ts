import { describe, expect, it } from 'vitest';
import { decodeStatement, repairMojibake } from '@/desk/statement/decode-statement';

describe('the bytes of a statement', () => {
  it('are UTF-8, with a mark or without', () => {
    expect(decodeStatement(new TextEncoder().encode('Дата;Сумма'))).toEqual({ text: 'Дата;Сумма', encoding: 'utf-8' });
    expect(decodeStatement(new TextEncoder().encode('\ufeffДата')).text).toBe('Дата');
  });

  it('are UTF-16 by their mark', () => {
    const little = Uint8Array.from([0xff, 0xfe, 0x14, 0x04, 0x30, 0x04]);
    expect(decodeStatement(little)).toEqual({ text: 'Да', encoding: 'utf-16le' });
    expect(decodeStatement(Uint8Array.from([0xfe, 0xff, 0x04, 0x14])).encoding).toBe('utf-16be');
  });

  it('are Windows-1251 when they are no UTF-8', () => {
    expect(decodeStatement(Uint8Array.from([0xc4, 0xe0, 0xf2, 0xe0]))).toEqual({
      text: 'Дата',
      encoding: 'windows-1251',
    });
  });
});

describe('letters of a wrong alphabet', () => {
  it('are put right', () => {
    expect(repairMojibake('Äàòà;Âðåìÿ;Óñëóãà')).toBe('Дата;Время;Услуга');
  });

  it('are left alone in any other text', () => {
    for (const text of ['Дата;Время', 'Übergrößenträger für Müller', 'date;time;service', 'ÄàòàÂðåìÿ я']) {
      expect(repairMojibake(text)).toBe(text);
    }
  });
});
