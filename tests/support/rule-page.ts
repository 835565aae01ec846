// The page of a rule: one sentence, a wrong call, a right call. In: the script, a rule and its examples. Out: Markdown.
import type { Rule } from '@/scripts/language/rule';
import type { Script } from '@/scripts/language/script';
import { describePlayable } from '@/verify/report/describe-playable';
import type { Playable } from '@/verify/search/shortest-call';
import { loosened } from './loosened-scripts';

export interface RuleExamples {
  /** Which safeguard has to be missing for the wrong call to be possible, by a name that `loosened` understands. */
  readonly loosened: string;
  readonly wrong: Playable;
  readonly right: Playable;
}

/** In Russian, as the script is. */
export function rulePage(script: Script, rule: Rule, { loosened: name, wrong, right }: RuleExamples): string {
  return [
    `# ${rule.title}`,
    '',
    `Правило \`${rule.id}\`, вид \`${rule.pattern.kind}\`, источники: ${rule.sources.join(', ')}.`,
    '',
    '## Так нельзя',
    '',
    `Скрипт этого не допускает: звонок возможен, только если снять защиту \`${name}\`. Последний ход нарушает правило.`,
    '',
    ...moves(loosened(script, name), wrong),
    '',
    '## Так можно',
    '',
    ...moves(script, right),
    '',
  ].join('\n');
}

function moves(script: Script, playable: Playable): readonly string[] {
  const call = describePlayable(script, playable);
  const start = call.intake.map(({ label, value }) => `${label} — ${value}`).join('; ');
  return [
    `Начало: ${start}.`,
    '',
    ...call.moves.map(({ kind, step, what, value }, index) => {
      const said =
        what === '' ? 'нет нужного ответа' : `${MESSAGES[kind]}«${what}»${value === null ? '' : `: ${value}`}`;
      return `${index + 1}. ${step} → ${said}`;
    }),
  ];
}

const MESSAGES = { answer: '', enter: 'записать ', event: 'событие ', objection: 'возражение ', unlisted: '' } as const;
