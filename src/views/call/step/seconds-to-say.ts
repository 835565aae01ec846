import type { LineView, StepView } from '@/machines/view/step-view';

/** Seconds that the lines of a step take up to its last verbatim one, at so many characters a second; 0 without such a line. */
export function secondsToSay({ say }: Pick<StepView, 'say'>, charactersPerSecond: number): number {
  const last = say.findLastIndex(({ verbatim }) => verbatim);
  const said = say.slice(0, last + 1).filter(({ optional }) => !optional);
  return said.reduce((count, line) => count + lengthOf(line), 0) / charactersPerSecond;
}

function lengthOf({ segments }: LineView): number {
  return segments.reduce((count, segment) => count + (segment.kind === 'missing' ? 0 : segment.text.length), 0);
}
