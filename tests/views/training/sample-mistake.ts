// A mistake as the score tells it.
import type { Mistake } from '@/training/score/mistake';

export function sampleMistake(more: Partial<Mistake> = {}): Mistake {
  return {
    kind: 'wrong-answer',
    severity: 'critical',
    step: 'remind',
    stepTitle: 'Напоминание',
    at: 65_000,
    entry: 2,
    wanted: 'Придёт',
    given: 'Не придёт',
    sources: ['R1'],
    isTakenBack: false,
    ...more,
  };
}
