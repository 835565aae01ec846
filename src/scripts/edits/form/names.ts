// Which leaves of the format are names, of what, and within what. In: a leaf. Out: the leaf with other names in it. Every rename,
// copy and "where used" goes through this one table.
import { ROLE_NAMES, type Role, targetOf } from '../../language/roles/bindings';
import { textParts } from '../../texts/placeholder';
import { isRecord } from '../place';
import type { Leaf } from './map-leaves';

/** What a name may name. `answer`, `task`: of a step; `value`, `field`: of a fact; `tab`, `panel-field`, `action`: of a panel. */
export type NameKind =
  | 'script'
  | 'fact'
  | 'setting'
  | 'condition'
  | 'column'
  | 'system'
  | 'stage'
  | 'step'
  | 'objection'
  | 'event'
  | 'status'
  | 'disposition'
  | 'obligation'
  | 'row'
  | 'note'
  | 'assumption'
  | 'rule'
  | 'source'
  | 'line'
  | 'tag'
  | 'persona'
  | 'panel'
  | 'tariff-class'
  | 'offer'
  | 'ban'
  | 'answer'
  | 'task'
  | 'value'
  | 'field'
  | 'tab'
  | 'panel-field'
  | 'option'
  | 'action';

/** Gives the name that stands for another; `within` is the step, fact or panel that it belongs to, else empty. */
export type Renaming = (kind: NameKind, within: string, name: string) => string;

type NameRule = (text: string, leaf: Leaf, to: Renaming) => string;

/** The value of a leaf with its names renamed; whatever is no name stays. */
export function renameLeaf(leaf: Leaf, to: Renaming): unknown {
  const rule = typeof leaf.value === 'string' ? ruleOf(leaf) : undefined;
  return rule === undefined ? leaf.value : rule(String(leaf.value), leaf, to);
}

/** What a leaf declares, such as the id of a step, or names; null where there is no name. */
export function nameIn(leaf: Leaf): { readonly kind: NameKind; readonly within: string } | null {
  const found: { readonly kind: NameKind; readonly within: string }[] = [];
  renameLeaf(leaf, (kind, within, name) => {
    found.push({ kind, within });
    return name;
  });
  return found.at(-1) ?? null;
}

/** Whether a leaf gives something its name: all others that have a name in them refer to it. */
export function isDeclaration(leaf: Leaf): boolean {
  return leaf.name.endsWith('.id');
}

function ruleOf(leaf: Leaf): NameRule | undefined {
  return RULES.get(leaf.name) ?? (leaf.name.endsWith('.sources[]') ? plain('source') : undefined);
}

function plain(kind: NameKind): NameRule {
  return (text, _leaf, to) => (text.startsWith('@') ? text : to(kind, '', text));
}

/** A name within the nearest object of a form, which has an id or is named by another member. */
function within(kind: NameKind, holder: string, member = 'id'): NameRule {
  return (text, leaf, to) => to(kind, memberOf(leaf, holder, member), text);
}

/** `step/answer`, `step/task`. */
function stepPart(kind: 'answer' | 'task'): NameRule {
  return (text, _leaf, to) => {
    const slash = text.indexOf('/');
    const step = text.slice(0, slash);
    return slash < 0 ? text : `${to('step', '', step)}/${to(kind, step, text.slice(slash + 1))}`;
  };
}

/** A text with placeholders; in a repeated line of a note those of the item too. */
const placeholders: NameRule = (text, leaf, to) =>
  textParts(text)
    .map((part) => {
      if ('words' in part) return part.words;
      const { source, name, isItem } = part.placeholder;
      const rest = source.slice((isItem ? 'item.' : '').length + name.length);
      const each = memberOf(leaf, '$.script.notes[].lines[]', 'each');
      return isItem
        ? `{item.${to('field', each, name)}${rest}}`
        : `{${to('setting', '', to('fact', '', name))}${rest}}`;
    })
    .join('');

/** A value of a fact; whose, says what stands around it. */
const value: NameRule = (text, leaf, to) => {
  const around = leaf.holders.at(-1);
  if (around === undefined) return text;
  if (around.name === '#Assignments' || around.name === '$.training.personas[].facts')
    return to('value', String(leaf.place.at(-1)), text);
  if (around.name === '$.training.personas[].claims[]') return to('value', String(around.data['fact']), text);
  const panel = memberOf(leaf, '$.training.panels[]', 'id');
  const field = around.data['field'] ?? leaf.holders.at(-2)?.data['id'];
  return panel === '' ? text : to('option', `${panel}/${String(field)}`, text);
};

/** A value of the fact that tells the campaign, where only the whole bundle says which fact that is. */
const campaign: NameRule = (text, leaf, to) => to('value', campaignFact(leaf), text);

function campaignFact(leaf: Leaf): string {
  const script = leaf.holders[0]?.data['script'];
  const campaigns = isRecord(script) ? script['campaigns'] : null;
  return isRecord(campaigns) ? String(campaigns['fact']) : '';
}

function memberOf(leaf: Leaf, holder: string, member: string): string {
  const found = leaf.holders.findLast(({ name }) => name === holder)?.data[member];
  return typeof found === 'string' ? found : '';
}

function roleRule(role: Role): NameRule {
  const { names } = targetOf(role);
  return plain(names === 'list' ? 'fact' : names);
}

const PANEL = '$.training.panels[]';

