// Whether the placeholders of texts name a fact or a setting, in a format that its value can take, and stand only in the words
// of lines, tasks and waivers, which are filled in during a call. In: texts with their places, the names of a script. Out: problems.
import type { Fact } from '../../language/fact';
import type { ListField } from '../../language/lists/list-fact';
import type { ScriptText } from '../../texts/map-texts';
import {
  type Placeholder,
  PLACEHOLDER_FORMATS,
  type PlaceholderFormat,
  placeholdersOf,
  strayBrace,
} from '../../texts/placeholder';
import type { ProblemDetail, ProblemList } from '../problem-list';
import type { ScriptNames } from '../script-names';
import { isDateFact } from '../../language/is-date-fact';

/** Checks the placeholders of these texts. */
export function checkTexts(texts: Iterable<ScriptText>, names: ScriptNames, problems: ProblemList): void {
  for (const { text, path, kind, each } of texts) {
    if (kind !== 'line' && kind !== 'task' && kind !== 'waiver') {
      const brace = text.search(/[{}]/);
      if (brace >= 0)
        problems.add('unknown-placeholder', path, { value: text.slice(brace), expected: 'no-placeholder' });
      continue;
    }
    const stray = strayBrace(text);
    if (stray !== null) problems.add('unknown-placeholder', path, { value: stray, expected: 'placeholder' });
    for (const placeholder of placeholdersOf(text)) {
      const stands = placeholder.isItem ? itemField(placeholder, each, names) : factOrSetting(placeholder, names);
      if ('problem' in stands) problems.add('unknown-placeholder', path, stands.problem);
      else checkFormat(placeholder, stands, path, problems);
    }
  }
}

/** What a placeholder stands for: a fact, a field of an item, or a setting. */
type Stands = { readonly fact: Fact } | { readonly field: ListField } | { readonly setting: string };
type Unknown = { readonly problem: ProblemDetail };

function factOrSetting({ name }: Placeholder, names: ScriptNames): Stands | Unknown {
  const fact = names.facts.get(name);
  if (fact) return { fact };
  if (names.settings.has(name)) return { setting: name };
  return { problem: { value: name, near: [...names.facts.keys(), ...names.settings] } };
}

function itemField({ name }: Placeholder, each: string | undefined, names: ScriptNames): Stands | Unknown {
  const value = `item.${name}`;
  if (each === undefined) return { problem: { value, expected: 'no-item' } };
  const list = names.facts.get(each);
  const fields = list?.kind === 'list' ? list.fields : [];
  const field = fields.find(({ id }) => id === name);
  return field ? { field } : { problem: { value, expected: 'item-field', near: fields.map(({ id }) => `item.${id}`) } };
}

function checkFormat({ format, source }: Placeholder, stands: Stands, path: string, problems: ProblemList): void {
  if (format === null) {
    problems.add('unknown-format', path, {
      value: source.slice(source.indexOf(':') + 1),
      expected: `one-of:${PLACEHOLDER_FORMATS.join('|')}`,
      near: PLACEHOLDER_FORMATS,
    });
  } else if ('fact' in stands && stands.fact.kind === 'list') {
    problems.add('wrong-kind', path, { value: source, expected: 'fact:not-list' });
  } else if (!suits(format, stands))
    problems.add('wrong-kind', path, { value: source, expected: `fact:${WANTED[format]}` });
}

const WANTED: Readonly<Record<PlaceholderFormat, string>> = {
  plain: 'any',
  date: 'date',
  slashDate: 'date',
  dayMonth: 'date',
  dateTime: 'date',
  money: 'number',
  mask: 'ctn',
};

/** Whether a value of this kind can be put into words in this format. */
function suits(format: PlaceholderFormat, stands: Stands): boolean {
  switch (format) {
    case 'plain':
      return true;
    case 'money':
      return isNumber(stands);
    case 'mask':
      return 'fact' in stands && stands.fact.kind === 'text' && stands.fact.format === 'ctn';
    case 'date':
    case 'slashDate':
    case 'dayMonth':
    case 'dateTime':
      return 'field' in stands
        ? stands.field.type === 'day' || stands.field.type === 'moment'
        : 'fact' in stands && isDateFact(stands.fact);
  }
}

function isNumber(stands: Stands): boolean {
  if ('field' in stands) return stands.field.type === 'amount';
  return 'setting' in stands || stands.fact.kind === 'amount' || stands.fact.kind === 'count';
}
