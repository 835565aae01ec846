import axe from 'axe-core';
import { expect } from 'vitest';

// What a simulated document cannot tell: it has no layout and no colours. The browser journeys check these.
const needsLayout = ['color-contrast', 'target-size', 'scrollable-region-focusable'];
// A component under test is a part of a page, not a page.
const needsPage = ['region', 'page-has-heading-one', 'landmark-one-main', 'html-has-lang', 'document-title', 'bypass'];

/** Fails with the list of what axe finds wrong (WCAG 2.1 A and AA) in an element of the document. */
export async function expectAccessible(element: Element): Promise<void> {
  const results = await axe.run(element, {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'best-practice'],
    rules: Object.fromEntries([...needsLayout, ...needsPage].map((rule) => [rule, { enabled: false }])),
  });
  const found = results.violations.flatMap((violation) =>
    violation.nodes.map((node) => `${violation.id}: ${violation.help}\n  ${node.html}`),
  );

  expect(found).toEqual([]);
}
