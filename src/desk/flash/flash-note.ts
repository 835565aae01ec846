// The text of a Flash note (R24–R27). In: what was agreed. Out: the text to paste into the field «Текст», always in Russian,
// because colleagues read it in the client's card. Copies nothing, stores nothing, looks for no personal digits.
import { dayNumberOf } from '@/calendar/civil-day';
import { dayWithSlashes } from '@/calendar/slash-day';
import { type Correction, checkCorrections, correctionText } from '../corrections';
import { type DeskProblem, deskProblem } from '../desk-problem';
import type { Result } from '@/scripts/language/result';
import type { LadderSchedule } from '../offers/ladder-schedule';
import type { Kopecks } from '../money';
import type { FlashState, FlashWords } from '@/scripts/language/desk/flash-words';
import type { CampaignKind, OfferCatalogue } from '@/scripts/language/desk/offer-catalogue';
import type { Ladder } from '../offers/ladder';
import { russianForm, spokenMoney } from '../spoken';

/** No text of a note is longer: the field of the card takes no more. */
const LONGEST_TEXT = 200;

/** One phase of the discount line. */
export type FlashPhase =
  | { readonly kind: 'percent'; readonly percent: number; readonly days: number }
  | { readonly kind: 'perDay'; readonly kopecks: Kopecks; readonly days: number };

export interface FlashNote {
  readonly state: FlashState;
  /** First and last day of the note, `YYYY-MM-DD`. */
  readonly from: string;
  readonly to: string;
  readonly login: string;
  /** Digits of the campaign, or empty when it has none; the title is what follows, see `campaignTitle`. */
  readonly campaign: { readonly id: string; readonly title: string };
  /** Name of the plan, or «текущий». */
  readonly plan: string;
  readonly services: readonly string[];
  readonly discount: readonly FlashPhase[];
  readonly corrections: readonly Correction[];
  /** When to call again, `YYYY-MM-DDTHH:mm`; only for a note in work. */
  readonly callbackAt: string | null;
}

/**
 * The text of a note, one fact a line. Whitespace inside texts is tidied. Problems: `bad-date`, `end-before-start`, `text-missing`,
 * `text-too-long` at their fields, and those of the corrections.
 */
export function composeFlash(note: FlashNote, flash: FlashWords): Result<string, readonly DeskProblem[]> {
  const tidied = tidyFlash(note);
  const problems = problemsOf(tidied);
  if (problems.length > 0) return { ok: false, error: problems };
  const { state, campaign } = tidied;
  const words = flash.states[state];
  const lines = [
    flash.contactType,
    `ОТ: ${dayWithSlashes(tidied.from)} К: ${dayWithSlashes(tidied.to)}`,
    `Логин: ${tidied.login}`,
    `Кампания ${campaign.id === '' ? '' : `${campaign.id} - `}${campaign.title} ${words.purpose}`,
    `${words.lead}: Тарифный план : ${tidied.plan}`,
    ...tidied.services.map((service, index) => `Услуга ${index + 1}: ${service}`),
  ];
  if (tidied.discount.length > 0) lines.push(`Скидка: ${discountText(tidied.discount)}`);
  if (tidied.corrections.length > 0) lines.push(`Корректировка: ${tidied.corrections.map(correctionText).join(', ')}`);
  if (tidied.callbackAt !== null) lines.push(`Перезвонить: ${momentText(tidied.callbackAt)}`);
  return { ok: true, value: lines.join('\n') };
}

/** «2 недели 100%, далее 5 рублей в сутки на 180 дней, далее 50% на 12 месяцев». */
export function discountText(phases: readonly FlashPhase[]): string {
  return phases.map(phaseText).join(', далее ');
}

/** The note with whitespace inside its texts reduced to single spaces. */
export function tidyFlash(note: FlashNote): FlashNote {
  const tidy = (text: string) => text.replaceAll(/\s+/gu, ' ').trim();
  return {
    ...note,
    login: tidy(note.login),
    campaign: { id: tidy(note.campaign.id), title: tidy(note.campaign.title) },
    plan: tidy(note.plan),
    services: note.services.map(tidy).filter((service) => service !== ''),
  };
}

