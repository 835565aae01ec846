// What the small script knows: the facts, their conditions, the campaigns, and the roles that facts play.
import type { Script } from '@/scripts/language/script';

export const SMALL_FACTS: Pick<Script, 'bindings' | 'settings' | 'systems' | 'facts' | 'conditions' | 'campaigns'> = {
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
};
