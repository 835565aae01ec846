/** What the head of the call screen shows. */
export interface CallHeading {
  readonly maskedNumber: string;
  readonly campaign: string | null;
  readonly callNo: number | null;
  readonly callLimit: number;
  readonly startedAt: number;
  readonly deadlineAt: number | null;
  readonly isRunning: boolean;
  readonly saving: 'saved' | 'saving' | 'refused';
}
