import { placeOfPath, type Place, valueAt } from '@/scripts/edits/place';
import type { Bundle } from '@/scripts/language/bundle';
import type { Language } from '@/scripts/language/language';
import { problemText } from '@/scripts/parse/problem-text';
import type { Finding, Severity } from '@/verify/finding';
import { findingText } from '@/verify/report/finding-text';
import { ownWords } from '../form/name-choices';
import type { CheckedDraft } from './check-draft';

/** One thing that is wrong with a draft, whoever found it: the parser or the proof. */
export interface DraftFinding {
  readonly key: string;
  readonly severity: Severity;
  readonly text: string;
  /** The things around it, where the text does not name them; empty otherwise. */
  readonly where: string;
  /** What to do about it; empty where nobody says. */
  readonly advice: string;
  readonly place: Place;
  /** What the proof found; null for what the parser refuses. */
  readonly source: Finding | null;
}

const RANKS: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 };

/** What was found, at places of the bundle that was checked: errors first, hints left out. */
export function draftFindings(checked: CheckedDraft, bundle: Bundle, language: Language): readonly DraftFinding[] {
  if (!checked.ok) {
    return checked.error.map((problem, i) => {
      const place = placeOfPath(bundle, problem.path);
      // The way through the file says nothing to an author; the things on it do.
      const text = problemText({ ...problem, path: '$' }, language);
      const where = wordsAround(bundle, place);
      return { key: `problem ${i}`, severity: 'error', text, where, advice: '', place, source: null };
    });
  }
  return checked.value.findings
    .map((finding, i) => {
      const { message, advice } = findingText(finding, language);
      const place = ['script', ...placeOfPath(bundle.script, finding.place)];
      return {
        key: `finding ${i}`,
        severity: finding.severity,
        text: message,
        where: '',
        advice,
        place,
        source: finding,
      };
    })
    .filter(({ severity }) => severity !== 'hint')
    .sort((a, b) => RANKS[a.severity] - RANKS[b.severity]);
}

/** The two innermost things around a place, by their words. */
function wordsAround(bundle: Bundle, place: Place): string {
  const things = place.slice(1).map((_, i) => ownWords(valueAt(bundle, place.slice(0, i + 2))));
  return things
    .filter((words) => words !== '')
    .slice(-2)
    .join(' › ');
}
