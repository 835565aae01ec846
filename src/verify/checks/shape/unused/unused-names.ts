// Things that a script declares by name and then never uses. In: a script. Out: their ids with labels and places.
import type { Script } from '@/scripts/language/script';
import { placeholdersOf } from '@/scripts/texts/placeholder';
import { scriptTexts } from '@/scripts/texts/script-texts';
import type { Found } from '../../check';

interface Declared {
  readonly id: string;
  readonly label: string;
}

/** Settings, named conditions and what the closing table declares, as far as they can be left unused. */
export type DeclaredKind = 'setting' | 'condition' | 'disposition' | 'status' | 'obligation';

/** Those of one kind that nothing names. */
export function unusedNames(script: Script, kind: DeclaredKind): readonly Found[] {
  const { used, declared, path } = KINDS[kind](script);
  return declared.flatMap(({ id, label }, index) =>
    used.has(id) ? [] : [{ place: `${path}[${index}]`, data: { id, label } }],
  );
}

interface Usage {
  readonly declared: readonly Declared[];
  readonly path: string;
  readonly used: ReadonlySet<string>;
}

const KINDS: Readonly<Record<DeclaredKind, (script: Script) => Usage>> = {
  setting: (script) => ({
    declared: script.settings,
    path: '$.settings',
    used: new Set([
      ...named(script, 'setting'),
      ...bound(script),
      ...scriptTexts(script).flatMap(({ text }) => placeholdersOf(text).map(({ name }) => name)),
    ]),
  }),
  condition: (script) => ({
    declared: script.conditions,
    path: '$.conditions',
    used: new Set([...named(script, 'condition'), ...bound(script)]),
  }),
  disposition: ({ closing }) => ({
    declared: closing.dispositions,
    path: '$.closing.dispositions',
    used: new Set(closing.rows.map(({ disposition }) => disposition)),
  }),
  status: ({ closing }) => ({
    declared: closing.statuses,
    path: '$.closing.statuses',
    used: new Set(closing.rows.flatMap(({ status }) => (status === null ? [] : [status]))),
  }),
  obligation: ({ closing }) => ({
    declared: closing.obligations,
    path: '$.closing.obligations',
    used: new Set(closing.rows.flatMap(({ obligations }) => obligations)),
  }),
};

/** What the screens and tools know by role is used by them. */
function bound(script: Script): readonly string[] {
  return Object.values(script.bindings).flatMap((id) => (typeof id === 'string' ? [id] : []));
}

/** Whatever names a thing of this kind does so in the same words, wherever it stands. */
function named(script: Script, kind: 'setting' | 'condition'): ReadonlySet<string> {
  const text = JSON.stringify({ ...script, sources: [] });
  return new Set(Array.from(text.matchAll(new RegExp(`"${kind}":"([A-Za-z0-9_]+)"`, 'g')), ([, id]) => id ?? ''));
}
