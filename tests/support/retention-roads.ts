// Short ways of writing calls of the built-in script in tests: named beginnings, and moves as words.
// `yes` is an answer, `!event`, `?objection`, `+flag` a tick, `fact=value` an entry, `~` «Нет нужного ответа».
import { compileScript } from '@/machines/machine/compile-script';
import type { CallState } from '@/machines/machine/call-state';
import type { Facts, FactValue } from '@/scripts/language/fact';
import type { Script } from '@/scripts/language/script';
import { parseScript } from '@/scripts/parse/parse-script';
import { retentionSource } from '@/scripts/retention/retention-source';
import { type ShortMove, walk } from './walk';

export const retention: Script = (() => {
  const parsed = parseScript(retentionSource);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error.slice(0, 10), null, 2));
  return parsed.value;
})();

export const compiledRetention = compileScript(retention);

export const INTAKE: Facts = {
  campaignKind: 'second_attempt',
  callNo: 1,
  cancelDeadline: '2030-05-02',
  timeZone: 'utc3',
};

const PREPARED = '+boHelperOpened +deadlineChecked';
const GREETED = `${PREPARED} person listening`;
/** The client asks who calls: whether he may talk is asked once more. */
const INTRODUCED = `${GREETED} surprised`;
/** Who calls himself: the call begins with the greeting. */
const INBOUND = 'listening goes-on';
const ASKED = `${GREETED} goes-on`;
const TALKING = `${ASKED} yes yes`;
const OFFERED = `${TALKING} price offerText=пять_рублей_в_сутки`;
const SECOND = `${OFFERED} doubts offerText=скидка_половина`;
const AGREED = `${OFFERED} agrees right`;
const CONSENTED = `${AGREED} matched yes`;
const CANCELLED = `${CONSENTED} done`;

/** Where a call may begin in a test, by name. */
export const ROADS = {
  start: '',
  prepared: PREPARED,
  greeted: GREETED,
  introduced: INTRODUCED,
  asked: ASKED,
  inbound: INBOUND,
  talking: TALKING,
  offered: OFFERED,
  second: SECOND,
  agreed: AGREED,
  consented: CONSENTED,
  cancelled: CANCELLED,
} as const;

/** The moves that a line of words means. */
export function movesOf(words: string): readonly ShortMove[] {
  return words
    .split(' ')
    .filter((word) => word !== '')
    .map(moveOf);
}

/** The call after a named beginning and more words. @throws when a move is refused. */
export function played(road: keyof typeof ROADS, words: string, intake: Facts = {}): CallState {
  return walk(compiledRetention, { ...INTAKE, ...intake }, movesOf(`${ROADS[road]} ${words}`));
}

function moveOf(word: string): ShortMove {
  if (word.startsWith('!')) return { event: word.slice(1) };
  if (word.startsWith('?')) return { objection: word.slice(1) };
  if (word.startsWith('+')) return { enter: word.slice(1), value: true };
  if (word === '~') return { unlisted: '' };
  const [fact, value] = word.split('=');
  return value === undefined || fact === undefined ? { answer: word } : { enter: fact, value: valueOf(value) };
}

function valueOf(written: string): FactValue {
  return /^\d+$/.test(written) ? Number(written) : written.replaceAll('_', ' ');
}
