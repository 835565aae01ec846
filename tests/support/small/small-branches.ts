// What leaves the flow of the small script and may come back to it.
import type { Script } from '@/scripts/language/script';

export const SMALL_BRANCHES: Pick<Script, 'objections' | 'events'> = {
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
};
