// What was expected, in words. In: the `expected` of a problem. Out: a phrase in Russian or English that follows «нужно» / "needed".
import type { Language } from '../language/language';

/** Messages for what was expected; null when the word is unknown. */
export function expectationText(expected: string, language: Language): string | null {
  const word = MESSAGES.get(expected);
  if (word) return word[language];
  const [, kind = '', rest = ''] = WITH_DETAIL.exec(expected) ?? [];
  return DETAILED.get(kind)?.(rest, language) ?? null;
}

const WITH_DETAIL = /^([a-z-]+):(.*)$/s;

/** Words for what stands behind the colon of an expectation. */
type DetailWords = (rest: string, language: Language) => string;

const DETAILED: ReadonlyMap<string, DetailWords> = new Map<string, DetailWords>([
  ['at-most', behind({ ru: 'не больше', en: 'at most' })],
  ['at-least', behind({ ru: 'не меньше', en: 'at least' })],
  ['not-before', behind({ ru: 'не раньше', en: 'not before' })],
  ['not-after', behind({ ru: 'не позже', en: 'not after' })],
  ['list-with', behind({ ru: 'список с полями', en: 'a list with the fields' })],
  ['range', (rest, language) => range(rest.split('..'), language)],
  ['either', (rest, language) => either(rest.split('|'), language)],
  ['role', (rest, language) => roleKinds(rest.split('|'), language)],
  ['one-of', (rest, language) => oneOf(rest.split('|'), language)],
]);

function behind(words: Messages): DetailWords {
  return (rest, language) => `${words[language]} ${rest}`;
}

function range([from = '', to = '']: readonly string[], language: Language): string {
  return language === 'ru' ? `от ${from} до ${to}` : `${from} to ${to}`;
}

function either(readings: readonly string[], language: Language): string {
  return language === 'ru' ? `одно из двух: ${readings.join(' или ')}` : `one of two: ${readings.join(' or ')}`;
}

const MOST_SHOWN = 12;

function oneOf(names: readonly string[], language: Language): string {
  const shown = names.slice(0, MOST_SHOWN).join(', ');
  if (names.length === 1) return `«${shown}»`;
  const more = moreNames(names.length - MOST_SHOWN, language);
  return language === 'ru' ? `одно из: ${shown}${more}` : `one of: ${shown}${more}`;
}

function moreNames(count: number, language: Language): string {
  if (count <= 0) return '';
  return language === 'ru' ? ` и ещё ${count}` : ` and ${count} more`;
}

/** What the fact of a role may be. */
function roleKinds(kinds: readonly string[], language: Language): string {
  const words = kinds.map((kind) => ROLE_KINDS.get(kind)?.[language] ?? kind);
  return words.join(language === 'ru' ? ' или ' : ' or ');
}

type Messages = Readonly<Record<Language, string>>;

const ROLE_KINDS: ReadonlyMap<string, Messages> = new Map<string, Messages>([
  ['choice', { ru: 'выбор (choice)', en: 'a choice' }],
  ['flag', { ru: 'отметка (flag)', en: 'a flag' }],
  ['count', { ru: 'счётчик (count)', en: 'a count' }],
  ['amount', { ru: 'сумма (amount)', en: 'an amount' }],
  ['text', { ru: 'текст без формата даты и номера', en: 'a text that is no date and no number' }],
  ['ctn', { ru: 'текст в формате ctn', en: 'a text of the format ctn' }],
  ['day', { ru: 'текст в формате date', en: 'a text of the format date' }],
  ['moment', { ru: 'текст в формате dateTime', en: 'a text of the format dateTime' }],
  ['zone', { ru: 'выбор со значениями utc2…utc12', en: 'a choice with the values utc2…utc12' }],
]);

