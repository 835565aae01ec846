/** An instant (milliseconds since the epoch) as the agent's own clock shows it: «2 мая, 14:30». */
export function momentText(instant: number, locale: string): string {
  return format(locale).format(instant);
}

/** A local moment, YYYY-MM-DDTHH:mm, in the same words; no zone is meant, so none is applied. */
export function localMomentText(moment: string, locale: string): string {
  const instant = Date.parse(moment);
  return Number.isNaN(instant) ? moment : format(locale).format(instant);
}

function format(locale: string): Intl.DateTimeFormat {
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit' });
}
