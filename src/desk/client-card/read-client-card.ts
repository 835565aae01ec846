// Reads the text of a client's card as it was copied from CSM or Script-Manager, wrapped cells and all. In: text. Out: a card with
// what was recognised, and what may be read in two ways. Looks for no name, number, passport or address.
import { dayNumberOf } from '@/calendar/civil-day';
import { dayFromSlashes } from '@/calendar/slash-day';
import { cleanTyped } from '@/text/clean-typed';
import { foldText } from '@/text/fold-text';
import { type DeskProblem, deskProblem } from '../desk-problem';
import type { Result } from '@/scripts/language/result';
import { cardFees } from './card-fees';
import { type CardLabel, type CardPiece, cardPieces } from './card-pieces';
import type { ClientCard } from './client-card';
import { readTenure, type Tenure } from './tenure';

const LONGEST_CARD = 50_000;

/** What a pasted card shows, and the fields that it leaves in doubt. */
export interface ReadCard {
  readonly card: ClientCard;
  readonly problems: readonly DeskProblem[];
}

/**
 * The fields that a pasted card shows. Problems of the whole: `empty`, `too-large`, `nothing-recognised`; a date that does not exist is
 * left out.
 */
export function readClientCard(pasted: string): Result<ReadCard, readonly DeskProblem[]> {
  if (pasted.trim() === '') return { ok: false, error: [deskProblem('empty', 'text')] };
  if (pasted.length > LONGEST_CARD) {
    return { ok: false, error: [deskProblem('too-large', 'text', { limit: LONGEST_CARD })] };
  }
  const pieces = cardPieces(cleanTyped(pasted));
  const { problems, ...fees } = cardFees(pieces);
  const card: ClientCard = {
    planName: planNameIn(pieces),
    soc: first(pieces, 'soc', (text) => /^[A-Z0-9_]{3,20}(?= |$)/.exec(text)?.[0] ?? null),
    ...fees,
    connectedOn: connectedOnIn(pieces),
    tenure: tenureIn(pieces),
    device: first(pieces, 'device', (text) => (text.length > 1 ? text.slice(0, 60) : null)),
    extraNumbersAtMost: first(pieces, 'extra-numbers', (text) =>
      /^\d{1,2}(?!\d)/.test(text) ? Number.parseInt(text, 10) : null,
    ),
    sharesAll: pieces.some(({ text }) => foldText(text).includes('дели все')) ? true : null,
  };
  return problems.length === 0 && Object.values(card).every((value) => value === null)
    ? { ok: false, error: [deskProblem('nothing-recognised', 'text')] }
    : { ok: true, value: { card, problems } };
}

/** The first value under a label that can be read. */
function first<T>(pieces: readonly CardPiece[], kind: CardLabel, read: (text: string) => T | null): T | null {
  for (const piece of pieces) {
    const value = piece.kind === kind ? read(piece.text) : null;
    if (value !== null) return value;
  }
  return null;
}

/** The name and its wrapped lines; a fee below it is not part of it. */
function planNameIn(pieces: readonly CardPiece[]): string | null {
  const start = pieces.findIndex(({ kind, text }) => kind === 'plan' && text !== '');
  if (start === -1) return null;
  const words: string[] = [];
  for (const { kind, text } of pieces.slice(start)) {
    if (kind !== 'plan' || cardFees([{ kind, label: '', text, line: 0 }]).feePerDay !== null) break;
    words.push(text);
  }
  return words.join(' ').slice(0, 80).trim() || null;
}

function connectedOnIn(pieces: readonly CardPiece[]): string | null {
  for (const { kind, label, text } of connectionDates(pieces)) {
    const written = /^(?:\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{4})/.exec(text)?.[0];
    if (written === undefined || (kind === 'date' && !/подключ|смены|договор/iu.test(`${label} ${text}`))) continue;
    const day = written.includes('-') ? (dayNumberOf(written) === null ? null : written) : dayFromSlashes(written);
    if (day !== null) return day;
  }
  return null;
}

/** A wrapped label goes on after its value, so a date has the words of the label of the pieces after it too. */
function connectionDates(pieces: readonly CardPiece[]): readonly CardPiece[] {
  return pieces.filter(({ kind }) => kind === 'connected' || kind === 'date');
}

function tenureIn(pieces: readonly CardPiece[]): Tenure | null {
  return first(pieces, 'tenure', readTenure);
}
