import type { Language } from './catalogue';

/** What the placeholders of a message stand for. */
export type MessageValues = Readonly<Record<string, unknown>>;

/**
 * A message with its placeholders filled. Forms of a plural stand between bars, `один | два | пять`; the number is given by
 * itself or as the value `count` or `n`. A value that is not given leaves nothing.
 */
export function fillMessage(message: string, language: Language, values: MessageValues, number: number | null): string {
  const count = numberIn(values, 'count') ?? numberIn(values, 'n') ?? number;
  const forms = message.split(' | ');
  const form = forms.length === 1 || count === null ? forms[0] : forms[PLURAL[language](count, forms.length)];
  const given: MessageValues = count === null ? values : { count, n: count, ...values };
  return (form ?? message).replaceAll(/\{\s*(\w+)\s*\}/g, (_, name: string) => textOf(given[name]));
}

/** Which of so many forms a number takes. Russian has three: 1 день, 2 дня, 5 дней. */
const PLURAL: Readonly<Record<Language, (count: number, forms: number) => number>> = {
  ru(count, forms) {
    const last = count % 10;
    const lastTwo = count % 100;
    if (last === 1 && lastTwo !== 11) return 0;
    return Math.min(last >= 2 && last <= 4 && (lastTwo < 12 || lastTwo > 14) ? 1 : 2, forms - 1);
  },
  en: (count, forms) => (count === 1 ? 0 : forms - 1),
};

function numberIn(values: MessageValues, name: string): number | null {
  const value = values[name];
  return typeof value === 'number' ? value : null;
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
