/** Longest wait for a moment of rest, in milliseconds. */
const AT_MOST = 2_000;

/** Resolves when the page has nothing better to do: once what it has just begun to show is painted. */
export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    const rest = () => {
      if ('requestIdleCallback' in globalThis) requestIdleCallback(() => resolve(), { timeout: AT_MOST });
      else setTimeout(resolve);
    };
    // The second frame begins when the first has been painted.
    if ('requestAnimationFrame' in globalThis) requestAnimationFrame(() => requestAnimationFrame(rest));
    else rest();
  });
}
