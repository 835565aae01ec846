import type { Mistake, MistakeKind } from '@/training/score/mistake';

const FORGOTTEN: ReadonlySet<MistakeKind> = new Set<MistakeKind>([
  'left-empty',
  'closed-early',
  'missed-objection',
  'missed-event',
  'undone-task',
]);

/** Mistakes of omission: what should have been done and was not. */
export function forgottenIn(mistakes: readonly Mistake[]): readonly Mistake[] {
  return mistakes.filter(({ kind, wanted }) => FORGOTTEN.has(kind) && wanted !== '');
}
