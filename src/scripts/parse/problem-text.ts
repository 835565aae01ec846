// The words of problems, in one table. In: a problem. Out: a sentence or two for the person who has to mend the data: what is
// wrong, what was expected, what may have been meant, and the place.
import type { Language } from '../language/language';
import { expectationText } from './expectation-text';
import type { Problem, ProblemCode } from './problem';

/** The problem in words. The place is left out when it is the whole (`$`), as it is for one field of a form. */
export function problemText(problem: Problem, language: Language): string {
  const value = problem.value ?? '';
  const what = TEXTS[problem.code][language](language === 'ru' ? `«${value}»` : `“${value}”`, problem);
  const parts = [what + neededText(problem, language), suggestionText(problem, language), placeText(problem, language)];
  return parts.filter((part) => part !== '').join(' ');
}

type Sentence = (value: string, problem: Problem) => string;

/** Sentences without their full stop: what was expected may follow. */
const TEXTS: Readonly<Record<ProblemCode, Readonly<Record<Language, Sentence>>>> = {
  'not-json': {
    ru: (value, { value: found }) =>
      `Это не JSON: ${found === undefined ? 'текст обрывается' : `${value} здесь лишнее`}`,
    en: (value, { value: found }) =>
      `This is not JSON: ${found === undefined ? 'the text breaks off' : `${value} does not belong here`}`,
  },
  'too-large': {
    ru: (_, { value }) => `Файл слишком велик: символов в нём ${value ?? ''}`,
    en: (_, { value }) => `The file is too large: it has ${value ?? ''} characters`,
  },
  'too-deep': {
    ru: () => 'Данные вложены слишком глубоко или замкнуты сами на себя',
    en: () => 'The data is nested too deeply or contains itself',
  },
  'too-many-nodes': {
    ru: () => 'В данных слишком много значений',
    en: () => 'The data has too many values',
  },
  'duplicate-key': {
    ru: (value) => `Поле ${value} записано в одном объекте дважды`,
    en: (value) => `The field ${value} is written twice in one object`,
  },
  'format-older': {
    ru: (_, { value }) => `Формат данных устарел: версия ${value ?? ''}, а приложение читает версию`,
    en: (_, { value }) =>
      `The format of the data is older: version ${value ?? ''}, while this application reads version`,
  },
  'format-newer': {
    ru: (_, { value }) =>
      `Формат данных новее приложения: версия ${value ?? ''}. Обновите приложение, сейчас оно читает версию`,
    en: (_, { value }) =>
      `The format of the data is newer than this application: version ${value ?? ''}. Please update the application; it now reads version`,
  },
  'format-missing': {
    ru: () => 'Не указана версия формата (format), поэтому непонятно, как читать данные; приложение читает версию',
    en: () =>
      'The version of the format (format) is missing, so the data cannot be read; this application reads version',
  },
  'wrong-type': {
    ru: (value) => `Значение ${value} другого вида`,
    en: (value) => `The value ${value} is of another type`,
  },
  'wrong-value': {
    ru: (value) => `Значение ${value} не подходит`,
    en: (value) => `The value ${value} does not fit`,
  },
  'missing-field': {
    ru: (value) => `Не хватает поля ${value}`,
    en: (value) => `The field ${value} is missing`,
  },
  'unknown-field': {
    ru: (value) => `Поля ${value} здесь быть не может`,
    en: (value) => `There is no field ${value} here`,
  },
  'too-long': {
    ru: (value) => `Слишком длинно: ${value}`,
    en: (value) => `Too long: ${value}`,
  },
  'too-short': {
    ru: (value, { value: found }) => (found === '' ? 'Текст пуст' : `Слишком коротко: ${value}`),
    en: (value, { value: found }) => (found === '' ? 'The text is empty' : `Too short: ${value}`),
  },
  'bad-id': {
    ru: (value) => `Имя ${value} здесь не годится`,
    en: (value) => `The name ${value} cannot be used here`,
  },
  'bad-condition': {
    ru: () => 'Условие записано неверно',
    en: () => 'The condition is not written correctly',
  },
  'duplicate-id': {
    ru: (value) => `Имя ${value} уже занято`,
    en: (value) => `The name ${value} is taken already`,
  },
  'unknown-fact': {
    ru: (value) => `Факта ${value} в скрипте нет`,
    en: (value) => `The script has no fact ${value}`,
  },
  'unknown-value': {
    ru: (value) => `Значения ${value} в списке нет`,
    en: (value) => `The value ${value} is not in the list`,
  },
  'unknown-setting': {
    ru: (value) => `Настройки ${value} в скрипте нет`,
    en: (value) => `The script has no setting ${value}`,
  },
  'unknown-condition': {
    ru: (value) => `Условия с именем ${value} в скрипте нет`,
    en: (value) => `The script has no condition named ${value}`,
  },
  'unknown-column': {
    ru: (value) => `Столбца ${value} в таблице кампаний нет`,
    en: (value) => `The campaign table has no column ${value}`,
  },
  'unknown-system': {
    ru: (value) => `Системы ${value} в скрипте нет`,
    en: (value) => `The script has no system ${value}`,
  },
  'unknown-target': {
    ru: (value, { expected }) =>
      expected === undefined ? `Шага ${value} в скрипте нет` : `На шаг ${value} отсюда перейти нельзя`,
    en: (value, { expected }) =>
      expected === undefined ? `The script has no step ${value}` : `The step ${value} cannot be reached from here`,
  },
  'unknown-obligation': {
    ru: (value) => `Обязательства ${value} в таблице закрытия нет`,
    en: (value) => `The closing table has no obligation ${value}`,
  },
  'unknown-status': {
    ru: (value) => `Статуса ${value} в таблице закрытия нет`,
    en: (value) => `The closing table has no status ${value}`,
  },
  'unknown-disposition': {
    ru: (value) => `Исхода ${value} в таблице закрытия нет`,
    en: (value) => `The closing table has no disposition ${value}`,
  },
  'unknown-source': {
    ru: (value) => `Источника ${value} в списке источников скрипта нет`,
    en: (value) => `The script does not list the source ${value}`,
  },
  'unknown-placeholder': {
    ru: (value, { expected }) =>
      expected === undefined
        ? `Подставить ${value} нечем: нет ни такого факта, ни настройки`
        : `Скобка в ${value} не к месту`,
    en: (value, { expected }) =>
      expected === undefined
        ? `Nothing can stand for ${value}: there is no such fact or setting`
        : `The brace in ${value} does not belong here`,
  },
  'unknown-format': {
    ru: (value) => `Формата подстановки ${value} нет`,
    en: (value) => `There is no placeholder format ${value}`,
  },
  'unknown-name': {
    ru: (value) => `Имени ${value} в скрипте нет`,
    en: (value) => `The script has no ${value}`,
  },
  'wrong-kind': {
    ru: (value) => `${value} здесь не подходит по виду`,
    en: (value) => `${value} is of a kind that does not fit here`,
  },
  'out-of-range': {
    ru: (value) => `Число ${value} вне допустимых пределов`,
    en: (value) => `The number ${value} is out of range`,
  },
  'circular-condition': {
    ru: (value) => `Условие ${value} ссылается само на себя`,
    en: (value) => `The condition ${value} builds on itself`,
  },
  'circular-fork': {
    ru: (value) => `Развилка через ${value} возвращается сама к себе, и выбор никогда не закончится`,
    en: (value) => `The fork comes back to itself through ${value}, so that choosing would never end`,
  },
  'return-outside-branch': {
    ru: () => '@return возможен только внутри ветки возражения или события',
    en: () => '@return is only possible inside a branch of an objection or a call event',
  },
  'stage-end-outside-stage': {
    ru: () => '@stage-end здесь никуда не ведёт',
    en: () => '@stage-end leads nowhere from here',
  },
  'last-route-conditional': {
    ru: () => 'Последняя строка должна быть без условия (when), чтобы выбор нашёлся всегда',
    en: () => 'The last entry must have no condition (when), so that there is always a choice',
  },
  'route-after-last': {
    ru: () => 'До этой строки дело не дойдёт: у предыдущей нет условия (when)',
    en: () => 'This entry is never reached: the one before it has no condition (when)',
  },
  'personal-in-condition': {
    ru: (value) => `Факт ${value} личный (personal): условие не может его читать`,
    en: (value) => `The fact ${value} is personal: no condition may read it`,
  },
  'text-in-condition': {
    ru: (value) => `Факт ${value} — текст или список: условие не может его читать`,
    en: (value) => `The fact ${value} is a text or a list: no condition may read it`,
  },
  'key-taken': {
    ru: (value) => `Клавиша ${value} уже занята`,
    en: (value) => `The key ${value} is taken already`,
  },
  'main-twice': {
    ru: (value) => `Ответ ${value} отмечен главным (main), но главный ответ у шага уже есть`,
    en: (value) => `The answer ${value} is marked as main, but the step has a main answer already`,
  },
  'catch-all-twice': {
    ru: (value) => `Ответ ${value} отмечен как «всё остальное» (catchAll), но такой ответ у шага уже есть`,
    en: (value) => `The answer ${value} is marked to take the rest (catchAll), but the step has such an answer already`,
  },
  'script-unknown': {
    ru: (value) => `Скрипта ${value} здесь нет, данные относятся к другому скрипту`,
    en: (value) => `The script ${value} is not here; the data belongs to another script`,
  },
  'entry-impossible': {
    ru: (value) => `Запись журнала ${value} невозможна в этом скрипте`,
    en: (value) => `The journal entry ${value} is impossible in this script`,
  },
  'text-missing': {
    ru: (value) => `Не переведён текст ${value}`,
    en: (value) => `The text ${value} is not translated`,
  },
  'text-unknown': {
    ru: (value) => `Текста ${value} в скрипте нет`,
    en: (value) => `The script has no text ${value}`,
  },
  'placeholder-mismatch': {
    ru: (value) => `Подстановки перевода не те же, что в скрипте: ${value}`,
    en: (value) => `The placeholders of the translation are not those of the script: ${value}`,
  },
  'more-problems': {
    ru: (_, { value }) =>
      `${value === undefined ? 'Это ещё не все замечания' : `Ещё замечаний: ${value}`}. Исправьте эти и проверьте снова`,
    en: (_, { value }) =>
      `${value === undefined ? 'These are not all problems' : `More problems: ${value}`}. Please mend these and check again`,
  },
};

function neededText({ code, expected }: Problem, language: Language): string {
  if (expected === undefined) return '.';
  if (code === 'format-older' || code === 'format-newer' || code === 'format-missing') return ` ${expected}.`;
  if (code === 'placeholder-mismatch') return language === 'ru' ? `, а нужны ${expected}.` : `; needed: ${expected}.`;
  const words = expectationText(expected, language);
  if (words === null) return '.';
  return language === 'ru' ? `. Ожидается: ${words}.` : `. Expected: ${words}.`;
}

function suggestionText({ suggestion }: Problem, language: Language): string {
  if (suggestion === undefined) return '';
  return language === 'ru' ? `Возможно, вы имели в виду «${suggestion}».` : `Did you mean “${suggestion}”?`;
}

function placeText({ path, line, column }: Problem, language: Language): string {
  const isRussian = language === 'ru';
  const places: string[] = [];
  if (line !== undefined) places.push(`${isRussian ? 'строка' : 'line'} ${line}`);
  if (column !== undefined) places.push(`${isRussian ? 'столбец' : 'column'} ${column}`);
  if (path !== '$') places.push(path);
  return places.length === 0 ? '' : `${isRussian ? 'Место' : 'Place'}: ${places.join(', ')}.`;
}
