/**
 * An instant (milliseconds since the epoch) as the agent's own clock shows it: «2 мая, 14:30», with the year when it is not
 * that of `now`, and «сегодня, 14:30» or «завтра, 14:30» where that is the day.
 */
export function momentText(instant: number, locale: string, now: number = Date.now()): string {
  const [then, present] = [new Date(instant), new Date(now)];
  const days = dayOf(then) - dayOf(present);
  if (days === 0 || days === 1) {
    const day = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(days, 'day');
    return `${day}, ${then.toLocaleTimeString(locale, TIME)}`;
  }
  const year = then.getFullYear() === present.getFullYear() ? {} : ({ year: 'numeric' } as const);
  return then.toLocaleString(locale, { day: 'numeric', month: 'long', ...year, ...TIME });
}

const TIME = { hour: '2-digit', minute: '2-digit' } as const;

/** Number of the local day. */
function dayOf(moment: Date): number {
  return Math.floor(Date.UTC(moment.getFullYear(), moment.getMonth(), moment.getDate()) / 86_400_000);
}
