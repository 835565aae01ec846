// How a call of the small script is closed, noted and judged.
import type { Script } from '@/scripts/language/script';

export const SMALL_CLOSING: Pick<Script, 'closing' | 'notes' | 'assumptions' | 'rules' | 'sources'> = {
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
