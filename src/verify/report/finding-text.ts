// The words of findings, in both languages of the interface. In: a finding. Out: what is wrong and what to do about it.
import type { NumberRange } from '../model/amount-regions';
import type { FactBoxes, FactLimit } from './describe-boxes';
import type { CheckId, Finding } from '../finding';

/** One sentence that says what is wrong, and one that says what to do. */
export interface FindingText {
  readonly message: string;
  readonly advice: string;
}

/** The words of a finding. Names in braces are taken from its data. */
export function findingText(finding: Pick<Finding, 'check' | 'data'>, language: 'ru' | 'en'): FindingText {
  const [message, advice] = MESSAGES[finding.check][language];
  return { message: filled(message, finding.data), advice: filled(advice, finding.data) };
}

/** For which facts a finding shows, one line for each box, and how much is left out; nothing when that is not known. */
export function whenLines(boxes: FactBoxes | null, language: 'ru' | 'en'): readonly string[] {
  if (boxes === null) return [];
  const words = BOX_WORDS[language];
  const lines = boxes.boxes.map((box, index) => {
    const limits = box.map((limit) => limitText(limit, language)).join('; ');
    return `${index === 0 ? words.when : words.or} ${limits === '' ? words.always : limits}`;
  });
  return boxes.rest === 0 ? lines : [...lines, `${words.more}: ${boxes.rest}`];
}

function limitText({ label, values, isExcept, ranges, isUnknown }: FactLimit, language: 'ru' | 'en'): string {
  const words = BOX_WORDS[language];
  const names = values.map((one) => (typeof one.value === 'boolean' ? words[`${one.value}`] : one.label)).join(', ');
  if (isExcept) return `${label}: ${words.except} ${names}`;
  const cases = [...ranges.map((range) => rangeText(label, range)), ...(names === '' ? [] : [`${label}: ${names}`])];
  return [...cases, ...(isUnknown ? [cases.length === 0 ? `${label}: ${words.unknown}` : words.unknown] : [])].join(
    ` ${words.or} `,
  );
}

function rangeText(label: string, { from, to, isAboveFrom, isBelowTo }: NumberRange): string {
  if (from !== null && from === to) return `${label} = ${from}`;
  if (from !== null && to !== null) return `${from} ${isAboveFrom ? '<' : '≤'} ${label} ${isBelowTo ? '<' : '≤'} ${to}`;
  if (from !== null) return `${label} ${isAboveFrom ? '>' : '≥'} ${from}`;
  return to === null ? label : `${label} ${isBelowTo ? '<' : '≤'} ${to}`;
}

const BOX_WORDS = {
  ru: {
    when: 'Когда:',
    or: 'или',
    always: 'при любых фактах',
    except: 'кроме',
    unknown: 'неизвестно',
    true: 'да',
    false: 'нет',
    more: 'и ещё сочетаний фактов',
  },
  en: {
    when: 'When:',
    or: 'or',
    always: 'with any facts',
    except: 'all but',
    unknown: 'unknown',
    true: 'yes',
    false: 'no',
    more: 'and more combinations of facts',
  },
} as const;

function filled(text: string, data: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => data[name] ?? whole);
}

type Messages = readonly [message: string, advice: string];

