// A script in which every fact, setting, named condition and campaign has another id. In: the JSON of a script. Out: the same
// script under other names, and the new name of each fact and campaign. What an agent sees of both must be the same.
import type { Facts, FactValue } from '@/scripts/language/fact';

export interface Renamed {
  readonly script: unknown;
  readonly fact: (id: string) => string;
  /** A value as the renamed script writes it: only the campaign's values have other ids. */
  readonly facts: (facts: Facts) => Facts;
}

type Json = null | string | number | boolean | readonly Json[] | { readonly [key: string]: Json };
type Named = { readonly [key: string]: Json };

/** Keys whose text is the id of a fact, a setting or a condition, whatever they stand in. */
const NAMING: ReadonlySet<string> = new Set([
  'fact',
  'confirms',
  'zone',
  'notAfter',
  'from',
  'each',
  'setting',
  'condition',
  'reaches',
]);
/** Keys of objects whose own keys are facts. */
const KEYED: ReadonlySet<string> = new Set(['set', 'ifEndedNow']);

/** Gives everything that a screen might be tempted to know by its id another id. @throws on what is no script at all. */
export function renamedScript(source: unknown): Renamed {
  const copy: Json = JSON.parse(JSON.stringify(source));
  const script = objectOf(copy);
  const declared = ['facts', 'settings', 'conditions'].flatMap((part) => idsOf(script[part]));
  const ids = new Map(declared.map((id) => [id, `its_${id}`]));
  const campaignFact = textOf(objectOf(script['campaigns'])['fact']);
  const campaigns = new Map(valuesOf(script, campaignFact).map((id) => [id, `camp_${id}`]));
  const renaming = new Renaming(ids, campaigns, campaignFact);
  return {
    script: renaming.of(script),
    fact: (id) => ids.get(id) ?? id,
    facts: (facts) =>
      Object.fromEntries(
        Object.entries(facts).map(([id, value]): [string, FactValue] => [
          ids.get(id) ?? id,
          id === campaignFact && typeof value === 'string' ? (campaigns.get(value) ?? value) : value,
        ]),
      ),
  };
}

class Renaming {
  constructor(
    private readonly ids: ReadonlyMap<string, string>,
    private readonly campaigns: ReadonlyMap<string, string>,
    private readonly campaignFact: string,
  ) {}

  of(script: Named): Json {
    const renamed = objectOf(this.within(script));
    return {
      ...renamed,
      bindings: mapped(objectOf(script['bindings']), (id) => this.name(id)),
      ...Object.fromEntries(
        ['facts', 'settings', 'conditions'].map((part) => [
          part,
          listOf(script[part]).map((one) => this.declared(one)),
        ]),
      ),
      campaigns: this.table(objectOf(script['campaigns'])),
    };
  }

  /** A fact, setting or condition: its own id too. */
  private declared(one: Json): Json {
    const own = objectOf(one);
    const renamed = { ...objectOf(this.within(own)), id: this.name(own['id'] ?? '') };
    if (own['id'] !== this.campaignFact) return renamed;
    return { ...renamed, values: listOf(own['values']).map((value) => this.campaign(objectOf(value), 'id')) };
  }

  private table(table: Named): Json {
    return {
      ...table,
      fact: this.name(table['fact'] ?? ''),
      rows: listOf(table['rows']).map((row) => this.campaign(objectOf(row), 'value')),
    };
  }

  private campaign(row: Named, key: string): Json {
    return { ...row, [key]: this.campaigns.get(textOf(row[key])) ?? row[key] ?? null };
  }

  private within(value: Json): Json {
    if (typeof value === 'string') return this.placeholders(value);
    if (typeof value !== 'object' || value === null) return value;
    if (isList(value)) return value.map((part) => this.within(part));
    const isOfCampaign = value['fact'] === this.campaignFact;
    return Object.fromEntries(
      Object.entries(value).map(([key, part]): [string, Json] => {
        if (isOfCampaign && key === 'is') return [key, this.values(part)];
        if (NAMING.has(key) && typeof part === 'string') return [key, this.name(part)];
        if (KEYED.has(key)) return [key, this.assignments(objectOf(part))];
        return [key, this.within(part)];
      }),
    );
  }

  private assignments(set: Named): Json {
    return Object.fromEntries(
      Object.entries(set).map(([id, value]) => [
        this.ids.get(id) ?? id,
        id === this.campaignFact ? this.values(value) : value,
      ]),
    );
  }

  private values(value: Json): Json {
    if (typeof value === 'string') return this.campaigns.get(value) ?? value;
    return isList(value) ? value.map((one) => this.values(one)) : value;
  }

  private placeholders(text: string): string {
    return text.replaceAll(/\{([A-Za-z0-9_]+)/g, (_, id: string) => `{${this.ids.get(id) ?? id}`);
  }

  private name(id: Json): Json {
    return typeof id === 'string' ? (this.ids.get(id) ?? id) : id;
  }
}

function mapped(object: Named, change: (value: Json) => Json): Json {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
}

function idsOf(list: Json | undefined): readonly string[] {
  return listOf(list).map((one) => textOf(objectOf(one)['id']));
}

function valuesOf(script: Named, fact: string): readonly string[] {
  const found = listOf(script['facts']).find((one) => objectOf(one)['id'] === fact);
  return found === undefined ? [] : idsOf(objectOf(found)['values']);
}

function listOf(value: Json | undefined): readonly Json[] {
  return isList(value) ? value : [];
}

function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

function textOf(value: Json | undefined): string {
  if (typeof value !== 'string') throw new Error('no text');
  return value;
}

function objectOf(value: Json | undefined): Named {
  if (typeof value !== 'object' || value === null || isList(value)) throw new Error('no object');
  return value;
}
