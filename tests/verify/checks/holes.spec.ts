import { describe, expect, it } from 'vitest';
import { parseScript } from '@/scripts/parse/parse-script';
import { findingText, whenLines } from '@/verify/report/finding-text';
import { verifyScript } from '@/verify/verify-script';
import { withValues } from '../../support/edit-json';
import { smallScript } from '../../support/small-script';

type Edit = readonly [path: string, value: unknown];

/** What a check says of the small script with these edits. */
function findings(check: string, edits: readonly Edit[]) {
  const parsed = parseScript(withValues(smallScript(), [...edits]));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return verifyScript(parsed.value).findings.filter((finding) => finding.check === check);
}

describe('a condition whose parts exclude each other', () => {
  const never = {
    all: [
      { fact: 'isLate', is: true },
      { fact: 'isLate', is: false },
    ],
  };

  it.each([
    ['a line', '$.stages[1].steps[0].say[1].when'],
    ['a task', '$.stages[0].steps[0].tasks[1].when'],
    ['a question', '$.stages[0].steps[0].ask[1].when'],
    ['a note', '$.notes[0].when'],
    ['a line of a note', '$.notes[0].lines[1].when'],
    ['an objection', '$.objections[1].when'],
    ['an obligation', '$.closing.obligations[1].when'],
    ['what meets an obligation', '$.closing.obligations[1].met'],
    ['what waives an obligation', '$.closing.obligations[0].waived.when'],
  ])('is found in %s', (_name, path) => {
    expect(findings('condition-impossible', [[path, never]]).map(({ place }) => place)).toEqual([path]);
  });
});

describe('a contact that an obligation holds', () => {
  it('is told with the name of the obligation', () => {
    const [finding] = findings('dead-end', [
      ['$.stages[3].steps[2].tasks', []],
      ['$.stages[3].steps[1].tasks', []],
      ['$.rules', []],
      ['$.closing.obligations[0].waived.when', { fact: 'hungUp', is: true }],
    ]);
    if (finding === undefined) throw new Error('no dead end');
    expect(findingText(finding, 'en').advice).toContain('Owed there: Сохранить заметку.');
  });
});

describe('the facts for which a finding shows', () => {
  it('name no value that the assumptions exclude', () => {
    const assumed: Edit = ['$.assumptions[0].holds', { fact: 'callNo', atMost: 2 }];
    const row: Edit = [
      '$.closing.rows[2].when',
      {
        all: [
          { fact: 'decision', is: 'think' },
          { fact: 'callNo', atLeast: 2 },
        ],
      },
    ];
    const lines = findings('closing-gap', [assumed, row]).flatMap(({ boxes }) => whenLines(boxes, 'en'));
    expect(lines.join('\n')).not.toMatch(/Номер звонка[^;\n]*[345]/);
  });
});
