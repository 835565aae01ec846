// The grammar of placeholders in texts: `{name}` or `{name:format}`, name of a fact or a setting; in a repeated line of a note
// `{item.field}` or `{item.field:format}` too. In: a text. Out: its parts. Whether the name exists is checked by the parser, what stands there in a call that of `fill-text.ts`.

/** How a value is put into words; without a format it is `plain`. */
export const PLACEHOLDER_FORMATS = ['plain', 'date', 'slashDate', 'dayMonth', 'dateTime', 'money', 'mask'] as const;
export type PlaceholderFormat = (typeof PLACEHOLDER_FORMATS)[number];

/** A placeholder as written; `format` is null when it is not one of `PLACEHOLDER_FORMATS`. */
export interface Placeholder {
  /** Whether `name` is a field of the item that a repeated line stands at. */
  readonly isItem: boolean;
  readonly name: string;
  readonly format: PlaceholderFormat | null;
  /** The text between the braces. */
  readonly source: string;
}

export type TextPart = { readonly words: string } | { readonly placeholder: Placeholder };

/** The text cut at its placeholders. Braces that are no placeholder stay among the words. */
export function textParts(text: string): readonly TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const match of text.matchAll(PLACEHOLDER)) {
    const [whole, source = '', item, name = '', format] = match;
    if (match.index > end) parts.push({ words: text.slice(end, match.index) });
    parts.push({ placeholder: { isItem: item !== undefined, name, format: knownFormat(format), source } });
    end = match.index + whole.length;
  }
  if (end < text.length) parts.push({ words: text.slice(end) });
  return parts;
}

/** The placeholders of a text, in order, repeated ones too. */
export function placeholdersOf(text: string): readonly Placeholder[] {
  // Most texts have none, and the parser asks this of every text.
  if (!text.includes('{')) return [];
  return textParts(text).flatMap((part) => ('placeholder' in part ? [part.placeholder] : []));
}

/** A brace that belongs to no placeholder, with what follows it; null when there is none. */
export function strayBrace(text: string): string | null {
  if (!text.includes('{') && !text.includes('}')) return null;
  for (const part of textParts(text)) {
    if (!('words' in part)) continue;
    const at = part.words.search(/[{}]/);
    if (at >= 0) return part.words.slice(at, at + 24);
  }
  return null;
}

const PLACEHOLDER = /\{((item\.)?([A-Za-z][A-Za-z0-9_]*)(?::([A-Za-z]*))?)\}/g;

function knownFormat(format: string | undefined): PlaceholderFormat | null {
  if (format === undefined) return 'plain';
  return PLACEHOLDER_FORMATS.find((known) => known === format) ?? null;
}
