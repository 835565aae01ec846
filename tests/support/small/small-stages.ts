// The flow of the small script, from the card of the client to the closing.
import type { Script } from '@/scripts/language/script';

export const SMALL_STAGES: Pick<Script, 'stages'> = {
  stages: [
    {
      id: 'ready',
      title: 'Подготовка',
      phase: 'before',
      steps: [
        {
          kind: 'work',
          id: 'prepare',
          title: 'Карточка клиента',
          tasks: [
            { id: 'open-card', system: 'crm', text: 'Откройте карточку номера {ctn:mask}.', confirms: 'cardOpened' },
            { id: 'look', system: 'crm', text: 'Посмотрите тариф.', when: { fact: 'cardOpened', is: true } },
          ],
          ask: [{ fact: 'plan', required: true }, { fact: 'fee' }],
          hints: ['Карточка открывается по номеру.'],
          tool: 'client-card',
          answers: [
            {
              id: 'done',
              label: 'Готово, звоню',
              when: { fact: 'cardOpened', is: true },
              blocked: 'Сначала откройте карточку.',
              main: true,
              to: 'hello',
            },
            { id: 'not-needed', label: 'Звонок не нужен', to: 'wrap', withoutAsks: true },
          ],
          sources: ['R1'],
        },
      ],
    },
    {
      id: 'opening',
      title: 'Приветствие',
      phase: 'live',
      steps: [
        {
          kind: 'talk',
          id: 'hello',
          title: 'Приветствие',
          say: [
            { id: 'hello.greet', text: 'Здравствуйте, {clientName}! Это ваш оператор.', verbatim: true },
            {
              id: 'hello.again',
              text: 'Звоним вам снова.',
              when: { fact: 'campaign', is: ['second'] },
              optional: true,
            },
          ],
          answers: [
            {
              id: 'listens',
              label: 'Слушает',
              heard: ['Да, слушаю', 'Здравствуйте', 'Говорите'],
              set: { introduced: true },
              to: 'greeting-fork',
            },
            {
              id: 'busy',
              label: 'Просит перезвонить',
              heard: ['Не могу говорить', 'Позже', 'Я за рулём'],
              set: { introduced: true, decision: 'think' },
              to: 'wrap',
            },
          ],
          fallback: 'need',
          tags: ['introduction'],
          sources: ['R1'],
        },
        {
          kind: 'fork',
          id: 'greeting-fork',
          routes: [
            {
              when: {
                any: [
                  { fact: 'isLate', is: true },
                  { fact: 'callNo', above: 4 },
                ],
              },
              to: 'wrap',
            },
            { to: 'need' },
          ],
        },
        {
          kind: 'talk',
          id: 'need',
          title: 'Причина',
          say: [{ id: 'need.ask', text: 'Сейчас у вас тариф {plan}, {fee:money}. Что не устраивает?' }],
          answers: [
            {
              id: 'price',
              label: 'Дорого',
              heard: ['Дорого', 'Много плачу', 'У других дешевле'],
              when: { condition: 'mayOffer' },
              blocked: 'Предложений было достаточно.',
              set: { offers: { add: 1 } },
              to: '@stay',
            },
            {
              id: 'interested',
              label: 'Интересно',
              heard: ['Расскажите', 'Интересно', 'Давайте'],
              when: { fact: 'offers', atLeast: 1 },
              to: '@stage-end',
            },
            {
              id: 'no',
              label: 'Твёрдый отказ',
              heard: ['Нет', 'Не надо', 'Уже решил'],
              set: { decision: 'refuse' },
              to: 'wrap',
            },
          ],
          fallback: '@stay',
        },
      ],
    },
    {
      id: 'agreeing',
      title: 'Договорённость',
      phase: 'live',
      steps: [
        {
          kind: 'talk',
          id: 'choose',
          title: 'Решение',
          say: [
            { id: 'choose.bonus', text: 'Для вас есть бонус.', when: { campaign: 'bonus' } },
            { id: 'choose.ask', text: 'Остаётесь с нами?' },
          ],
          answers: [
            {
              id: 'stays',
              label: 'Остаётся',
              heard: ['Остаюсь', 'Хорошо', 'Согласен'],
              set: { decision: 'stay' },
              to: 'read-back',
              tags: ['consent'],
            },
            {
              id: 'thinks',
              label: 'Думает',
              heard: ['Подумаю', 'Перезвоните', 'Не знаю'],
              set: { decision: 'think' },
              to: 'read-back',
            },
            {
              id: 'refuses',
              label: 'Отказывается',
              heard: ['Нет', 'Ухожу', 'Не хочу'],
              set: { decision: 'refuse' },
              to: '@stage-end',
            },
          ],
          fallback: 'choose',
        },
        {
          kind: 'talk',
          id: 'read-back',
          title: 'Проговорим договорённость',
          say: [
            {
              id: 'read-back.stay',
              text: 'Вы остаётесь на тарифе {plan}.',
              when: { fact: 'decision', is: 'stay' },
            },
            {
              id: 'read-back.call',
              text: 'Перезвоним {callbackAt:dateTime}.',
              when: { fact: 'decision', is: 'think' },
            },
          ],
          ask: [
            {
              fact: 'callbackAt',
              label: 'Когда перезвонить',
              required: true,
              when: { fact: 'decision', is: 'think' },
            },
          ],
          answers: [
            { id: 'agreed', label: 'Да, верно', heard: ['Да', 'Верно', 'Хорошо'], to: '@stage-end' },
            {
              id: 'changed',
              label: 'Передумал',
              heard: ['Стойте', 'Нет', 'Другое'],
              to: 'choose',
              withoutAsks: true,
            },
          ],
          fallback: 'read-back',
          tags: ['read-back'],
          sources: ['R2'],
        },
      ],
    },
    {
      id: 'finish',
      title: 'Закрытие',
      phase: 'after',
      steps: [
        {
          kind: 'fork',
          id: 'finish-fork',
          routes: [{ when: { fact: 'decision', is: 'stay' }, to: 'saved-work' }, { to: 'wrap' }],
        },
        {
          kind: 'work',
          id: 'saved-work',
          title: 'Заметка',
          tasks: [{ id: 'save-note', system: 'flash', text: 'Сохраните заметку.', confirms: 'noteSaved' }],
          tool: 'flash',
          answers: [{ id: 'next', label: 'Дальше', to: 'wrap' }],
        },
        {
          kind: 'work',
          id: 'wrap',
          title: 'Завершение',
          tasks: [
            {
              id: 'late-note',
              system: 'flash',
              text: 'Сохраните заметку.',
              when: { fact: 'decision', is: 'stay' },
              confirms: 'noteSaved',
            },
          ],
          answers: [{ id: 'close', label: 'Закрыть контакт', to: '@close' }],
          tags: ['wrap-up'],
        },
      ],
    },
  ],
};
