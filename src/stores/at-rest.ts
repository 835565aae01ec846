/** Longest wait for a moment of rest, in milliseconds. */
const AT_MOST = 2_000;

/** Resolves when the page has nothing better to do: after what it has just begun to show. */
export function atRest(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: AT_MOST });
    else setTimeout(resolve);
  });
}
