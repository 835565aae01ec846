// The text of a statement in whatever encoding it was saved. In: the bytes of a file, or a text that was decoded wrongly before. Out:
// readable text and the encoding that gave it.

export interface DecodedStatement {
  readonly text: string;
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251';
}

/** By the byte order mark, else UTF-8 where the bytes are valid UTF-8, else Windows-1251, which operators' exports still use. */
export function decodeStatement(bytes: Uint8Array): DecodedStatement {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoded(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoded(bytes, 'utf-16be');
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return decoded(bytes, 'windows-1251');
  }
}

/** «Äàòà» → «Дата»: a text whose Windows-1251 bytes were taken for Latin-1. Any other text comes back as it is. */
export function repairMojibake(text: string): string {
  const sample = text.slice(0, SAMPLE);
  if (/[\u0400-\u04ff]/.test(sample)) return text;
  const foreign = sample.match(/[\u00c0-\u00ff]/g)?.length ?? 0;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (foreign < 8 || foreign * 2 < letters || /[^\u0000-\u00ff]/.test(text)) return text;
  return new TextDecoder('windows-1251').decode(Uint8Array.from(text, (sign) => sign.charCodeAt(0)));
}

const SAMPLE = 4_096;

function decoded(bytes: Uint8Array, encoding: DecodedStatement['encoding']): DecodedStatement {
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}
