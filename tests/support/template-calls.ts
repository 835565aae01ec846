// The templates as they are loaded, and a whole call of each. In: the name of a template. Out: its bundle; intake, moves and ending.
import type { Bundle } from '@/scripts/language/bundle';
import type { Facts } from '@/scripts/language/fact';
import { parseBundle } from '@/scripts/parse/parse-bundle';
import { TEMPLATES } from '@/scripts/templates/templates';
import type { ShortMove } from './walk';

/** The bundle of a template. @throws when the parser refuses it. */
export async function loadedTemplate(name: string): Promise<Bundle> {
  const template = TEMPLATES.find((each) => each.name === name);
  const parsed = parseBundle(await template?.load());
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
}

/** One whole call of each template. */
export const TEMPLATE_CALLS: readonly (readonly [
  name: string,
  intake: Facts,
  moves: readonly ShortMove[],
  ending: string,
])[] = [
  [
    'bank',
    { channel: 'phone' },
    [
      { answer: 'fraud' },
      { objection: 'why-code' },
      { answer: 'fine' },
      { answer: 'right' },
      { enter: 'blocked', value: true },
      { answer: 'done' },
      { enter: 'sum', value: 20_000 },
      { answer: 'named' },
      { answer: 'yes' },
      { answer: 'end' },
      { enter: 'claim', value: true },
      { answer: 'close' },
    ],
    'closed:blocked',
  ],
  [
    'clinic',
    { doctor: 'AgentDemo', visitAt: '2026-05-02T14:30', kind: 'fasting', tryNo: 1 },
    [
      { answer: 'person' },
      { answer: 'me' },
      { answer: 'yes' },
      { answer: 'ok' },
      { answer: 'end' },
      { answer: 'close' },
    ],
    'closed:confirmed',
  ],
  [
    'outage',
    { line: 'home' },
    [
      { enter: 'hours', value: 5 },
      { answer: 'no-internet' },
      { answer: 'down' },
      { answer: 'ok' },
      { answer: 'done' },
      { answer: 'close' },
    ],
    'closed:outage',
  ],
];
