// Defects that an author could make in the retention script, of one kind each. In: the script. Out: scripts with one defect.
import type { Condition } from '@/scripts/language/condition';
import type { ClosingRow } from '@/scripts/language/closing';
import type { Script } from '@/scripts/language/script';
import { verifyScript } from '@/verify/verify-script';
import type { Answer, ForkStep, Step, TalkStep, WorkStep } from '@/scripts/language/step';

export interface Defect {
  readonly kind: string;
  spoil(script: Script): void;
}

/** Checks that find more than a hint in a script. */
export function graveChecks(script: Script): readonly string[] {
  const { findings } = verifyScript(script, { withCalls: false });
  return findings.filter(({ severity }) => severity !== 'hint').map(({ check }) => check);
}

/** The script with one defect; the original is not touched. */
export function spoiled(script: Script, defect: Defect): Script {
  const copy = structuredClone(script);
  defect.spoil(copy);
  if (JSON.stringify(copy) === JSON.stringify(script)) throw new Error(`${defect.kind} changes nothing`);
  return copy;
}

/** Every one of them changes what calls are possible, or how they close. */
export const DEFECTS: readonly Defect[] = [
  { kind: 'skip identification', spoil: (script) => reroute(script, 'identification', 'consent') },
  {
    kind: 'skip the introduction',
    spoil: (script) => {
      fork(script, 'introduction-begins').routes = [{ to: 'decision-maker' }];
    },
  },
  { kind: 'skip the read-back', spoil: (script) => reroute(script, 'read-back', 'decision') },
  { kind: 'skip the decision maker', spoil: (script) => reroute(script, 'decision-maker', 'reason') },
  {
    kind: 'drop a condition',
    spoil: (script) => {
      delete answer(script, 'preparation', 'person').when;
    },
  },
  {
    kind: 'widen a condition: either for both',
    spoil: (script) => either(answer(script, 'identification', 'other-data')),
  },
  {
    kind: 'forget the deadline in a named condition',
    spoil: (script) => weaken(script, 'mayCancel', 'deadlinePassed'),
  },
  { kind: 'contradict a condition', spoil: (script) => contradict(answer(script, 'preparation', 'person')) },
  { kind: 'swap the targets of two answers', spoil: (script) => swapTargets(script, 'consent', 'yes', 'refuses') },
  { kind: 'swap what two answers set', spoil: (script) => swapSets(script, 'winback-pitch', 'agreed', 'stays') },
  { kind: 'delete an assignment', spoil: (script) => unset(answer(script, 'consent', 'yes'), 'personalConsent') },
  {
    kind: 'delete a table row',
    spoil: (script) => void (script.closing.rows = script.closing.rows.filter(({ id }) => id !== 'voicemail')),
  },
  {
    kind: 'widen a row that comes early',
    spoil: (script) => void (row(script, 'hangup-after-intro').when = { fact: 'hungUp', is: true }),
  },
  { kind: 'wrong status of a row', spoil: (script) => void (row(script, 'refused').status = 'block') },
  {
    kind: 'wrong disposition of a row',
    spoil: (script) => void (row(script, 'hangup-mid').disposition = 'in_progress'),
  },
  { kind: 'drop an obligation of a row', spoil: (script) => owe(script, 'callback', 'call-back') },
  { kind: 'drop the opt-out register', spoil: (script) => owe(script, 'opt-out', 'opt-out-registered') },
  { kind: 'meet an obligation always', spoil: (script) => meet(script, 'acrm-mark') },
  {
    kind: 'off by one at the fifth call',
    spoil: (script) => {
      script.conditions.forEach((one) => {
        if (one.id === 'lastCall') one.when = { fact: 'callNo', above: { setting: 'callLimit' } };
      });
    },
  },
  { kind: 'drop WinBack in one campaign only', spoil: (script) => winbackNotIn(script, 'epk') },
  { kind: 'pitch WinBack in one campaign too many', spoil: (script) => winbackEverywhere(script) },
  { kind: 'cancel and not saved', spoil: (script) => loseConsent(script) },
  {
    kind: 'cancel without a check',
    spoil: (script) => {
      delete answer(script, 'cancel-application', 'done').when;
    },
  },
  { kind: 'trap behind four conditions', spoil: (script) => trap(script) },
  {
    kind: 'answer that leads nowhere new',
    spoil: (script) => {
      walked(script, 'thinking-time').answers.forEach((one) => {
        one.to = '@stay';
      });
    },
  },
  { kind: 'objection that returns elsewhere', spoil: (script) => elsewhere(script) },
  { kind: 'objection without a way back', spoil: (script) => noWayBack(script) },
  { kind: 'event that forgets the opt-out', spoil: (script) => eventTo(script, 'opt-out', 'offer') },
  {
    kind: 'event in no phase where it matters',
    spoil: (script) => {
      script.events.forEach((one) => {
        if (one.id === 'hung-up') one.during = ['before'];
      });
    },
  },
  { kind: 'hang-up that keeps the outcome open', spoil: (script) => hangUpForgets(script) },
  { kind: 'step that nothing leads to', spoil: (script) => reroute(script, 'thinking-time', 'goodbye') },
  {
    kind: 'tag moved to another step',
    spoil: (script) =>
      void ([walked(script, 'winback-pitch').tags, walked(script, 'goodbye').tags] = [[], ['winback']]),
  },
];

function steps(script: Script): readonly Step[] {
  return [
    ...script.stages.flatMap((stage) => stage.steps),
    ...script.objections.flatMap((objection) => objection.steps),
    ...script.events.flatMap((event) => event.steps ?? []),
  ];
}

