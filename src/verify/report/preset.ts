// How grave each check is. Severity lives here, not in the checks.
import type { CheckId, Severity } from '../finding';

/** The preset for publishing: errors block. */
export const PUBLISHING_PRESET: Readonly<Record<CheckId, Severity>> = {
  'fact-never-read': 'hint',
  'fact-never-set': 'warning',
  'condition-impossible': 'warning',
  'condition-always': 'hint',
  'line-too-long': 'warning',
  'line-too-many-sentences': 'warning',
  'line-shouts': 'warning',
  'too-many-answers': 'warning',
  'answer-label-twice': 'warning',
  'few-examples': 'warning',
  'nothing-to-say': 'warning',
  'source-without-home': 'warning',
  'text-not-translated': 'hint',
  'step-unreachable': 'error',
  'answer-impossible': 'warning',
  'event-impossible': 'warning',
  'objection-impossible': 'warning',
  'dead-end': 'error',
  'step-stuck': 'error',
  'branch-without-exit': 'error',
  'closing-row-unreachable': 'warning',
  'closing-gap': 'warning',
  'closing-overlap': 'hint',
  'rule-broken': 'error',
  'rule-vacuous': 'warning',
  'suppression-unused': 'warning',
  inconclusive: 'error',
  'check-crashed': 'error',
};
