/** Marks the tab as practice by its icon; gives what takes the mark away. */
export function markPractice(): () => void {
  const icon = document.querySelector<HTMLLinkElement>('link[rel="icon"]');
  const before = icon?.getAttribute('href') ?? null;
  icon?.setAttribute('href', './favicon-practice.svg');
  return () => {
    if (before !== null) icon?.setAttribute('href', before);
  };
}
