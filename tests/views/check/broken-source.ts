// A small script text with one rule that calls break, for the specs of the check page.
import { smallScript } from '../../support/small-script';

export function brokenSource(): string {
  const rule = {
    id: 'never-need',
    title: 'До потребности не доходят',
    severity: 'error',
    sources: ['R1'],
    pattern: { kind: 'absence', of: { step: 'need' } },
  };
  return JSON.stringify({ ...smallScript(), rules: [rule] });
}
