// Every note and every spoken line of calls of the built-in script, walked at random: nothing that is copied or said has a gap.
import { describe, expect, it } from 'vitest';
import { compileScript } from '@/machines/machine/compile-script';
import { composeNotes } from '@/machines/view/compose-notes';
import { describeStep } from '@/machines/view/describe-step';
import english from '@/scripts/retention/en.json';
import { translateScript } from '@/scripts/texts/translate-script';
import { walkRandomCalls } from '../../support/random-retention-calls';
import { compiledRetention, retention } from '../../support/retention-roads';

const PERSONAL = { ctn: '0000000001', agentName: 'Демо', agentLogin: 'AgentDemo', clientName: 'Клиент' };
const inEnglish = compileScript(translateScript(retention, { ...english, format: 1, language: 'en' }));

/** What is wrong with a text as it is pasted. */
function faultsOf(text: string): readonly string[] {
  return text
    .split('\n')
    .filter((line) => /\[|\]|\{|\}|\p{Zs}{2}|:\s*[.,]?$|^\s|\s$|\.\.|,\s*[.,]/u.test(line) || line === '');
}

describe('the notes of 1,000 closed calls', () => {
  const faults = new Set<string>();
  const seen = new Set<string>();
  let closed = 0;
  walkRandomCalls(2_500, 20_260, ({ states }) => {
    const last = states.at(-1)?.state;
    if (last?.place.kind !== 'closed' || closed >= 1_000) return;
    closed += 1;
    for (const compiled of [compiledRetention, inEnglish]) {
      for (const personal of [PERSONAL, { ctn: PERSONAL.ctn }]) {
        for (const { id, text } of composeNotes(compiled, last, personal)) {
          seen.add(id);
          for (const line of faultsOf(text)) faults.add(`${id}: ${line}`);
        }
      }
    }
  });

  it('have no gap, no doubled space and no colon without a word after it', () => {
    expect(closed).toBe(1_000);
    expect([...faults]).toEqual([]);
  });

  it('are all the notes that the script has', () => {
    expect([...seen].sort()).toEqual(retention.notes.map(({ id }) => id).sort());
  });
});

describe('what is said before an answer is given', () => {
  it('has no gap but the deadline that nobody has read in CRM_MNP', () => {
    const gaps = new Set<string>();
    walkRandomCalls(400, 77, ({ states }) => {
      for (const { state, move } of states) {
        if (state.place.kind !== 'step' || move === null || !('answer' in move)) continue;
        const { id, say, answers } = describeStep(compiledRetention, state, PERSONAL);
        if (answers.some((answer) => answer.missingAsks.length > 0)) continue;
        for (const line of say) {
          for (const segment of line.segments) {
            if (segment.kind === 'missing' && segment.fact !== 'cancelDeadline') gaps.add(`${id}: ${segment.label}`);
          }
        }
      }
    });
    expect([...gaps]).toEqual([]);
  });
});