function walked(script: Script, id: string): TalkStep | WorkStep {
  const step = steps(script).find((one) => one.id === id);
  if (step === undefined || step.kind === 'fork') throw new Error(`no step ${id}`);
  return step;
}

function fork(script: Script, id: string): ForkStep {
  const step = steps(script).find((one) => one.id === id);
  if (step?.kind !== 'fork') throw new Error(`no fork ${id}`);
  return step;
}

function answer(script: Script, step: string, id: string): Answer {
  const found = walked(script, step).answers.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no answer ${step}/${id}`);
  return found;
}

function row(script: Script, id: string): ClosingRow {
  const found = script.closing.rows.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no row ${id}`);
  return found;
}

/** Everything that led to a step leads past it. */
function reroute(script: Script, step: string, to: string): void {
  for (const one of steps(script)) {
    for (const way of one.kind === 'fork' ? one.routes : one.answers) if (way.to === step) way.to = to;
    if (one.kind === 'talk' && one.fallback === step) one.fallback = to;
  }
  for (const event of script.events) for (const way of event.routes) if (way.to === step) way.to = to;
}

function either(one: Answer): void {
  if (one.when === undefined || !('all' in one.when)) throw new Error('no conjunction');
  one.when = { any: one.when.all };
}

function weaken(script: Script, name: string, fact: string): void {
  for (const one of script.conditions) {
    if (one.id !== name || !('all' in one.when)) continue;
    one.when = { all: one.when.all.filter((part) => !('fact' in part) || part.fact !== fact) };
  }
}

function contradict(one: Answer): void {
  one.when = {
    all: [
      { fact: 'dialogue', is: true },
      { fact: 'dialogue', is: false },
    ],
  };
}

function swapTargets(script: Script, step: string, a: string, b: string): void {
  const [one, other] = [answer(script, step, a), answer(script, step, b)];
  [one.to, other.to] = [other.to, one.to];
}

function swapSets(script: Script, step: string, a: string, b: string): void {
  const [one, other] = [answer(script, step, a), answer(script, step, b)];
  [one.set, other.set] = [other.set ?? {}, one.set ?? {}];
}

function unset(one: Answer, fact: string): void {
  const { [fact]: _gone, ...rest } = one.set ?? {};
  one.set = rest;
}

function owe(script: Script, id: string, obligation: string): void {
  const one = row(script, id);
  one.obligations = one.obligations.filter((owed) => owed !== obligation);
}

/** The route that spares other campaigns the WinBack now spares one of its own too. */
function winbackNotIn(script: Script, value: string): void {
  for (const route of fork(script, 'winback-fork').routes) {
    if (isOtherCampaign(route.when)) route.when = { any: [route.when, { fact: 'campaignKind', is: value }] };
  }
}

function isOtherCampaign(when: Condition | undefined): when is Condition {
  return when !== undefined && 'not' in when && 'campaign' in when.not;
}

function meet(script: Script, id: string): void {
  for (const one of script.closing.obligations) {
    if (one.id === id) one.met = { any: [one.met, { not: one.met }] };
  }
}

function winbackEverywhere(script: Script): void {
  const one = fork(script, 'winback-fork');
  one.routes = one.routes.filter(({ when }) => !isOtherCampaign(when));
}

function trap(script: Script): void {
  const four: Condition = {
    all: [
      { fact: 'callNo', atLeast: 3 },
      { fact: 'lpr', is: 'reached' },
      { fact: 'offersVoiced', atLeast: 2 },
      { fact: 'campaignKind', is: 'epk' },
    ],
  };
  for (const one of walked(script, 'wrap-up').answers) one.when = { not: four };
}

function elsewhere(script: Script): void {
  for (const objection of script.objections) {
    for (const step of objection.steps) {
      if (step.kind !== 'fork') for (const one of step.answers) if (one.to === '@return') one.to = 'consent';
    }
  }
}

function noWayBack(script: Script): void {
  const [objection] = script.objections;
  for (const step of objection?.steps ?? []) {
    for (const one of step.kind === 'fork' ? step.routes : step.answers) one.to = objection?.steps[0]?.id ?? '';
    if (step.kind === 'talk') step.fallback = '@stay';
  }
}

function eventTo(script: Script, id: string, to: string): void {
  for (const event of script.events) if (event.id === id) event.routes = [{ set: { optOut: true }, to }];
}

function hangUpForgets(script: Script): void {
  for (const event of script.events) {
    if (event.id === 'hung-up') for (const way of event.routes) way.set = {};
  }
}

function loseConsent(script: Script): void {
  for (const one of walked(script, 'services').answers) one.set = { ...one.set, personalConsent: false };
}

/** Changes of the text that leave every call as it was. */
export const EQUIVALENTS: readonly Defect[] = [
  { kind: 'a condition that the flow keeps anyway', spoil: (script) => weaken(script, 'mayCancel', 'personalConsent') },
  { kind: 'an obligation that the flow keeps anyway', spoil: (script) => owe(script, 'thinking', 'flash-in-work') },
  { kind: 'a part said twice', spoil: (script) => twice(script, 'mayCancel') },
  { kind: 'negated twice', spoil: (script) => negateTwice(answer(script, 'preparation', 'person')) },
];

function twice(script: Script, name: string): void {
  for (const one of script.conditions) if (one.id === name) one.when = { all: [one.when, one.when] };
}

function negateTwice(one: Answer): void {
  if (one.when !== undefined) one.when = { not: { not: one.when } };
}
