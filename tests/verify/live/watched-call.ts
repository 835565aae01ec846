// A call of the small script in which identification can be skipped, for the tests of what watches live calls.
import type { Journal } from '@/machines/session/journal';
import { compileScript } from '@/machines/machine/compile-script';
import type { Script } from '@/scripts/language/script';
import { smallScript } from '../../support/small-script';
import { journalWith, moveOn, type ShortMove, stepOf, walk } from '../../support/walk';

export const INTAKE = { campaign: 'second', callNo: 2 } as const;

/** From the card straight to the need: a consent then comes without the introduction that `introduced-first` demands. */
export const TO_CHOOSE: readonly ShortMove[] = [
  { enter: 'cardOpened', value: true },
  { enter: 'plan', value: 'Простой' },
  { answer: 'done' },
  { answer: 'price' },
  { answer: 'interested' },
];

/** The small script with a way round its introduction. */
export function withoutIntroduction(): Script {
  const script = smallScript();
  for (const step of script.stages[0]?.steps ?? []) {
    if (step.kind === 'fork') continue;
    for (const answer of step.answers) if (answer.id === 'done') answer.to = 'need';
  }
  return script;
}

/** The journal of a call in which these moves were made. */
export function journalOf(script: Script, moves: readonly ShortMove[]): Journal {
  const compiled = compileScript(script);
  const entries = moves.map((move, index) => moveOn(stepOf(walk(compiled, INTAKE, moves.slice(0, index))), move));
  return journalWith(INTAKE, entries);
}
