// Placeholders become words. In: a text of a script, facts (personal ones too) and the script. Out: segments to show.
// Both languages of scripts; no clock and no locale of the machine: dates and numbers are spelt here.
import { parseDay } from '@/calendar/civil-day';
import { dayAndMonth, dayWithSlashes } from '@/calendar/slash-day';
import { spokenDay } from '@/calendar/spoken-day';
import { groupThousands } from '@/text/group-thousands';
import type { Fact, Facts, FactValue } from '@/scripts/language/fact';
import type { Language } from '@/scripts/language/language';
import { isList } from '@/scripts/language/lists/list-domain';
import type { ListField, ListItem } from '@/scripts/language/lists/list-fact';
import type { Script } from '@/scripts/language/script';
import { type Placeholder, type PlaceholderFormat, type TextPart, textParts } from '@/scripts/texts/placeholder';
import type { Segment } from './step-view';

type Setting = Script['settings'][number];

/** What a placeholder of a script may name. */
export interface TextNames {
  readonly language: Language;
  readonly facts: ReadonlyMap<string, Fact>;
  readonly settings: ReadonlyMap<string, Setting>;
}

/** The item of a list at which a repeated line stands. */
export interface ListPlace {
  readonly fact: Extract<Fact, { kind: 'list' }>;
  readonly item: ListItem;
}

/** A text cut into parts once; `still` is the finished text when nothing in it changes. */
export interface PreparedText {
  readonly parts: readonly TextPart[];
  readonly still: readonly Segment[] | null;
}

/**
 * The text with its placeholders filled. A value that is not known gives a `missing` segment with the fact's label.
 *
 * - `plain`: labels of choices, digits of counts, numbers with the decimal sign of the language, dates as spoken
 * - `date` «2 мая», `slashDate` dd/MM/yyyy, `dateTime` «2 мая, 14:30»
 * - `money` «750 рублей 50 копеек», for amounts in roubles
 * - `mask` +7 000 ***-**-01
 */
export function fillText(text: string, facts: Facts, script: Script): readonly Segment[] {
  return fillPrepared(prepareText(text), facts, textNames(script));
}

/** Cuts a text once, so that filling it again costs no search. */
export function prepareText(text: string): PreparedText {
  if (!text.includes('{')) return { parts: [], still: [{ kind: 'words', text }] };
  return { parts: textParts(text), still: null };
}

/** The names that texts of a script may use. */
export function textNames({ language, facts, settings }: Script): TextNames {
  return {
    language,
    facts: new Map(facts.map((fact) => [fact.id, fact])),
    settings: new Map(settings.map((setting) => [setting.id, setting])),
  };
}

/** A prepared text, filled. */
export function fillPrepared(
  { parts, still }: PreparedText,
  facts: Facts,
  names: TextNames,
  item: ListPlace | null = null,
): readonly Segment[] {
  return still ?? parts.map((part) => segmentOf(part, facts, names, item));
}

/** Whether every value of a text is known; a text that may be left out is left out when not. */
export function isFilled(segments: readonly Segment[]): boolean {
  return segments.every(({ kind }) => kind !== 'missing');
}

/** Segments as one text; a value that is not known stands as «[its label]». */
export function plainText(segments: readonly Segment[]): string {
  return segments.map((segment) => (segment.kind === 'missing' ? `[${segment.label}]` : segment.text)).join('');
}

function segmentOf(part: TextPart, facts: Facts, names: TextNames, place: ListPlace | null): Segment {
  if ('words' in part) return { kind: 'words', text: part.words };
  return part.placeholder.isItem
    ? itemSegment(part.placeholder, names, place)
    : factSegment(part.placeholder, facts, names);
}

function itemSegment({ name, format, source }: Placeholder, { language }: TextNames, place: ListPlace | null): Segment {
  const field = place?.fact.fields.find(({ id }) => id === name);
  if (!place || !field) return { kind: 'missing', label: source, fact: name };
  const value = place.item[name] ?? null;
  const { id: fact } = place.fact;
  if (value === null || value === '') return { kind: 'missing', label: field.label, fact };
  return { kind: 'value', text: fieldWords(value, field, format ?? 'plain', language), fact };
}

function factSegment(
  placeholder: Placeholder,
  facts: Facts,
  { language, facts: factNames, settings }: TextNames,
): Segment {
  const { name, format, source } = placeholder;
  const setting = settings.get(name);
  const fact = factNames.get(name);
  if (setting && !fact) {
    const text = format === 'money' ? money(setting.value, language) : number(setting.value, language);
    return { kind: 'value', text, fact: name };
  }
  if (!fact) return { kind: 'missing', label: source, fact: name };
  const value = facts[name] ?? null;
  if (value === null || value === '') return { kind: 'missing', label: fact.label, fact: name };
  return { kind: 'value', text: worded(value, fact, format ?? 'plain', language), fact: name };
}