const MESSAGES: ReadonlyMap<string, Messages> = new Map<string, Messages>([
  ['text', { ru: 'строка текста', en: 'a text' }],
  ['number', { ru: 'число', en: 'a number' }],
  ['boolean', { ru: 'true или false', en: 'true or false' }],
  ['null', { ru: 'null', en: 'null' }],
  ['list', { ru: 'список [ … ]', en: 'a list [ … ]' }],
  ['object', { ru: 'объект { … }', en: 'an object { … }' }],
  ['json', { ru: 'обычные данные JSON', en: 'plain JSON data' }],
  ['integer', { ru: 'целое число', en: 'a whole number' }],
  ['finite', { ru: 'конечное число', en: 'a finite number' }],
  ['date', { ru: 'существующая дата, например 02.05.2026', en: 'an existing date such as 2026-05-02' }],
  [
    'dateTime',
    {
      ru: 'существующие дата и время, например 02.05.2026 14:30',
      en: 'an existing date and time such as 2026-05-02 14:30',
    },
  ],
  [
    'ctn',
    {
      ru: 'номер из десяти цифр, например 000 000-00-01, можно с +7 или 8',
      en: 'a number of ten digits such as 000 000-00-01, with or without +7 or 8',
    },
  ],
  [
    'ctn-without-extension',
    { ru: 'номер клиента без добавочного', en: 'the number of the client without an extension' },
  ],
  [
    'slug',
    {
      ru: 'строчные латинские буквы, цифры и одиночные дефисы, например «price-high»',
      en: 'small Latin letters, digits and single hyphens, such as “price-high”',
    },
  ],
  [
    'name',
    {
      ru: 'латинское имя со строчной буквы: буквы, цифры, подчёркивания, например «callNo»',
      en: 'a Latin name that begins with a small letter: letters, digits, underscores, such as “callNo”',
    },
  ],
  ['line-id', { ru: 'части через точку, например «hello.greet»', en: 'parts joined by dots, such as “hello.greet”' }],
  ['source-ref', { ru: 'буква и номер, например «R7» или «A12»', en: 'a letter and a number, such as “R7” or “A12”' }],
  ['plain-text', { ru: 'текст без управляющих символов', en: 'a text without control characters' }],
  ['version', { ru: 'три числа через точку, например «1.0.0»', en: 'three numbers with dots, such as “1.0.0”' }],
  ['letter', { ru: 'одна латинская заглавная буква', en: 'one capital Latin letter' }],
  ['answer-path', { ru: '«шаг/ответ» или «шаг/задача»', en: '“step/answer” or “step/task”' }],
  [
    'condition',
    {
      ru: 'одно условие: all, any, not, condition, campaign или fact с is, known, present, atLeast, atMost, above, below',
      en: 'one condition: all, any, not, condition, campaign, or fact with is, known, present, atLeast, atMost, above, below',
    },
  ],
  [
    'atom',
    {
      ru: 'один признак: step, tag, answer, task, event, disposition, status, holds, all, any или not',
      en: 'one moment: step, tag, answer, task, event, disposition, status, holds, all, any or not',
    },
  ],
  ['bound', { ru: 'число или { "setting": … }', en: 'a number or { "setting": … }' }],
  ['is-value', { ru: 'значение, список значений, true или false', en: 'a value, a list of values, true or false' }],
  ['target', { ru: 'шаг, @stage-end, @close, @return или @stay', en: 'a step, @stage-end, @close, @return or @stay' }],
  ['assigned', { ru: 'значение факта или { "add": число }', en: 'a value of the fact or { "add": number }' }],
  ['fact-value', { ru: 'строка, число, true, false или null', en: 'a text, a number, true, false or null' }],
  ['value-of-choice', { ru: 'одно из значений этого выбора', en: 'one of the values of this choice' }],
  ['true-or-false', { ru: 'true или false', en: 'true or false' }],
  ['placeholder', { ru: 'подстановка вида {имя} или {имя:формат}', en: 'a placeholder like {name} or {name:format}' }],
  [
    'no-placeholder',
    {
      ru: 'текст без подстановок: они бывают только в репликах и задачах',
      en: 'a text without placeholders: only lines and tasks have them',
    },
  ],
  ['other-key', { ru: 'другое имя поля', en: 'another name for the field' }],
  ['promise', { ru: 'task или tool', en: 'task or tool' }],
  ['item-value', { ru: 'строка, число или null', en: 'a text, a number or null' }],
  ['persona', { ru: 'персонаж этого набора', en: 'a persona of this pack' }],
  ['objection', { ru: 'возражение скрипта', en: 'an objection of the script' }],
  ['tab', { ru: 'вкладка этой панели', en: 'a tab of this panel' }],
  ['field', { ru: 'поле этой панели', en: 'a field of this panel' }],
  [
    'options-of-choice',
    { ru: 'варианты (options) только у поля choice', en: 'options for a field of the kind choice only' },
  ],
  ['phase-of-discount', { ru: 'фаза у скидки и null у пакета', en: 'a phase for a discount, null for a package' }],
  ['panel-value', { ru: '{ "fact": … } или { "value": … }', en: '{ "fact": … } or { "value": … }' }],
  ['paraphrase', { ru: 'answer, objection или event, и texts', en: 'answer, objection or event, and texts' }],
  ['closing-row', { ru: 'строка таблицы закрытия', en: 'a row of the closing table' }],
  [
    'persona-value',
    {
      ru: 'значение факта или { "inDays": дней, "at": "ЧЧ:ММ" }',
      en: 'a value of the fact or { "inDays": days, "at": "HH:MM" }',
    },
  ],
  ['time', { ru: 'время, например «18:30»', en: 'a time, such as “18:30”' }],
  ['no-condition', { ru: 'строка без условия (when)', en: 'an entry without a condition (when)' }],
  ['note', { ru: 'заметка скрипта', en: 'a note of the script' }],
  ['own-branch', { ru: 'шаг этапа или той же ветки', en: 'a step of a stage or of the same branch' }],
  ['confirmable-task', { ru: 'задача, которую можно отметить (confirms)', en: 'a task that can be ticked (confirms)' }],
  ['step', { ru: 'шаг скрипта', en: 'a step of the script' }],
  ['tag', { ru: 'метка шага или ответа', en: 'a tag of a step or an answer' }],
  ['event', { ru: 'событие звонка', en: 'a call event' }],
  ['answer', { ru: '«шаг/ответ»', en: '“step/answer”' }],
  ['task', { ru: '«шаг/задача»', en: '“step/task”' }],
  ['stage', { ru: 'шаг этапа', en: 'a step of a stage' }],
  ['not-last-stage', { ru: 'этап, после которого есть другой', en: 'a stage that another one follows' }],
  ['fact:choice', { ru: 'факт-выбор (choice)', en: 'a choice' }],
  ['fact:flag', { ru: 'факт-отметка (flag)', en: 'a flag' }],
  ['fact:count', { ru: 'факт-счётчик (count)', en: 'a count' }],
  ['fact:text', { ru: 'текстовый факт (text)', en: 'a text fact' }],
  ['fact:choice|flag', { ru: 'факт-выбор или отметка (choice, flag)', en: 'a choice or a flag' }],
  ['fact:choice|amount', { ru: 'факт-выбор или сумма (choice, amount)', en: 'a choice or an amount' }],
  ['fact:count|amount', { ru: 'факт-счётчик или сумма (count, amount)', en: 'a count or an amount' }],
  ['fact:number', { ru: 'счётчик, сумма или настройка', en: 'a count, an amount or a setting' }],
  ['fact:date', { ru: 'текстовый факт с датой (date, dateTime)', en: 'a text fact with a date (date, dateTime)' }],
  ['fact:day', { ru: 'текстовый факт в формате date', en: 'a text fact of the format date' }],
  ['fact:dateTime', { ru: 'текстовый факт в формате dateTime', en: 'a text fact of the format dateTime' }],
  ['fact:ctn', { ru: 'текстовый факт с номером (ctn)', en: 'a text fact with a number (ctn)' }],
  ['fact:list', { ru: 'факт-список (list)', en: 'a list' }],
  ['fact:not-list', { ru: 'факт, который не список', en: 'a fact that is not a list' }],
  ['item-field', { ru: 'поле этого списка: {item.поле}', en: 'a field of this list: {item.field}' }],
  [
    'no-item',
    {
      ru: 'текст без {item.…}: строка ничего не повторяет (each)',
      en: 'a text without {item.…}: the line repeats nothing (each)',
    },
  ],
  ['fact:intake', { ru: 'факт из анкеты звонка (from: intake)', en: 'a fact of the intake form (from: intake)' }],
  ['fact:not-personal', { ru: 'факт, который не personal', en: 'a fact that is not personal' }],
  ['fact:zone', { ru: 'выбор со значениями utc2…utc12', en: 'a choice with the values utc2…utc12' }],
  ['comma', { ru: 'запятая', en: 'a comma' }],
  ['colon', { ru: 'двоеточие', en: 'a colon' }],
  ['value', { ru: 'значение', en: 'a value' }],
  ['field-name', { ru: 'имя поля в двойных кавычках', en: 'the name of a field in double quotes' }],
  ['closing-brace', { ru: 'запятая или закрывающая скобка }', en: 'a comma or a closing }' }],
  ['closing-bracket', { ru: 'запятая или закрывающая скобка ]', en: 'a comma or a closing ]' }],
  ['end', { ru: 'конец файла', en: 'the end of the file' }],
  ['closing-quote', { ru: 'закрывающая кавычка', en: 'a closing quote' }],
  ['no-comment', { ru: 'без комментариев: в JSON их нет', en: 'no comments: JSON has none' }],
  ['escape', { ru: 'верная запись символа после \\', en: 'a valid escape after \\' }],
  ['known-symbol', { ru: 'символ, который бывает в JSON', en: 'a character that JSON has' }],
]);
