// A report as plain text for a terminal: findings by severity, each with its place, advice and example call.
// In: a script and its report. Out: text. The same report as data is the report itself.
import type { Language } from '@/scripts/language/language';
import type { Script } from '@/scripts/language/script';
import { describePlayable } from './describe-playable';
import type { Finding, Severity } from '../finding';
import { findingText, whenLines } from './finding-text';
import type { Playable } from '../search/shortest-call';
import type { SuppressionProblem } from './parse-suppressions';
import type { Report } from '../verify-script';

/** `withHints` also lists what is only worth a look. */
export function reportText(script: Script, report: Report, language: Language, withHints: boolean): string {
  const words = MESSAGES[language];
  const count = (severity: Severity) => report.findings.filter((finding) => finding.severity === severity).length;
  const shown = SEVERITIES.filter((severity) => withHints || severity !== 'hint');
  const { states, steps, facts, assumptions } = report.bounds;
  const kept = report.rules.filter(({ verdict }) => verdict === 'holds').length;
  return [
    `${script.title} ${script.version}`,
    ...shown.flatMap((severity) =>
      report.findings
        .filter((finding) => finding.severity === severity)
        .map((finding) => findingLines(script, finding, language)),
    ),
    '',
    `${words.errors}: ${count('error')} · ${words.warnings}: ${count('warning')} · ${words.hints}: ${count('hint')} · ${words.suppressed}: ${report.suppressed}`,
    `${words.rules}: ${kept} / ${report.rules.length} · ${words.steps}: ${steps} · ${words.states}: ${states ?? '?'}`,
    `${words.facts}: ${facts.map(({ id, classes }) => `${id} ${classes}`).join(', ')}`,
    ...assumptions.map((title) => `${words.assumed}: ${title}`),
  ].join('\n');
}

/** One line for a problem of a file of suppressions: where, what, and what may have been meant. */
export function suppressionProblemText(problem: SuppressionProblem, language: Language): string {
  const { code, place, value, nearest } = problem;
  const [message, meant] = [SUPPRESSION_WORDS[language][code], SUPPRESSION_WORDS[language].meant];
  const said = message.replace('{value}', value);
  return `${place}: ${said}${nearest === '' ? '' : ` ${meant.replace('{nearest}', nearest)}`}`;
}

const SEVERITIES = ['error', 'warning', 'hint'] as const;

function findingLines(script: Script, finding: Finding, language: Language): string {
  const { message, advice } = findingText(finding, language);
  const lines = ['', `${MESSAGES[language][finding.severity]}: ${message}`, `  ${finding.place}`, `  ${advice}`];
  lines.push(...whenLines(finding.boxes, language).map((line) => `  ${line}`));
  if (finding.playable !== null) lines.push(...callLines(script, finding.playable, language));
  return lines.join('\n');
}

function callLines(script: Script, playable: Playable, language: Language): readonly string[] {
  const words = MESSAGES[language];
  const { intake, moves } = describePlayable(script, playable);
  return [
    `  ${words.start}: ${intake.map(({ label, value }) => `${label} — ${value}`).join('; ')}`,
    ...moves.map(({ kind, step, what, value }, index) => {
      const said = what === '' ? words[kind] : `${words[kind]} «${what}»${value === null ? '' : `: ${value}`}`;
      return `  ${index + 1}. ${step} → ${said}`;
    }),
  ];
}

const MESSAGES = {
  ru: {
    error: 'Ошибка',
    warning: 'Предупреждение',
    hint: 'Подсказка',
    errors: 'Ошибок',
    warnings: 'предупреждений',
    hints: 'подсказок',
    suppressed: 'заглушено',
    rules: 'Правил соблюдено',
    steps: 'шагов',
    states: 'состояний',
    facts: 'Факты и число различимых значений',
    assumed: 'Допущение',
    start: 'Начало',
    answer: 'ответ',
    enter: 'записать',
    event: 'событие',
    objection: 'возражение',
    unlisted: 'нет нужного ответа',
  },
  en: {
    error: 'Error',
    warning: 'Warning',
    hint: 'Hint',
    errors: 'Errors',
    warnings: 'warnings',
    hints: 'hints',
    suppressed: 'suppressed',
    rules: 'Rules kept',
    steps: 'steps',
    states: 'states',
    facts: 'Facts and the number of values told apart',
    assumed: 'Assumption',
    start: 'Start',
    answer: 'answer',
    enter: 'enter',
    event: 'event',
    objection: 'objection',
    unlisted: 'no fitting answer',
  },
} as const;

const SUPPRESSION_WORDS = {
  ru: {
    'not-json': 'это не JSON.',
    'not-list': 'нужен список исключений: [{ "check": …, "place": …, "reason": … }].',
    missing: 'нет поля «{value}» с текстом.',
    'unknown-field': 'лишнее поле «{value}».',
    'unknown-check': 'проверки «{value}» нет.',
    unsuppressible: 'проверку «{value}» заглушить нельзя: она говорит, что доказательства нет.',
    twice: 'то же исключение уже есть: {value}.',
    meant: 'Может быть, «{nearest}»?',
  },
  en: {
    'not-json': 'this is not JSON.',
    'not-list': 'a list of suppressions is needed: [{ "check": …, "place": …, "reason": … }].',
    missing: 'the field “{value}” is missing or not a text.',
    'unknown-field': 'the field “{value}” is not known.',
    'unknown-check': 'there is no check “{value}”.',
    unsuppressible: 'the check “{value}” cannot be silenced: it says that there is no proof.',
    twice: 'the same suppression is there already: {value}.',
    meant: 'Did you mean “{nearest}”?',
  },
} as const;
