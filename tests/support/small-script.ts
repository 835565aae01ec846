// A small but complete script for the tests of every room: each construct of the language once, nothing of the desk.
// In: nothing. Out: a fresh, valid script that a test may change freely.
import type { Script } from '@/scripts/language/script';

/**
 * A valid script of four stages:
 *
 * - `ready` (before): `prepare` asks a text and confirms a task → `hello`
 * - `opening` (live): `hello` → `greeting-fork` → `need` (counts offers with `@stay`)
 * - `agreeing` (live): `choose` → `read-back` (asks the call-back time when thinking)
 * - `finish` (after): `finish-fork` → `saved-work` | `wrap`, `wrap` closes
 *
 * Objection `too-dear` returns; events `hung-up` (leaves to `wrap`), `wait` (own branch that returns), `late` (fired by the
 * clock, stays). The closing table has the rows `kept` (Будет), `refused` (Не будет), `thinking` (Думает), `open` (no status).
 */
export function smallScript(): Script {
  return {
    format: 2,
    id: 'small',
    version: '1.0.0',
    language: 'ru',
    title: 'Малый скрипт',
    description: 'Короткий разговор для проверок.',
    bindings: {
      subscriberNumber: 'ctn',
      clientName: 'clientName',
      today: 'today',
      campaign: 'campaign',
      callNumber: 'callNo',
      offersPerCall: 'maxOffers',
      deadline: 'deadline',
      zone: 'zone',
      plan: 'plan',
      monthlyFee: 'fee',
      callbackAt: 'callbackAt',
      offersVoiced: 'offers',
    },
    settings: [
      {
        id: 'maxOffers',
        label: 'Сколько предложений можно озвучить',
        value: 2,
        unit: 'call',
        since: '2026-01-01',
        confidence: 'certain',
        sources: ['R1'],
      },
    ],
    systems: [
      { id: 'crm', name: 'CRM' },
      { id: 'flash', name: 'Flash' },
    ],
    facts: [
      { kind: 'text', id: 'ctn', label: 'Номер', from: 'intake', format: 'ctn', personal: true, required: true },
      { kind: 'text', id: 'clientName', label: 'Имя клиента', from: 'intake', personal: true },
      { kind: 'text', id: 'today', label: 'Сегодня', from: 'intake', format: 'date', autofill: 'today' },
      {
        kind: 'choice',
        id: 'campaign',
        label: 'Кампания',
        from: 'intake',
        required: true,
        values: [
          { id: 'first', label: 'Первая попытка' },
          { id: 'second', label: 'Вторая попытка' },
        ],
      },
      { kind: 'count', id: 'callNo', label: 'Номер звонка', from: 'intake', min: 1, max: 5 },
      { kind: 'text', id: 'deadline', label: 'Срок отмены', from: 'intake', format: 'dateTime' },
      {
        kind: 'choice',
        id: 'zone',
        label: 'Часовой пояс',
        from: 'intake',
        initial: 'utc3',
        values: [
          { id: 'utc3', label: 'Москва' },
          { id: 'utc5', label: 'Екатеринбург' },
        ],
      },
      { kind: 'text', id: 'plan', label: 'Тариф', from: 'asked' },
      {
        kind: 'amount',
        id: 'fee',
        label: 'Абонентская плата',
        from: 'asked',
        unit: 'rubPerMonth',
        min: 0,
        max: 100_000,
      },
      { kind: 'text', id: 'callbackAt', label: 'Время перезвона', from: 'asked', format: 'dateTime' },
      { kind: 'flag', id: 'cardOpened', label: 'Карточка открыта', from: 'derived' },
      { kind: 'flag', id: 'introduced', label: 'Агент представился', from: 'derived' },
      { kind: 'flag', id: 'hungUp', label: 'Клиент бросил трубку', from: 'derived' },
      { kind: 'flag', id: 'isLate', label: 'Срок прошёл', from: 'derived' },
      { kind: 'flag', id: 'noteSaved', label: 'Заметка сохранена', from: 'derived' },
      { kind: 'count', id: 'offers', label: 'Озвучено предложений', from: 'derived', min: 0, max: 3 },
      {
        kind: 'choice',
        id: 'decision',
        label: 'Решение',
        from: 'derived',
        initial: 'none',
        values: [
          { id: 'none', label: 'Нет' },
          { id: 'stay', label: 'Остаётся' },
          { id: 'think', label: 'Думает' },
          { id: 'refuse', label: 'Отказ' },
        ],
      },
    ],
    conditions: [
      { id: 'enough', label: 'Предложений достаточно', when: { fact: 'offers', atLeast: { setting: 'maxOffers' } } },
      {
        id: 'mayOffer',
        label: 'Можно предлагать',
        when: { all: [{ not: { condition: 'enough' } }, { fact: 'isLate', is: false }] },
      },
    ],
    campaigns: {
      fact: 'campaign',
      columns: [{ id: 'bonus', label: 'Бонус разрешён' }],
      rows: [
        { value: 'first', has: [] },
        { value: 'second', has: ['bonus'] },
      ],
    },
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
    objections: [
      {
        id: 'too-dear',
        title: 'Дорого',
        heard: ['Дорого', 'Нет денег', 'Переплачиваю'],
        never: ['Не спорьте о цене.'],
        steps: [
          {
            kind: 'talk',
            id: 'dear-ask',
            title: 'Сколько платит',
            say: [{ id: 'dear-ask.say', text: 'Сколько выходит в месяц?' }],
            answers: [
              {
                id: 'much',
                label: 'Больше тарифа',
                heard: ['Больше тысячи', 'Много', 'Списывают'],
                to: 'dear-check',
              },
              { id: 'fine', label: 'Всё понятно', heard: ['Понял', 'Ясно', 'Хорошо'], to: '@return' },
            ],
            fallback: '@return',
          },
          {
            kind: 'work',
            id: 'dear-check',
            title: 'Проверка списаний',
            tasks: [{ id: 'charges', system: 'crm', text: 'Проверьте списания.' }],
            answers: [{ id: 'checked', label: 'Проверено', to: '@return' }],
          },
        ],
        sources: ['R2'],
      },
      {
        id: 'not-now',
        title: 'Некогда',
        heard: ['Некогда', 'Спешу', 'Потом'],
        when: { fact: 'decision', is: ['none', 'think'] },
        never: [],
        steps: [
          {
            kind: 'talk',
            id: 'not-now-ask',
            title: 'Одна минута',
            say: [{ id: 'not-now-ask.say', text: 'Это займёт минуту.' }],
            answers: [
              { id: 'fine', label: 'Хорошо', heard: ['Ладно', 'Хорошо', 'Давайте'], to: '@return' },
              {
                id: 'later',
                label: 'Нет, потом',
                heard: ['Потом', 'Нет', 'Не могу'],
                set: { decision: 'think' },
                to: 'wrap',
              },
            ],
            fallback: '@return',
          },
        ],
      },
    ],
    events: [
      {
        id: 'hung-up',
        title: 'Бросил трубку',
        key: 'H',
        during: ['live'],
        confirm: 'Клиент бросил трубку?',
        routes: [
          { when: { fact: 'decision', is: 'stay' }, set: { hungUp: true }, to: 'finish-fork' },
          { set: { hungUp: true }, to: 'wrap' },
        ],
        sources: ['R3'],
      },
      {
        id: 'wait',
        title: 'Просит подождать',
        key: 'W',
        during: ['before', 'live'],
        when: { fact: 'introduced', is: true },
        routes: [{ to: 'waiting' }],
        steps: [
          {
            kind: 'talk',
            id: 'waiting',
            title: 'Ожидание',
            say: [{ id: 'waiting.say', text: 'Я подожду.' }],
            answers: [
              { id: 'back', label: 'Вернулся', heard: ['Я тут', 'Слушаю', 'Да'], to: '@return' },
              { id: 'gone', label: 'Пропал', to: 'wrap' },
            ],
            fallback: '@return',
          },
        ],
      },
      {
        id: 'late',
        title: 'Срок прошёл',
        during: ['before', 'live'],
        when: { fact: 'isLate', is: false },
        routes: [{ set: { isLate: true }, to: '@stay' }],
        fires: { reaches: 'deadline', zone: 'zone' },
        hint: 'Отменить заявление больше нельзя.',
        sources: ['R3'],
      },
    ],
    closing: {
      hitPolicy: 'first',
      ifEndedNow: { hungUp: true },
      statuses: [
        { id: 'willBe', label: 'Будет' },
        { id: 'willNotBe', label: 'Не будет' },
        { id: 'thinks', label: 'Думает' },
      ],
      dispositions: [
        { id: 'saved', label: 'Сохранён', outcome: 'kept', rank: 30 },
        { id: 'lost', label: 'Отказ', outcome: 'lost', rank: 0 },
        { id: 'undecided', label: 'Думает', outcome: 'open', rank: 20 },
        { id: 'nothing', label: 'Разговора не было', outcome: 'none', rank: 10 },
      ],
      obligations: [
        {
          id: 'save-note',
          label: 'Сохранить заметку',
          met: { fact: 'noteSaved', is: true },
          waived: { when: { fact: 'isLate', is: true }, reason: 'Срок прошёл, заметка не нужна.' },
          system: 'flash',
          sources: ['R2'],
        },
        {
          id: 'open-card',
          label: 'Открыть карточку',
          when: { fact: 'introduced', is: true },
          met: { fact: 'cardOpened', is: true },
        },
      ],
      rows: [
        {
          id: 'kept',
          when: {
            all: [
              { fact: 'decision', is: 'stay' },
              { fact: 'isLate', is: false },
            ],
          },
          disposition: 'saved',
          status: 'willBe',
          rule: 'R2',
          because: 'Клиент остаётся.',
          consequence: 'Заявление отменено.',
          obligations: ['save-note', 'open-card'],
        },
        {
          id: 'refused',
          when: { fact: 'decision', is: 'refuse' },
          disposition: 'lost',
          status: 'willNotBe',
          rule: 'R3',
          because: 'Клиент отказался.',
          consequence: 'Больше не звоним.',
          obligations: ['open-card'],
        },
        {
          id: 'thinking',
          when: {
            all: [
              { fact: 'introduced', is: true },
              { fact: 'decision', is: ['think', 'stay'] },
            ],
          },
          disposition: 'undecided',
          status: 'thinks',
          rule: 'A1',
          because: 'Клиент не решил.',
          consequence: 'Перезвоним.',
          obligations: [],
        },
        {
          id: 'open',
          disposition: 'nothing',
          status: null,
          rule: 'R3',
          because: 'Разговора не было.',
          consequence: 'Контакт остаётся открытым.',
          obligations: [],
        },
      ],
    },
    notes: [
      {
        id: 'agreement',
        title: 'Договорённость',
        system: 'flash',
        when: { fact: 'decision', is: 'stay' },
        lines: [
          { id: 'note.agreement.plan', text: '{today:slashDate} Остаётся на тарифе {plan}.' },
          { id: 'note.agreement.fee', text: 'Плата {fee}.', when: { fact: 'fee', known: true } },
        ],
        sources: ['R2'],
      },
    ],
    assumptions: [
      {
        id: 'second-call',
        title: 'Вторая попытка бывает только со второго звонка',
        holds: {
          any: [
            { fact: 'campaign', is: 'first' },
            { fact: 'callNo', atLeast: 2 },
          ],
        },
      },
    ],
    rules: [
      {
        id: 'introduced-first',
        title: 'Сначала представляемся, потом договариваемся',
        severity: 'error',
        sources: ['R1'],
        pattern: {
          kind: 'precedence',
          of: { answer: 'choose/stays' },
          after: [{ tag: 'introduction' }],
          order: 'all',
        },
      },
      {
        id: 'note-after-stay',
        title: 'После согласия сохраняется заметка',
        severity: 'warning',
        sources: ['R2'],
        when: { fact: 'campaign', is: 'second' },
        pattern: {
          kind: 'response',
          to: { holds: { fact: 'decision', is: 'stay' } },
          expect: { any: [{ task: 'saved-work/save-note' }, { event: 'hung-up' }, { status: 'thinks' }] },
        },
      },
    ],
    sources: [
      { id: 'R1', title: 'Представиться', basis: 'deck' },
      { id: 'R2', title: 'Проговорить договорённость', basis: 'practice' },
      { id: 'R3', title: 'Закрыть контакт', basis: 'resolution', desk: 'deadline' },
      { id: 'A1', title: 'Клиент думает', basis: 'resolution' },
    ],
  };
}
