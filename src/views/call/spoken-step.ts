import type { LineView, StepView } from '@/machines/step-view';

/** What a screen reader is told when a step comes: where the call is and what to say; the heading itself gets the focus. */
export function spokenStep(view: StepView): string {
  const place = view.branch?.title ?? view.stage?.title ?? '';
  return [place, ...view.say.map(lineText)].filter((part) => part !== '').join('. ');
}

function lineText(line: LineView): string {
  return line.segments.map((segment) => (segment.kind === 'missing' ? segment.label : segment.text)).join('');
}
