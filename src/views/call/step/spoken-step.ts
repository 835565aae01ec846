import type { LineView, StepView } from '@/machines/view/step-view';

/** What a screen reader is told when a step comes: where the call is and what to say; the heading itself gets the focus. */
export function spokenStep(view: StepView): string {
  const place = view.branch?.title ?? view.stage?.title ?? '';
  const words = view.say.map(lineText).join(' ');
  return [place, words].filter((part) => part !== '').join('. ');
}

function lineText(line: LineView): string {
  return line.segments.map((segment) => (segment.kind === 'missing' ? segment.label : segment.text)).join('');
}
