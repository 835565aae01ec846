import type { Language } from '@/scripts/language/language';

/** What the placeholders of a message stand for. */
export type MessageValues = Readonly<Record<string, unknown>>;

/**
 * A message with its placeholders filled. Forms of a plural stand between bars, `один | два | пять`; the number is given by
 * itself or as the value `count` or `n`. A value that is not given leaves nothing.
 */
export function fillMessage(message: string, language: Language, values: MessageValues, number: number | null): string {
  const count = numberIn(values, 'count') ?? numberIn(values, 'n') ?? number;
  const forms = message.split(' | ');
  const form = forms.length === 1 || count === null ? forms[0] : forms[pluralForm(language, count, forms.length)];
  const given: MessageValues = count === null ? values : { count, n: count, ...values };
  return (form ?? message).replaceAll(/\{\s*(\w+)\s*\}/g, (_, name: string) => textOf(given[name]));
}

/** Forms of a plural in the order in which a catalogue gives them: 1 день, 2 дня, 5 дней; 1 day, 2 days. */
const PLURAL_FORMS: Readonly<Record<Language, readonly Intl.LDMLPluralRule[]>> = {
  ru: ['one', 'few', 'many'],
  en: ['one', 'other'],
};

const PLURAL_RULES = { ru: new Intl.PluralRules('ru'), en: new Intl.PluralRules('en') };

/** Which of so many forms a number takes; the last one where the catalogue gives fewer. */
function pluralForm(language: Language, count: number, forms: number): number {
  const form = PLURAL_FORMS[language].indexOf(PLURAL_RULES[language].select(count));
  return form === -1 ? forms - 1 : Math.min(form, forms - 1);
}

function numberIn(values: MessageValues, name: string): number | null {
  const value = values[name];
  return typeof value === 'number' ? value : null;
}

function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
