// An objection that can be opened in no call.
import type { BehaviourCheck } from '../check';
import { openEdges } from './reached-steps';

export const objectionImpossible: BehaviourCheck<'objection-impossible'> = {
  id: 'objection-impossible',
  layer: 'flow',
  words: {
    ru: ['Возражение «{title}» нельзя открыть ни в одном звонке.', 'Проверьте его условие.'],
    en: ['The objection “{title}” can be opened in no call.', 'Check its condition.'],
  },
  run: (context) => {
    const open = new Set(
      openEdges(context).flatMap(({ label }) => (label.kind === 'objection' ? [label.objection] : [])),
    );
    return context.space.model.script.objections.flatMap((one, index) =>
      open.has(one.id) ? [] : [{ place: `$.objections[${index}]`, data: { title: one.title } }],
    );
  },
};
