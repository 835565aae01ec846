// A call event that can happen in no call.
import type { BehaviourCheck } from '../check';
import { openEdges } from './reached-steps';

export const eventImpossible: BehaviourCheck<'event-impossible'> = {
  id: 'event-impossible',
  layer: 'flow',
  words: {
    ru: ['Событие «{title}» не может произойти ни в одном звонке.', 'Проверьте его условие и фазы.'],
    en: ['The event “{title}” cannot happen in any call.', 'Check its condition and its phases.'],
  },
  run: (context) => {
    const open = new Set(openEdges(context).flatMap(({ label }) => (label.kind === 'event' ? [label.event] : [])));
    return context.space.model.script.events.flatMap((one, index) =>
      open.has(one.id) ? [] : [{ place: `$.events[${index}]`, data: { title: one.title } }],
    );
  },
};
