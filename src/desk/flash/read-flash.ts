// Reads the text of a Flash note that hangs on a card. In: pasted text, wrapped or not, Latin look-alikes allowed. Out: its dates,
// state and offers, and every line that was not understood. Judges nothing; see `flash-staleness.ts`.
import { readMoment } from '@/calendar/read-moment';
import { dayFromSlashes } from '@/calendar/slash-day';
import { cleanTyped } from '@/text/clean-typed';
import type { Correction } from '../corrections';
import { type DeskProblem, deskProblem } from '../desk-problem';
import type { Result } from '@/scripts/language/result';
import type { FlashState, FlashWords } from '@/scripts/language/desk/flash-words';
import type { FlashPhase } from './flash-phases';
import { readFlashCorrections } from './read-flash-corrections';
import { readFlashDiscount } from './read-flash-discount';

/** A note as it was read; null where the text says nothing or nothing that can be read. */
export interface ReadFlash {
  readonly state: FlashState | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly login: string | null;
  readonly campaign: { readonly id: string; readonly title: string } | null;
  readonly plan: string | null;
  readonly services: readonly string[];
  readonly discount: readonly FlashPhase[];
  readonly corrections: readonly Correction[];
  /** What was agreed or offered, in words, where the note says it in one line («Условия», «Озвучено»). */
  readonly terms: string | null;
  readonly callbackAt: string | null;
  /** Dates that do not exist and lines that fit nothing, with their number from 1. */
  readonly problems: readonly DeskProblem[];
}

/** A note is a few lines; anything longer is another text. */
const LONGEST_NOTE = 20_000;

const LABEL =
  /^(?:Обычный|[OО][TТ]\s*:|Логин\s*:|Кампания\s|Клиенту\s+(?:подключен|предложен)|На\s+доп\.?\s*номер|Услуга\s*\d*\s*:|Скидка\s*:|Корректировк[аи]\s*:|Условия\s*:|Озвучено\s*:|Перезвон(?:ить)?\s*:|Сохранение\s+клиента|Клиент\s+в\s+работе|Доп\.\s*номер)/iu;

/** Lines whose text may go on in the next one. */
const MAY_WRAP =
  /^(?:Кампания\s|Клиенту\s+(?:подключен|предложен)|На\s+доп\.?\s*номер|Услуга\s*\d*\s*:|Скидка\s*:|Условия\s*:|Озвучено\s*:|Корректировк[аи]\s*:)/iu;

/** Every label in the middle of a text that lost its line breaks. */
const INNER_LABEL =
  /\s+(?=(?:[OО][TТ]\s*:\s*\d|Логин\s*:|Кампания\s+\d|Клиенту\s+(?:подключен|предложен)|На\s+доп\.\s*номер\s+подключен|Услуга\s*\d+\s*:|Скидка\s*:|Корректировка\s*:|Перезвонить\s*:))/giu;

interface Draft {
  state: FlashState | null;
  from: string | null;
  to: string | null;
  login: string | null;
  campaign: { id: string; title: string } | null;
  plan: string | null;
  services: string[];
  discount: readonly FlashPhase[];
  corrections: readonly Correction[];
  terms: string | null;
  callbackAt: string | null;
  problems: DeskProblem[];
}

/**
 * The facts of a pasted note, written with these words. Problems of the whole: `empty`, `too-large`, `nothing-recognised`; problems of single lines come
 * inside the result.
 */
export function readFlash(text: string, words: FlashWords): Result<ReadFlash, readonly DeskProblem[]> {
  if (text.trim() === '') return { ok: false, error: [deskProblem('empty', 'text')] };
  if (text.length > LONGEST_NOTE) {
    return { ok: false, error: [deskProblem('too-large', 'text', { limit: LONGEST_NOTE })] };
  }
  const draft: Draft = {
    state: null,
    from: null,
    to: null,
    login: null,
    campaign: null,
    plan: null,
    services: [],
    discount: [],
    corrections: [],
    terms: null,
    callbackAt: null,
    problems: [],
  };
  const lines = unwrapped(cleanTyped(text));
  draft.state = stateIn(lines.map(({ content }) => content).join(' '));
  for (const line of lines) readLine(draft, line.content, line.number, words);
  const recognised = draft.state !== null || draft.from !== null || draft.to !== null || draft.campaign !== null;
  return recognised
    ? { ok: true, value: draft }
    : { ok: false, error: [deskProblem('nothing-recognised', 'text'), ...draft.problems] };
}

/** Lines with their wrapped tails joined on; a note in one line is parted at its labels first. */
function unwrapped(text: string): { content: string; number: number }[] {
  const source = text.trim().includes('\n') ? text : text.trim().replaceAll(INNER_LABEL, '\n');
  const lines: { content: string; number: number }[] = [];
  for (const [index, raw] of source.split(/\r\n|\r|\n/).entries()) {
    const content = raw.replaceAll(/\s+/gu, ' ').trim();
    if (content === '') continue;
    const last = lines.at(-1);
    if (LABEL.test(content) || last === undefined || !MAY_WRAP.test(last.content))
      lines.push({ content, number: index + 1 });
    else last.content += ` ${content}`;
  }
  return lines;
}

