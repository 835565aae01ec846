// Scripts by chance in which branches open out of branches, forks stand everywhere, dates are held to the present and to each other,
// and the intake may be left empty. In: a seed. Out: a script that the parser accepts.
import type { Fact } from '@/scripts/language/fact';
import type { Script } from '@/scripts/language/script';
import { buildScript, pickFrom, type ScriptSize } from '../arbitrary-script';
import { generator } from '../oracle-trial';

const SIZE: ScriptSize = { facts: 3, stages: 3, stepsPerStage: 3, answers: 3, objections: 3, events: 3, rows: 4 };

/** Dates with limits, and intake facts that stand at their initial value where the form leaves them empty. */
const EXTRA: readonly Fact[] = [
  { kind: 'text', id: 'until', label: 'Срок', from: 'asked', format: 'date', notAfter: 'day' },
  { kind: 'count', id: 'attempt', label: 'Попытка', from: 'intake', min: 0, max: 2, initial: 1 },
  { kind: 'text', id: 'moment', label: 'Время', from: 'asked', format: 'dateTime', future: true },
  { kind: 'text', id: 'meeting', label: 'Встреча', from: 'asked', format: 'date', notAfter: 'moment' },
  { kind: 'flag', id: 'known', label: 'Знаком', from: 'intake', initial: true },
  { kind: 'text', id: 'visit', label: 'Визит', from: 'intake', format: 'date', future: true, notAfter: 'until' },
  {
    kind: 'choice',
    id: 'plan',
    label: 'План',
    from: 'intake',
    values: [
      { id: 'basic', label: 'Основной' },
      { id: 'other', label: 'Другой' },
    ],
    initial: 'other',
  },
];

/** The same seed gives the same script. */
export function deepScript(seed: number): Script {
  const random = generator(seed);
  const tape = Array.from({ length: 900 }, () => Math.floor(random() * 0x10000));
  const isTimed = random() < 0.4;
  // A date is there with the one that bounds it.
  const extraFacts = EXTRA.filter(({ id }) =>
    id === 'moment' || id === 'meeting' ? isTimed : id === 'until' || random() < 0.4,
  );
  const script = buildScript(pickFrom(tape), { ...SIZE, extraFacts });
  const isFuture = random() < 0.5;
  return {
    ...script,
    facts: script.facts.map((fact) =>
      fact.kind === 'text' && fact.id === 'day' ? { ...fact, future: isFuture } : fact,
    ),
  };
}
