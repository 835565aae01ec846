/** An instant as a calendar file writes it (RFC 5545), in UTC: `20260502T143000Z`. The instant must lie in years 0 to 9999. */
export function icsStamp(instant: number): string {
  return `${new Date(instant).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
}
