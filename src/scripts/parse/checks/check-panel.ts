// Whether a practice panel fits the script and itself. In: the context of the script, a panel with its place. Out: problems.
import type { PracticePanel } from '../../language/training/practice-panel';
import type { CheckContext } from './check-context';
import { checkRefs } from './check-sources';
import { checkFactName, checkOnce, checkWords } from './check-training';
import { checkStepPart } from './flow/check-step-part';
import { checkSystem } from './flow/check-system';

type Tab = PracticePanel['tabs'][number];
type Field = Tab['fields'][number];
type Action = Tab['actions'][number];

/** Checks the system, the tabs, their fields and their actions. */
export function checkPanel(context: CheckContext, panel: PracticePanel, path: string): void {
  checkSystem(context, panel.system, `${path}.system`);
  checkWords(context, panel.title, `${path}.title`);
  if (panel.note) checkWords(context, panel.note, `${path}.note`);
  checkRefs(context, panel.sources, `${path}.sources`);
  checkOnce(context, panel.tabs, `${path}.tabs`);
  const tabs = panel.tabs.map(({ id }) => id);
  const fields = panel.tabs.flatMap((tab) => tab.fields.map(({ id }) => id));
  panel.tabs.forEach((tab, i) => {
    const place = `${path}.tabs[${i}]`;
    checkWords(context, tab.title, `${place}.title`);
    checkOnce(context, tab.fields, `${place}.fields`);
    checkOnce(context, tab.actions, `${place}.actions`);
    tab.fields.forEach((field, j) => checkField(context, field, `${place}.fields[${j}]`));
    tab.actions.forEach((action, j) => checkAction(context, action, { tabs, fields }, `${place}.actions[${j}]`));
  });
}

function checkField(context: CheckContext, field: Field, path: string): void {
  checkWords(context, field.label, `${path}.label`);
  for (const key of ['shows', 'must'] as const) {
    const value = field[key];
    if (value && 'fact' in value) checkFactName(context, value.fact, `${path}.${key}.fact`);
  }
  if ((field.kind === 'choice') !== (field.options !== undefined)) {
    context.problems.add('wrong-kind', `${path}.options`, { value: field.id, expected: 'options-of-choice' });
  }
  field.options?.forEach(({ label }, i) => checkWords(context, label, `${path}.options[${i}].label`));
}

interface PanelNames {
  readonly tabs: readonly string[];
  readonly fields: readonly string[];
}

function checkAction(context: CheckContext, action: Action, { tabs, fields }: PanelNames, path: string): void {
  const { problems } = context;
  checkWords(context, action.label, `${path}.label`);
  if (action.wrong) checkWords(context, action.wrong, `${path}.wrong`);
  context.checkCondition(action.when, `${path}.when`);
  if (action.opens !== undefined && !tabs.includes(action.opens)) {
    problems.add('unknown-name', `${path}.opens`, { value: action.opens, expected: 'tab', near: tabs });
  }
  action.sets?.forEach(({ field }, i) => {
    if (fields.includes(field)) return;
    problems.add('unknown-name', `${path}.sets[${i}].field`, { value: field, expected: 'field', near: fields });
  });
  if (action.does !== undefined) checkStepPart(context, action.does, 'task', `${path}.does`);
}
