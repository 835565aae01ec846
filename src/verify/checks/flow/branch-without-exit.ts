// An objection whose branch no edge leaves.
import type { BehaviourCheck } from '../check';

export const branchWithoutExit: BehaviourCheck<'branch-without-exit'> = {
  id: 'branch-without-exit',
  layer: 'flow',
  words: {
    ru: ['Возражение «{title}» не возвращает в разговор.', 'Добавьте ответ с возвратом.'],
    en: ['The objection “{title}” never returns to the call.', 'Add an answer that returns.'],
  },
  run: ({ space }) => {
    const { script, locations } = space.model;
    const left = new Set<string>();
    for (const { branch, edges } of locations) {
      if (branch?.kind !== 'objection') continue;
      for (const edge of edges) {
        if (edge.label.kind === 'inherit' || edge.stays) continue;
        if (locations[edge.to]?.branch?.id !== branch.id) left.add(branch.id);
      }
    }
    return script.objections.flatMap((objection, index) =>
      left.has(objection.id) ? [] : [{ place: `$.objections[${index}]`, data: { title: objection.title } }],
    );
  },
};
