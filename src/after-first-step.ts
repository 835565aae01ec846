/** Time after the page has loaded before anything is fetched for later, in milliseconds: the first step goes first. */
const PAUSE = 1_500;

/** Runs something that the first step has no need of, once that step has had the network to itself. */
export function afterFirstStep(run: () => void): void {
  window.addEventListener('load', () => setTimeout(run, PAUSE));
}