const MESSAGES: Readonly<Record<CheckId, { readonly ru: Messages; readonly en: Messages }>> = {
  'fact-never-read': {
    ru: ['Факт «{label}» ({fact}) нигде не используется.', 'Удалите его или покажите в реплике, заметке или условии.'],
    en: ['Nothing uses the fact “{label}” ({fact}).', 'Remove it, or use it in a line, a note or a condition.'],
  },
  'fact-never-set': {
    ru: [
      'Факт «{label}» ({fact}) читают, но никто не задаёт его значение.',
      'Добавьте вопрос, ответ или событие, которое его задаёт.',
    ],
    en: [
      'The fact “{label}” ({fact}) is read, but nothing sets it.',
      'Add a question, an answer or an event that sets it.',
    ],
  },
  'condition-impossible': {
    ru: ['Условие не выполняется ни при каких фактах.', 'Проверьте значения: части условия исключают друг друга.'],
    en: ['The condition holds for no facts at all.', 'Check the values: its parts exclude each other.'],
  },
  'condition-always': {
    ru: ['Условие выполняется всегда.', 'Уберите его или уточните.'],
    en: ['The condition always holds.', 'Remove it or make it narrower.'],
  },
  'line-too-long': {
    ru: ['Реплика «{line}» длинная: слов — {words}, говорить около {seconds} с.', 'Сократите её до одного вдоха.'],
    en: ['The line “{line}” is long: {words} words, about {seconds} s.', 'Shorten it to one breath.'],
  },
  'line-too-many-sentences': {
    ru: ['В реплике «{line}» предложений: {sentences}.', 'Оставьте не больше трёх или разделите реплику.'],
    en: ['The line “{line}” has {sentences} sentences.', 'Keep three at most, or split the line.'],
  },
  'line-shouts': {
    ru: ['В реплике «{line}» слова набраны прописными.', 'Напишите их строчными: агент читает вслух.'],
    en: ['The line “{line}” has words in capitals.', 'Use lower case: the agent reads it aloud.'],
  },
  'too-many-answers': {
    ru: ['На шаге «{title}» ответов: {count}, а цифровых клавиш девять.', 'Объедините ответы или разделите шаг.'],
    en: ['Step “{title}” has {count} answers, but there are nine digit keys.', 'Merge answers, or split the step.'],
  },
  'answer-label-twice': {
    ru: ['На шаге «{title}» два ответа «{answer}».', 'Назовите их по-разному.'],
    en: ['Step “{title}” has two answers “{answer}”.', 'Give them different names.'],
  },
  'few-examples': {
    ru: ['У ответа «{answer}» на шаге «{title}» примеров: {count}.', 'Добавьте хотя бы три примера живой речи.'],
    en: ['Answer “{answer}” of step “{title}” has {count} examples.', 'Add at least three examples of real speech.'],
  },
  'nothing-to-say': {
    ru: ['На шаге «{title}» клиент на линии, а сказать нечего.', 'Добавьте реплику или сделайте шаг рабочим.'],
    en: ['Step “{title}” has the client on the line and nothing to say.', 'Add a line, or make it a work step.'],
  },
  'source-without-home': {
    ru: ['Правило {source} «{title}» не отражено в скрипте.', 'Укажите его в шаге, строке таблицы или правиле.'],
    en: ['Rule {source} “{title}” has no home in the script.', 'Cite it in a step, a table row or a rule.'],
  },
  'text-not-translated': {
    ru: ['Нет перевода текста «{text}» ({language}).', 'Добавьте перевод.'],
    en: ['The text “{text}” has no translation ({language}).', 'Add the translation.'],
  },
  'step-unreachable': {
    ru: ['До шага «{title}» не доходит ни один звонок.', 'Проверьте, какой ответ должен к нему вести.'],
    en: ['No call reaches step “{title}”.', 'Check which answer should lead to it.'],
  },
  'answer-impossible': {
    ru: ['Ответ «{answer}» на шаге «{title}» никогда не доступен.', 'Ослабьте его условие или удалите ответ.'],
    en: ['Answer “{answer}” of step “{title}” is never open.', 'Relax its condition, or remove it.'],
  },
  'event-impossible': {
    ru: ['Событие «{title}» не может произойти ни в одном звонке.', 'Проверьте его условие и фазы.'],
    en: ['The event “{title}” cannot happen in any call.', 'Check its condition and its phases.'],
  },
  'objection-impossible': {
    ru: ['Возражение «{title}» нельзя открыть ни в одном звонке.', 'Проверьте его условие.'],
    en: ['The objection “{title}” can be opened in no call.', 'Check its condition.'],
  },
  'dead-end': {
    ru: [
      'С шага «{title}» при некоторых фактах нельзя закрыть контакт.',
      'Добавьте выход: сыграйте звонок и посмотрите, где он застревает.',
    ],
    en: [
      'From step “{title}” some calls can never be closed.',
      'Add a way out: play the call to see where it is trapped.',
    ],
  },
  'step-stuck': {
    ru: ['На шаге «{title}» при некоторых фактах не доступен ни один ответ.', 'Добавьте ответ для этого случая.'],
    en: ['On step “{title}” some facts leave no answer open.', 'Add an answer for that case.'],
  },
  'branch-without-exit': {
    ru: ['Возражение «{title}» не возвращает в разговор.', 'Добавьте ответ с возвратом.'],
    en: ['The objection “{title}” never returns to the call.', 'Add an answer that returns.'],
  },
  'closing-row-unreachable': {
    ru: ['Строка таблицы закрытия «{row}» не срабатывает ни в одном звонке.', 'Проверьте её условие и порядок строк.'],
    en: ['The closing row “{row}” decides no call.', 'Check its condition and the order of rows.'],
  },
  'closing-gap': {
    ru: [
      'Есть звонки, для которых нет своей строки закрытия: их решает последняя строка «{row}».',
      'Добавьте строку для этого случая.',
    ],
    en: ['Some calls have no closing row of their own: the last row “{row}” decides them.', 'Add a row for that case.'],
  },
  'closing-overlap': {
    ru: [
      'Строка «{row}» решает и там, где подходят строки с другим статусом: {others}.',
      'Убедитесь, что порядок строк верный.',
    ],
    en: [
      'The row “{row}” also decides where rows with another status hold: {others}.',
      'Make sure that their order is right.',
    ],
  },
  'rule-broken': {
    ru: ['Нарушается правило «{title}».', 'Сыграйте звонок: он показывает, где именно.'],
    en: ['The rule “{title}” is broken.', 'Play the call: it shows where.'],
  },
  'rule-vacuous': {
    ru: [
      'Правило «{title}» ничего не проверяет: его повод не наступает ни в одном звонке.',
      'Проверьте, что оно называет верные метки и шаги.',
    ],
    en: [
      'The rule “{title}” checks nothing: its trigger never happens.',
      'Check that it names the right tags and steps.',
    ],
  },
  'suppression-unused': {
    ru: ['Заглушать здесь нечего: проверка «{check}» ничего не находит.', 'Удалите исключение («{reason}»).'],
    en: [
      'There is nothing to silence here: the check “{check}” finds nothing.',
      'Remove the suppression (“{reason}”).',
    ],
  },
  inconclusive: {
    ru: [
      'Проверка не завершена: достигнут предел ресурсов ({reason}).',
      'Упростите скрипт или проверьте его по частям.',
    ],
    en: [
      'The check was not finished: a resource cap was reached ({reason}).',
      'Simplify the script, or check it in parts.',
    ],
  },
  'check-crashed': {
    ru: [
      'Проверка прервалась из-за ошибки программы: {reason}.',
      'Сообщите разработчикам; остальные проверки выполнены.',
    ],
    en: ['The check failed because of a bug: {reason}.', 'Tell the developers; the other checks have run.'],
  },
};
