// What the rows of a statement come to. In: rows. Out: sums, days, subscriptions with their tools, what could be given back. Reads no
// text but the names of services.
import { dayNumberOf, isoDayOf } from '@/calendar/civil-day';
import { foldLookAlikes } from '@/text/fold-look-alikes';
import type { Balance, Correction } from '../corrections';
import type { Kopecks } from '../money';
import { type RouteOptions, routeSubscription, type SubscriptionRoute } from '../subscription-route';
import type { StatementRow } from './statement-row';

/** Days that the daily figures may span; a longer statement lists only days with charges. */
const DAYS_DRAWN = 400;

/** Charges of one subscription. Times are `YYYY-MM-DDTHH:mm:ss`, or days. */
export interface SubscriptionCharges {
  readonly name: string;
  readonly shortNumber: string | null;
  readonly count: number;
  readonly first: string;
  readonly last: string;
  readonly charged: Kopecks;
  readonly refunded: Kopecks;
  /** The commonest charge; null when nothing was charged. */
  readonly price: Kopecks | null;
  readonly route: SubscriptionRoute;
}

export interface DayCharges {
  readonly day: string;
  readonly charged: Kopecks;
  readonly bySubscriptions: Kopecks;
}

export interface StatementTotals {
  /** Rows in which letters stood for digits, sums finer than a kopeck, balances that do not add up. */
  readonly repaired: number;
  readonly rounded: number;
  readonly mismatched: number;
  readonly from: string | null;
  readonly to: string | null;
  readonly charged: Kopecks;
  readonly credited: Kopecks;
  readonly days: readonly DayCharges[];
  /** Dearest first. */
  readonly subscriptions: readonly SubscriptionCharges[];
  /** What all subscriptions took, less what came back, by balance. */
  readonly suggestedCorrections: readonly Correction[];
}

/** Adds rows up. `purpose` is what the suggested corrections are for, in the accusative. */
export function statementTotals(
  rows: readonly StatementRow[],
  { purpose, ...options }: RouteOptions & { readonly purpose: string },
): StatementTotals {
  const kinds = new Map<string, Kind>();
  const subscriptions = rows.flatMap((row) => {
    const kind = kindOf(kinds, row.service);
    return kind.isSubscription ? [{ row, key: `${kind.folded}|${row.shortNumber ?? ''}` }] : [];
  });
  const count = (is: (row: StatementRow) => boolean) => rows.reduce((sum, row) => (is(row) ? sum + 1 : sum), 0);
  return {
    repaired: count(({ isRepaired }) => isRepaired),
    rounded: count(({ isRounded }) => isRounded),
    mismatched: count(({ isMismatched }) => isMismatched),
    ...periodOf(rows),
    charged: rows.reduce((sum, { change }) => sum + Math.max(0, -change), 0),
    credited: rows.reduce((sum, { change }) => sum + Math.max(0, change), 0),
    days: daysOf(rows, (service) => kindOf(kinds, service).isSubscription),
    subscriptions: groupsOf(subscriptions)
      .map((group) => chargesOf(group, options))
      .sort((one, other) => other.charged - one.charged || one.name.localeCompare(other.name, 'ru')),
    suggestedCorrections: correctionsFor(
      subscriptions.map(({ row }) => row),
      purpose,
    ),
  };
}

interface Kind {
  readonly folded: string;
  readonly isSubscription: boolean;
}

/** Names repeat in every row, so each is looked into once. */
function kindOf(kinds: Map<string, Kind>, service: string): Kind {
  const known = kinds.get(service);
  if (known) return known;
  const folded = foldLookAlikes(service);
  const kind = {
    folded,
    isSubscription: /подписк|хамел[еи]он|видеомир|локатор|контент|разовый запрос|(?<!\p{L})сра(?!\p{L})/u.test(folded),
  };
  kinds.set(service, kind);
  return kind;
}

function periodOf(rows: readonly StatementRow[]): { readonly from: string | null; readonly to: string | null } {
  let [from, to]: (string | null)[] = [null, null];
  for (const { day } of rows) {
    if (from === null || from === undefined || day < from) from = day;
    if (to === null || to === undefined || day > to) to = day;
  }
  return { from: from ?? null, to: to ?? null };
}

interface KeyedRow {
  readonly row: StatementRow;
  readonly key: string;
}

function groupsOf(rows: readonly KeyedRow[]): readonly (readonly [StatementRow, ...StatementRow[]])[] {
  const groups = new Map<string, [StatementRow, ...StatementRow[]]>();
  for (const { row, key } of rows) {
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups.values()];
}

function chargesOf(rows: readonly [StatementRow, ...StatementRow[]], options: RouteOptions): SubscriptionCharges {
  const [{ service, shortNumber }] = rows;
  let [first, last] = [momentOf(rows[0]), momentOf(rows[0])];
  for (const row of rows) {
    const at = momentOf(row);
    if (at < first) first = at;
    if (at > last) last = at;
  }
  const price = commonestCharge(rows);
  return {
    name: service,
    shortNumber,
    count: rows.length,
    first,
    last,
    charged: rows.reduce((sum, { change }) => sum + Math.max(0, -change), 0),
    refunded: rows.reduce((sum, { change }) => sum + Math.max(0, change), 0),
    price,
    route: routeSubscription(service, price, options),
  };
}

function momentOf({ day, time }: StatementRow): string {
  return time === null ? day : `${day}T${time}`;
}

function commonestCharge(rows: readonly StatementRow[]): Kopecks | null {
  const prices = new Map<Kopecks, number>();
  for (const { change } of rows) if (change < 0) prices.set(-change, (prices.get(-change) ?? 0) + 1);
  let price: Kopecks | null = null;
  let most = 0;
  for (const [kopecks, count] of prices) if (count > most) [price, most] = [kopecks, count];
  return price;
}

function correctionsFor(rows: readonly StatementRow[], purpose: string): readonly Correction[] {
  const sums: Record<Balance, Kopecks> = { main: 0, bonus: 0 };
  for (const { balance, change } of rows) sums[balance ?? 'main'] -= change;
  return (['main', 'bonus'] as const).flatMap((balance) =>
    sums[balance] > 0 ? [{ balance, kopecks: sums[balance], purpose }] : [],
  );
}

/** Every day from the first to the last, quiet ones too, unless that is too long to draw. */
function daysOf(rows: readonly StatementRow[], isSubscription: (service: string) => boolean): readonly DayCharges[] {
  const days = new Map<string, { charged: Kopecks; bySubscriptions: Kopecks }>();
  for (const { day, change, service } of rows) {
    const figures = days.get(day) ?? { charged: 0, bySubscriptions: 0 };
    figures.charged += Math.max(0, -change);
    if (isSubscription(service)) figures.bySubscriptions += Math.max(0, -change);
    days.set(day, figures);
  }
  const { from, to } = periodOf(rows);
  const first = from === null ? null : dayNumberOf(from);
  const last = to === null ? null : dayNumberOf(to);
  if (first === null || last === null) return [];
  if (last - first >= DAYS_DRAWN) {
    return [...days]
      .map(([day, figures]) => ({ day, ...figures }))
      .sort((one, other) => (one.day < other.day ? -1 : 1));
  }
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const day = isoDayOf(first + index);
    return { day, ...(days.get(day) ?? { charged: 0, bySubscriptions: 0 }) };
  });
}
