import type { Page } from '@playwright/test';
import { type PlannedMove, readPlan } from './script-words';

export interface Seed {
  readonly callId: string;
  readonly intake: Readonly<Record<string, string | number>>;
  readonly moves: readonly PlannedMove[];
}

/**
 * Puts calls on the disk as if they had been made here, so that a journey can start in the middle. `address` of the application, for a
 * page that has no base address.
 */
export async function seedCalls(page: Page, seeds: readonly Seed[], address = ''): Promise<void> {
  const now = Date.now();
  const records = seeds.map(({ callId, intake, moves }) => {
    const { ctn: _personal, ...kept } = intake;
    return {
      header: {
        callId,
        script: readPlan().pin,
        startedAt: now - moves.length * 5000,
        updatedAt: now,
        intake: { today: '2030-04-28', campaignId: 'K-1', region: 'Москва', ...kept },
        maskedNumber: '+7 000 ***-**-01',
        state: 'open',
        closing: null,
        callbackAt: null,
        note: '',
      },
      entries: moves.map((move, index) => ({ ...move, at: now - (moves.length - index) * 5000 })),
    };
  });
  // The home page makes the database.
  await page.goto(`${address}#/`);
  await page.getByRole('form').waitFor();
  await page.evaluate(
    (calls) =>
      new Promise<void>((done, fail) => {
        const opening = indexedDB.open('sufler');
        opening.onerror = () => fail(new Error('the database does not open'));
        opening.onsuccess = () => {
          const tx = opening.result.transaction(['calls', 'entries'], 'readwrite');
          for (const { header, entries } of calls) {
            tx.objectStore('calls').put(header, header.callId);
            entries.forEach((entry, index) => tx.objectStore('entries').put(entry, [header.callId, index]));
          }
          tx.oncomplete = () => {
            opening.result.close();
            done();
          };
          tx.onerror = () => fail(new Error('the calls are not stored'));
        };
      }),
    records,
  );
}

/** A call that has just come to a step. */
export function callAt(step: string, callId = `call-at-${step}`): Seed {
  const reached = readPlan().steps[step];
  if (reached === undefined) throw new Error(`No way to the step ${step} is known`);
  return { callId, ...reached };
}
