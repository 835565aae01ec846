import type { AnswerView } from '@/machines/view/step-view';
import { pageCount } from '../../shared/answer-key';
import { useMessages } from '@/i18n/use-messages';
import type { CallSource } from '../call-source';
import type { LinePace } from '../step/use-line-pace';
import type { CallPlaces, ScreenState } from './screen-state';

/** Gives the answers of the step, and shows what one that is shut still lacks. */
export function useAnswering(
  call: CallSource,
  places: CallPlaces,
  screen: ScreenState,
  pace: LinePace,
  toHome: () => void,
) {
  const { t } = useMessages();
  const { overlay, page, refusal, done } = screen;

  function choose(answerId: string): void {
    const answer = call.view?.answers.find((candidate) => candidate.id === answerId);
    if (answer === undefined) return;
    if (answer.isAffirmative && pace.wait.value > 0) refusal.value = t('call.answers.unsaid');
    else if (answer.owed.length > 0) showOwed(answer.owed);
    else give(answer);
  }

  function give(answer: AnswerView): void {
    const isGiven = done(call.commands.answer(answer.id));
    if (isGiven || answer.isEnabled) return;
    refusal.value = answer.blocked ?? refusal.value;
    const missing = answer.missingAsks[0];
    if (missing !== undefined) places.pane.value?.focusFact(missing);
  }

  function showOwed(ids: readonly string[]): void {
    const owed = call.closing?.obligations.filter((obligation) => ids.includes(obligation.id)) ?? [];
    overlay.value = { kind: 'owed', owed: owed.map((obligation) => obligation.label) };
  }

  function chooseMain(): void {
    if (call.view?.phase === 'closed') return toHome();
    const main = call.view?.answers.find((answer) => answer.isMain);
    if (main) choose(main.id);
  }

  function turnPage(): void {
    page.value = (page.value + 1) % pageCount(call.view?.answers.map((answer) => answer.position) ?? []);
  }

  function fill(factId: string): void {
    if (places.pane.value?.focusFact(factId) !== true) overlay.value = { kind: 'fill' };
  }

  return { choose, chooseMain, turnPage, fill };
}