function stateIn(text: string): FlashState | null {
  if (/доп\.?\s*номер/iu.test(text)) return 'extra_number';
  if (/в\s+работе|на\s+подумать|думает|клиенту\s+предложен/iu.test(text)) return 'in_work';
  return /сохранени[ея]\s+клиента|клиент\s+сохран[её]н|клиенту\s+подключен/iu.test(text) ? 'saved' : null;
}

/** Takes one kind of line in; false when the line is of another kind. */
type LineReader = (draft: Draft, line: string, number: number, words: FlashWords) => boolean;

const LINE_READERS: readonly LineReader[] = [
  (_draft, line, _number, words) => line.toLowerCase() === words.contactType.toLowerCase(),
  readPeriod,
  readLabelledLine,
  readCampaign,
  readPlan,
  (_draft, line) => stateIn(line) !== null,
];

function readLine(draft: Draft, line: string, number: number, words: FlashWords): void {
  if (LINE_READERS.some((read) => read(draft, line, number, words))) return;
  draft.problems.push(deskProblem('not-understood', `line ${number}`, { line: number, text: line.slice(0, 80) }));
}

function readPeriod(draft: Draft, line: string, number: number): boolean {
  const period = /^[OО][TТ]\s*:\s*(\S*?)\s*(?:[KК]|[DД][OО])\s*:\s*(\S*)$/iu.exec(line);
  if (period === null) return false;
  draft.from = readDate(draft, period[1] ?? '', 'from', number);
  draft.to = readDate(draft, period[2] ?? '', 'to', number);
  return true;
}

function readLabelledLine(draft: Draft, line: string, number: number): boolean {
  const label = /^(Логин|Скидка|Корректировк[аи]|Перезвон(?:ить)?|Условия|Озвучено|Услуга ?\d*) ?: ?(.*)$/iu.exec(line);
  if (label?.[1] === undefined || label[2] === undefined) return false;
  readLabelled(draft, label[1].toLowerCase(), label[2], number);
  return true;
}

function readCampaign(draft: Draft, line: string, _number: number, words: FlashWords): boolean {
  const campaign = /^Кампания (?:(\d{1,12}) ?[-–—] ?)?(.+)$/iu.exec(line);
  if (campaign?.[2] === undefined) return false;
  draft.campaign = { id: campaign[1] ?? '', title: withoutPurpose(campaign[2], words) };
  return true;
}

function readPlan(draft: Draft, line: string): boolean {
  const plan =
    /^(?:Клиенту подключен[ыо]?|Клиенту предложен[ыо]?|На доп\. ?номер подключен[ыо]?)\s*:\s*(?:Тарифный план\s*:\s*)?(.*)$/iu.exec(
      line,
    );
  if (plan?.[1] === undefined) return false;
  draft.plan = plan[1] === '' ? null : plan[1];
  return true;
}

function readLabelled(draft: Draft, label: string, value: string, number: number): void {
  switch (label.replaceAll(/[ \d]/g, '')) {
    case 'логин':
      draft.login = value;
      return;
    case 'услуга':
      draft.services.push(value);
      return;
    case 'условия':
    case 'озвучено':
      draft.terms = value;
      return;
    case 'перезвон':
    case 'перезвонить':
      draft.callbackAt = readCallback(draft, value, number);
      return;
    default:
      readListed(draft, label, value, number);
  }
}

/** The lines that list several things: phases of a discount, or corrections. */
function readListed(draft: Draft, label: string, value: string, number: number): void {
  const phases = label === 'скидка' ? readFlashDiscount(value) : null;
  const corrections = label === 'скидка' ? null : readFlashCorrections(value);
  if (phases !== null) draft.discount = phases;
  else if (corrections !== null) draft.corrections = corrections;
  else draft.problems.push(deskProblem('not-understood', `line ${number}`, { line: number, text: value.slice(0, 80) }));
}

/** «02/05/2021 14:30», or as a script says it, «2 мая, 14:30, время клиента UTC+3»: of the year in which the note begins, or the next. */
function readCallback(draft: Draft, value: string, number: number): string | null {
  const written = value.replace(/,? время клиента.*$/iu, '');
  if (/^\d{1,2} \p{L}/u.test(written) && draft.from !== null) {
    const reading = readMoment(written, `${draft.from}T00:00`, 'dateTime');
    if (reading.kind === 'moment') return reading.moment;
  }
  const [day = '', time = ''] = written.split(' ');
  const iso = readDate(draft, day, 'callbackAt', number);
  return iso !== null && /^\d{2}:\d{2}$/.test(time) ? `${iso}T${time}` : iso;
}

function readDate(draft: Draft, text: string, at: string, line: number): string | null {
  const iso = dayFromSlashes(text.replaceAll(/[OО]/giu, '0'));
  if (iso === null) {
    draft.problems.push(
      text === ''
        ? deskProblem('date-missing', at, { line }, 'A9')
        : deskProblem('bad-date', at, { line, text: text.slice(0, 20) }, 'A9'),
    );
  }
  return iso;
}

function withoutPurpose(text: string, { states }: FlashWords): string {
  for (const { purpose } of Object.values(states)) {
    if (text.endsWith(purpose)) return text.slice(0, -purpose.length).trim();
  }
  return text;
}
