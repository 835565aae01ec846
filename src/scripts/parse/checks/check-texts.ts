// Whether the placeholders of texts name a fact or a setting, in a format that its value can take, and stand only in the words
// of lines, tasks and waivers, which are filled in during a call. In: texts with their places, the names of a script. Out: problems.
import type { Fact } from '../../language/fact';
import type { ScriptText } from '../../texts/map-texts';
import { PLACEHOLDER_FORMATS, type PlaceholderFormat, placeholdersOf, strayBrace } from '../../texts/placeholder';
import type { ProblemList } from '../problem-list';
import type { ScriptNames } from '../script-names';

/** Checks the placeholders of these texts. */
export function checkTexts(texts: Iterable<ScriptText>, names: ScriptNames, problems: ProblemList): void {
  for (const { text, path, kind } of texts) {
    if (kind !== 'line' && kind !== 'task' && kind !== 'waiver') {
      const brace = text.search(/[{}]/);
      if (brace >= 0)
        problems.add('unknown-placeholder', path, { value: text.slice(brace), expected: 'no-placeholder' });
      continue;
    }
    const stray = strayBrace(text);
    if (stray !== null) problems.add('unknown-placeholder', path, { value: stray, expected: 'placeholder' });
    for (const { name, format, source } of placeholdersOf(text)) {
      const fact = names.facts.get(name);
      if (!fact && !names.settings.has(name)) {
        problems.add('unknown-placeholder', path, { value: name, near: [...names.facts.keys(), ...names.settings] });
      } else if (format === null) {
        const written = source.slice(source.indexOf(':') + 1);
        problems.add('unknown-format', path, {
          value: written,
          expected: `one-of:${PLACEHOLDER_FORMATS.join('|')}`,
          near: PLACEHOLDER_FORMATS,
        });
      } else if (!suits(format, fact)) {
        problems.add('wrong-kind', path, { value: source, expected: `fact:${WANTED[format]}` });
      }
    }
  }
}

const WANTED: Readonly<Record<PlaceholderFormat, string>> = {
  plain: 'any',
  date: 'date',
  slashDate: 'date',
  dateTime: 'date',
  money: 'number',
  mask: 'ctn',
};

/** Whether a value of this fact (undefined: a setting) can be put into words in this format. */
function suits(format: PlaceholderFormat, fact: Fact | undefined): boolean {
  switch (format) {
    case 'plain':
      return true;
    case 'money':
      return fact === undefined || fact.kind === 'amount' || fact.kind === 'count';
    case 'mask':
      return fact?.kind === 'text' && fact.format === 'ctn';
    case 'date':
    case 'slashDate':
    case 'dateTime':
      return fact?.kind === 'text' && (fact.format === 'date' || fact.format === 'dateTime');
  }
}
