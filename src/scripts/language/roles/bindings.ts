// Bindings: what the screens and tools look for in a script, by role. In: nothing. Out: the roles, what each may name, their schema.
// A screen asks for a role and never for a fact's id, so that any desk may name its facts as it likes; a script without a role
// lacks that field or tool. Whether a binding names such a part is checked in `parse/checks/check-bindings.ts`.
import * as v from 'valibot';
import type { ListFieldType } from '../lists/list-fact';
import { NameId, SlugId } from '../text';

/** What a role names: a fact of one of these kinds, a setting, a named condition or a note. */
export type RoleTarget =
  | { readonly names: 'fact'; readonly kinds: readonly RoleFactKind[] }
  | { readonly names: 'list'; readonly fields: Readonly<Record<string, ListFieldType>> }
  | { readonly names: 'setting' | 'condition' | 'note' };

/** Kinds of facts as roles tell them apart: those of the language, and the formats of texts that a screen depends on. */
export type RoleFactKind = 'choice' | 'flag' | 'count' | 'amount' | 'text' | 'ctn' | 'day' | 'moment' | 'zone';

const fact = (...kinds: readonly RoleFactKind[]) => ({ names: 'fact', kinds }) as const satisfies RoleTarget;
const SETTING = { names: 'setting' } as const satisfies RoleTarget;
const CONDITION = { names: 'condition' } as const satisfies RoleTarget;
const NOTE = { names: 'note' } as const satisfies RoleTarget;

/**
 * Every role and what it may name. A `text` may have any format but a date or a number of a subscriber.
 *
 * - who: `subscriberNumber`, `clientName`, `operator`, `region`, `plan`, `monthlyFee`, `tenure`, `device`
 * - the call: `campaign`, `campaignId`, `callNumber`, `callLimit` (from which call a contact closes), `carriedHours` (how long what a call left goes over into the next), `deadline`, `zone`, `today`,
 *   `agentName`, `agentLogin`, `callbackAt`, `reason` (why the client calls or leaves)
 * - what the desk's systems said: `memoSummary`, `flashSeen`
 * - the offer: `offersVoiced`, `offersPerCall`, `offerText`, `correctionText`, and the same as lists for notes
 * - what is said: `speakingRate` (characters a second; without it no answer waits for a verbatim line)
 * - the outcome so far: `refuses`, `thinks`
 * - Flash: `flashEnd`, `flashMonths`, `staleFlashDays` and the notes for each occasion
 */
export const ROLES = {
  subscriberNumber: fact('ctn'),
  clientName: fact('text'),
  operator: fact('text', 'choice'),
  region: fact('text', 'choice'),
  plan: fact('text', 'choice'),
  monthlyFee: fact('amount'),
  tenure: fact('text', 'amount'),
  device: fact('text', 'choice'),
  campaign: fact('choice'),
  campaignId: fact('text'),
  callNumber: fact('count'),
  callLimit: SETTING,
  carriedHours: SETTING,
  deadline: fact('day', 'moment'),
  zone: fact('zone'),
  today: fact('day'),
  agentName: fact('text'),
  agentLogin: fact('text'),
  callbackAt: fact('moment'),
  reason: fact('choice', 'text'),
  memoSummary: fact('text'),
  flashSeen: fact('text'),
  offersVoiced: fact('count'),
  offersPerCall: SETTING,
  offerText: fact('text'),
  correctionText: fact('text'),
  offerList: { names: 'list', fields: { text: 'text', from: 'day', to: 'day' } },
  correctionList: { names: 'list', fields: { amount: 'amount', balance: 'text', purpose: 'text' } },
  serviceList: { names: 'list', fields: { text: 'text' } },
  speakingRate: SETTING,
  refuses: CONDITION,
  thinks: CONDITION,
  flashEnd: fact('day'),
  flashMonths: SETTING,
  staleFlashDays: SETTING,
  flashNote: NOTE,
  flashInWorkNote: NOTE,
  flashExtraNote: NOTE,
} as const satisfies Readonly<Record<string, RoleTarget>>;

/** A part of a script that the application looks for. */
export type Role = keyof typeof ROLES;

/** What a role may name, at its widest. */
export function targetOf(role: Role): RoleTarget {
  return ROLES[role];
}

/** Every role, in the order of `ROLES`. */
export const ROLE_NAMES: readonly Role[] = Object.keys(ROLES).filter(isRole);

/** Whether a name is one of the roles. */
export function isRole(name: string): name is Role {
  return Object.hasOwn(ROLES, name);
}

/** Role → id of the fact, setting, condition or note. Every role is optional. */
export type Bindings = { readonly [R in Role]?: string | undefined };
export const Bindings: v.GenericSchema<Bindings> = v.strictObject(
  Object.fromEntries(ROLE_NAMES.map((role) => [role, v.optional(targetOf(role).names === 'note' ? SlugId : NameId)])),
);
