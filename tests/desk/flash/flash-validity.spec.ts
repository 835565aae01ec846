import { describe, expect, it } from 'vitest';
import { flashWarnings, suggestFlashDates } from '@/desk/flash/flash-validity';

describe('dates of a Flash note', () => {
  const occasion = { today: '2021-04-23', lastPhaseEnd: null, cancelDeadline: null };

  it('stands for a year when the client is saved (R27), or as long as the last phase (A11)', () => {
    expect(suggestFlashDates({ ...occasion, state: 'saved' })).toEqual({
      from: '2021-04-23',
      to: '2022-04-23',
      because: 'one-year',
    });
    expect(suggestFlashDates({ ...occasion, state: 'saved', lastPhaseEnd: '2022-11-02' })).toMatchObject({
      to: '2022-11-02',
      because: 'last-phase',
    });
    expect(suggestFlashDates({ ...occasion, today: '2024-02-29', state: 'extra_number' }).to).toBe('2025-02-28');
  });

  it('stands until the cancel deadline while the client thinks, never longer', () => {
    const inWork = { ...occasion, state: 'in_work' as const, cancelDeadline: '2021-05-02' };
    expect(suggestFlashDates(inWork)).toMatchObject({ to: '2021-05-02', because: 'deadline' });
    expect(suggestFlashDates({ ...inWork, cancelDeadline: null }).because).toBe('no-deadline');
    expect(flashWarnings('2021-04-23', '2021-05-03', inWork)).toEqual([
      { code: 'later-than-deadline', better: '2021-05-02' },
    ]);
    expect(flashWarnings('2021-04-23', '2021-05-02', inWork)).toEqual([]);
  });

  it('warns when the note ends before the benefits do', () => {
    const saved = { ...occasion, state: 'saved' as const, lastPhaseEnd: '2022-11-02' };
    expect(flashWarnings('2021-04-23', '2022-04-23', saved)).toEqual([
      { code: 'shorter-than-benefits', better: '2022-11-02' },
    ]);
    expect(flashWarnings('2021-04-22', '2021-04-20', saved).map(({ code }) => code)).toEqual([
      'end-before-start',
      'ends-in-past',
      'shorter-than-benefits',
      'starts-in-past',
    ]);
  });
});
