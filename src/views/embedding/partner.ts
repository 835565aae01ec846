/** The page that we talk to, and the origin it must still have when it hears us. */
export interface Partner {
  readonly page: MessageEventSource;
  readonly origin: string;
}

/** The page around our frame, for a call that was started by the address alone; null when there is none or it hides. */
export function partnerOf(frame: Window): Partner | null {
  if (frame.parent === frame) return null;
  const referrer = frame.document.referrer;
  // Not every browser tells the origins around a frame.
  const told = 'ancestorOrigins' in frame.location ? frame.location.ancestorOrigins[0] : undefined;
  const origin = told ?? (URL.canParse(referrer) ? new URL(referrer).origin : null);
  return origin === null ? null : { page: frame.parent, origin };
}
