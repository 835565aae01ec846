import type { ObjectionView, StepView } from '@/machines/view/step-view';
import { answerKey } from '../../shared/answer-key';
import type { Findable } from './find-heard';

/** Everything that may be chosen on a step by what the client said: its answers, the objections, the events. */
export function findItems(view: StepView): readonly Findable[] {
  const answers = view.answers.map((answer): Findable => {
    const { digit, page } = answerKey(answer.position);
    return {
      id: `answer/${answer.id}`,
      kind: 'answer',
      target: answer.id,
      title: answer.label,
      heard: answer.heard,
      key: `${'␣ '.repeat(page)}${digit}`,
      blocked: answer.isEnabled ? null : answer.blocked,
    };
  });
  const events = view.events.map(
    (event): Findable => ({
      id: `event/${event.id}`,
      kind: 'event',
      target: event.id,
      title: event.title,
      heard: event.hint === null ? [] : [event.hint],
      key: event.key ?? '',
      blocked: null,
    }),
  );
  return [...answers, ...objectionItems(view.objections), ...events];
}

/** The objections alone. */
export function objectionItems(objections: readonly ObjectionView[]): readonly Findable[] {
  return objections.map((objection) => ({
    id: `objection/${objection.id}`,
    kind: 'objection',
    target: objection.id,
    title: objection.title,
    heard: objection.heard,
    key: objection.functionKey === null ? '' : `F${objection.functionKey}`,
    blocked: null,
  }));
}