function worded(value: NonNullable<FactValue>, fact: Fact, format: PlaceholderFormat, language: Language): string {
  if (typeof value === 'boolean') return YES_NO[language][value ? 0 : 1];
  if (typeof value === 'number') return format === 'money' ? money(value, language) : number(value, language);
  if (isList(value)) return listWords(value, fact, language);
  if (fact.kind === 'choice') return fact.values.find(({ id }) => id === value)?.label ?? value;
  return wordedText(value, format, language) ?? naturally(value, fact, language);
}

/** A text in the format that its placeholder asks for; null for `plain`. */
function wordedText(value: string, format: PlaceholderFormat, language: Language): string | null {
  switch (format) {
    case 'mask':
      return masked(value);
    case 'slashDate':
      return dayWithSlashes(value.slice(0, DAY_LENGTH));
    case 'dayMonth':
      return dayAndMonth(value.slice(0, DAY_LENGTH));
    case 'date':
      return spokenDate(value, language) ?? value;
    case 'dateTime':
      return spokenMoment(value, language) ?? value;
    default:
      return null;
  }
}

/** «Интернет, 2 мая; Голос, 3 мая»: the items one after another, for a place that is no repeated line. */
function listWords(items: readonly ListItem[], fact: Fact, language: Language): string {
  const fields = fact.kind === 'list' ? fact.fields : [];
  const itemWords = (item: ListItem) =>
    fields.flatMap((field) => {
      const value = item[field.id] ?? null;
      return value === null || value === '' ? [] : [fieldWords(value, field, 'plain', language)];
    });
  return items.map((item) => itemWords(item).join(', ')).join('; ');
}

function fieldWords(
  value: string | number,
  { type }: ListField,
  format: PlaceholderFormat,
  language: Language,
): string {
  if (typeof value === 'number') return format === 'money' ? money(value, language) : number(value, language);
  const formatted = wordedText(value, format, language);
  if (formatted !== null || type === 'text' || type === 'amount') return formatted ?? value;
  return (type === 'day' ? spokenDate(value, language) : spokenMoment(value, language)) ?? value;
}

const YES_NO = { ru: ['да', 'нет'], en: ['yes', 'no'] } as const;

/** Forms for one, two to four, and five or more; English uses the first and the last. */
const ROUBLES = { ru: ['рубль', 'рубля', 'рублей'], en: ['rouble', 'roubles', 'roubles'] } as const;
const KOPECKS = { ru: ['копейка', 'копейки', 'копеек'], en: ['kopeck', 'kopecks', 'kopecks'] } as const;

const DAY_LENGTH = 'YYYY-MM-DD'.length;
const NO_BREAK_SPACE = '\u00a0';

/** A text fact as people write it: its format says how. */
function naturally(value: string, fact: Fact, language: Language): string {
  if (fact.kind !== 'text') return value;
  switch (fact.format) {
    case 'date':
      return spokenDate(value, language) ?? value;
    case 'dateTime':
      return spokenMoment(value, language) ?? value;
    case 'ctn':
      return /^\d{10}$/.test(value)
        ? `+7 ${value.slice(0, 3)} ${value.slice(3, 6)}-${value.slice(6, 8)}-${value.slice(8)}`
        : value;
    default:
      return value;
  }
}

function spokenDate(value: string, language: Language): string | null {
  const day = value.slice(0, DAY_LENGTH);
  return parseDay(day) === null ? null : spokenDay(day, language, false);
}

function spokenMoment(value: string, language: Language): string | null {
  const date = spokenDate(value, language);
  const time = /T(\d{2}:\d{2})/.exec(value)?.[1];
  return date !== null && time !== undefined ? `${date}, ${time}` : date;
}

function masked(value: string): string {
  const digits = value.replace(/\D/g, '');
  return digits.length === 10 ? `+7 ${digits.slice(0, 3)} ***-**-${digits.slice(8)}` : `***${digits.slice(-2)}`;
}

function number(value: number, language: Language): string {
  const [whole = '0', fraction] = String(Math.abs(value)).split('.');
  const sign = value < 0 ? '−' : '';
  const decimal = fraction === undefined ? '' : `${language === 'ru' ? ',' : '.'}${fraction}`;
  return `${sign}${grouped(whole, language)}${decimal}`;
}

function grouped(digits: string, language: Language): string {
  return groupThousands(digits, language === 'ru' ? NO_BREAK_SPACE : ',');
}

function money(value: number, language: Language): string {
  const kopecks = Math.round(Math.abs(value) * 100);
  const roubles = Math.floor(kopecks / 100);
  const rest = kopecks % 100;
  const sign = value < 0 && kopecks > 0 ? '−' : '';
  const whole = `${sign}${grouped(String(roubles), language)} ${plural(roubles, ROUBLES[language], language)}`;
  return rest === 0 ? whole : `${whole} ${rest} ${plural(rest, KOPECKS[language], language)}`;
}

function plural(count: number, [one, few, many]: readonly [string, string, string], language: Language): string {
  if (language === 'en') return count === 1 ? one : many;
  const [tens, ones] = [count % 100, count % 10];
  if (tens >= 11 && tens <= 14) return many;
  if (ones === 1) return one;
  return ones >= 2 && ones <= 4 ? few : many;
}
