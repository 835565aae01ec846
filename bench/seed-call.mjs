// Puts the call that is measured on the disk of a page.

/**
 * Stores the call that stands on the first measured step.
 * @param {import('playwright-core').Page} page
 * @param {string} address
 * @param {import('./plan-walk.mjs').WalkPlan} plan
 */
export async function seedCall(page, address, { seed }) {
  await page.goto(address);
  await page.locator('form').first().waitFor();
  const { pin, intake, moves } = seed;
  const at = Date.now() - 60_000;
  const header = {
    callId: 'bench',
    script: pin,
    startedAt: at,
    updatedAt: at,
    intake,
    maskedNumber: '+7 000 ***-**-01',
    state: 'open',
    closing: null,
    callbackAt: null,
    note: '',
  };
  await page.evaluate(
    ([call, entries]) =>
      new Promise((done, fail) => {
        const opening = indexedDB.open('sufler');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const tx = opening.result.transaction(['calls', 'entries'], 'readwrite');
          tx.objectStore('calls').put(call, 'bench');
          entries.forEach((entry, index) => tx.objectStore('entries').put(entry, ['bench', index]));
          tx.oncomplete = () => {
            opening.result.close();
            done(undefined);
          };
        };
      }),
    /** @type {const} */ ([header, moves.map((move) => ({ ...move, at }))]),
  );
}