/** «2 try MNP 23 04 Москва»: the kind of campaign, its day and the region. One that is not known or has no words is left out. */
export function campaignTitle(
  { campaigns }: FlashWords,
  kind: CampaignKind | null,
  isoDay: string,
  region: string,
): string {
  const [, month = '', day = ''] = isoDay.split('-');
  const words = kind !== null && Object.hasOwn(campaigns, kind) ? (campaigns[kind] ?? '') : '';
  return `${words} ${day} ${month} ${region}`.trim();
}

/** The phases of a ladder as they stand in the discount line. */
export function flashPhases(schedule: LadderSchedule): readonly FlashPhase[] {
  return schedule.phases.flatMap(({ tile: { effect } }): FlashPhase[] => {
    if (effect.kind === 'package') return [];
    return effect.kind === 'percent'
      ? [{ kind: 'percent', percent: effect.percent, days: effect.days }]
      : [{ kind: 'perDay', kopecks: effect.kopecks, days: effect.days }];
  });
}

/** The services of a ladder: bans in one line first, then each package (R42). */
export function flashServices(catalogue: OfferCatalogue, ladder: Ladder): readonly string[] {
  const bans = catalogue.bans.filter(({ id }) => ladder.bans.includes(id)).map(({ flash }) => flash);
  const packages = catalogue.offers.flatMap(({ id, effect }) =>
    effect.kind === 'package' && ladder.chosen.includes(id) ? [effect.flash] : [],
  );
  return bans.length === 0 ? packages : [upperFirst(bans.join(' + ')), ...packages];
}

function phaseText(phase: FlashPhase): string {
  const { days } = phase;
  if (phase.kind === 'perDay') {
    return `${spokenMoney(phase.kopecks, 'ru').replaceAll('\u00a0', ' ')} в сутки на ${days} ${russianForm(days, ['день', 'дня', 'дней'])}`;
  }
  if (days % 365 === 0) return `${phase.percent}% на ${(days / 365) * 12} месяцев`;
  if (days % 7 === 0) return `${days / 7} ${russianForm(days / 7, ['неделя', 'недели', 'недель'])} ${phase.percent}%`;
  return `${phase.percent}% на ${days} ${russianForm(days, ['день', 'дня', 'дней'])}`;
}

function momentText(dateTime: string): string {
  const [day = '', time = ''] = dateTime.split('T');
  return time === '' ? dayWithSlashes(day) : `${dayWithSlashes(day)} ${time}`;
}

function problemsOf(note: FlashNote): readonly DeskProblem[] {
  const corrections = checkCorrections(note.corrections);
  return [
    ...periodProblems(note),
    ...textProblems(note),
    ...callbackProblems(note),
    ...(corrections.ok ? [] : corrections.error),
  ];
}

function periodProblems(note: FlashNote): readonly DeskProblem[] {
  const [from, to] = [dayNumberOf(note.from), dayNumberOf(note.to)];
  if (from !== null && to !== null) return to < from ? [deskProblem('end-before-start', 'to', {}, 'A9')] : [];
  return [
    ...(from === null ? [dateProblem(note.from, 'from')] : []),
    ...(to === null ? [dateProblem(note.to, 'to')] : []),
  ];
}

function textProblems({ login, campaign, plan }: FlashNote): readonly DeskProblem[] {
  return Object.entries({ login, 'campaign.title': campaign.title, plan }).flatMap(([at, text]) => {
    if (text === '') return [deskProblem('text-missing', at, {}, 'R26')];
    return text.length > LONGEST_TEXT ? [deskProblem('text-too-long', at, { limit: LONGEST_TEXT })] : [];
  });
}

function callbackProblems({ callbackAt }: FlashNote): readonly DeskProblem[] {
  const isRead = callbackAt === null || /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2})?$/.test(callbackAt);
  return isRead ? [] : [dateProblem(callbackAt, 'callbackAt')];
}

function dateProblem(text: string, at: string): DeskProblem {
  return text === '' ? deskProblem('date-missing', at, {}, 'R27') : deskProblem('bad-date', at, { text }, 'R27');
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