const RULES: ReadonlyMap<string, NameRule> = new Map<string, NameRule>([
  ['$.script.id', plain('script')],
  ['#Translation.script', plain('script')],
  ...ROLE_NAMES.map((role): [string, NameRule] => [`$.script.bindings.${role}`, roleRule(role)]),
  ['$.script.settings[].id', plain('setting')],
  ...all('setting', [
    '#Bound.setting',
    '$.desk.thresholds.correctionEach.setting',
    '$.desk.thresholds.correctionTogether.setting',
  ]),
  ...all('system', [
    '$.script.systems[].id',
    '#Task.system',
    '$.script.closing.obligations[].system',
    '$.script.notes[].system',
    `${PANEL}.system`,
  ]),
  ...all('fact', [
    '#Fact.id',
    '#Fact.zone',
    '#Fact.notAfter',
    '#Fact.suggest.from',
    '#Condition.fact',
    '$.script.campaigns.fact',
    '#Task.confirms',
    '#Step.ask[].fact',
    '#Assignments{key}',
    '$.script.events[].fires.reaches',
    '$.script.events[].fires.zone',
    '$.script.notes[].lines[].each',
    '$.training.personas[].facts{key}',
    '$.training.personas[].claims[].fact',
    '$.training.personas[].knows.volunteers[]',
    '$.training.personas[].knows.ifAsked[]',
    '$.training.personas[].knows.never[]',
    `${PANEL}.tabs[].fields[].shows.fact`,
    `${PANEL}.tabs[].fields[].must.fact`,
  ]),
  ['#Fact.values[].id', within('value', '#Fact')],
  ['#Fact.initial', within('value', '#Fact')],
  ['#Condition.is', within('value', '#Condition', 'fact')],
  ['#Condition.is[]', within('value', '#Condition', 'fact')],
  ['#ScalarValue', value],
  ['#Assignments{}', value],
  ['$.training.personas[].facts{}', value],
  ['$.script.campaigns.rows[].value', within('value', '$.script.campaigns', 'fact')],
  ['$.desk.offers.campaignKinds[]', campaign],
  ['#Fact.fields[].id', within('field', '#Fact')],
  ...all('condition', ['$.script.conditions[].id', '#Condition.condition']),
  ...all('column', ['$.script.campaigns.columns[].id', '$.script.campaigns.rows[].has[]', '#Condition.campaign']),
  ['$.script.stages[].id', plain('stage')],
  ...all('step', [
    '#Step.id',
    '#Answer.to',
    '#Route.to',
    '#Step.fallback',
    '#Atom.step',
    '$.training.personas[].events[].at',
    '$.training.personas[].objections[].at',
    '$.training.personas[].objections[].at',
  ]),
  ...all('line', ['#Line.id', '$.script.notes[].lines[].id']),
  ['#Task.id', within('task', '#Step')],
  ['#Answer.id', within('answer', '#Step')],
  ...[`${PANEL}.tabs[].actions[].does`, '#Line.promises[].task', '#Atom.task'].map((name): [string, NameRule] => [
    name,
    stepPart('task'),
  ]),
  ...['#Atom.answer', '$.training.personas[].answers[]', '$.training.paraphrases[].answer'].map(
    (name): [string, NameRule] => [name, stepPart('answer')],
  ),
  ...all('tag', [
    '#Answer.tags[]',
    '#Step.tags[]',
    '#Atom.tag',
    '$.training.curriculum.focus[]',
    '$.training.firmNo[]',
  ]),
  ...all('objection', [
    '$.script.objections[].id',
    '$.training.personas[].objections[].objection',
    '$.training.paraphrases[].objection',
  ]),
  ...all('event', [
    '$.script.events[].id',
    '#Atom.event',
    '$.training.personas[].events[].event',
    '$.training.paraphrases[].event',
  ]),
  ...all('status', ['$.script.closing.statuses[].id', '$.script.closing.rows[].status', '#Atom.status']),
  ...all('disposition', [
    '$.script.closing.dispositions[].id',
    '$.script.closing.rows[].disposition',
    '#Atom.disposition',
  ]),
  ...all('obligation', ['$.script.closing.obligations[].id', '$.script.closing.rows[].obligations[]']),
  ...all('row', ['$.script.closing.rows[].id', '$.training.personas[].ending']),
  ['$.script.closing.rows[].rule', plain('source')],
  ['$.script.notes[].id', plain('note')],
  ['$.script.assumptions[].id', plain('assumption')],
  ['$.script.rules[].id', plain('rule')],
  ['$.script.sources[].id', plain('source')],
  ['$.desk.offers.tariffClasses[].id', plain('tariff-class')],
  ...all('offer', ['$.desk.offers.offers[].id', '$.desk.offers.ready[][]']),
  ['$.desk.offers.bans[].id', plain('ban')],
  ...all('persona', ['$.training.personas[].id', '$.training.curriculum.first[]']),
  [`${PANEL}.id`, plain('panel')],
  [`${PANEL}.tabs[].id`, within('tab', PANEL)],
  [`${PANEL}.tabs[].actions[].opens`, within('tab', PANEL)],
  [`${PANEL}.tabs[].actions[].id`, within('action', PANEL)],
  [`${PANEL}.tabs[].fields[].id`, within('panel-field', PANEL)],
  [`${PANEL}.tabs[].actions[].sets[].field`, within('panel-field', PANEL)],
  [
    `${PANEL}.tabs[].fields[].options[].id`,
    (text, leaf, to) =>
      to('option', `${memberOf(leaf, PANEL, 'id')}/${memberOf(leaf, `${PANEL}.tabs[].fields[]`, 'id')}`, text),
  ],
  ...[
    '#Line.text',
    '#Task.text',
    '$.script.notes[].lines[].text',
    '$.script.closing.obligations[].waived.reason',
    '#Translation.texts{}',
  ].map((name): [string, NameRule] => [name, placeholders]),
]);

function all(kind: NameKind, names: readonly string[]): readonly [string, NameRule][] {
  return names.map((name) => [name, plain(kind)]);
}
