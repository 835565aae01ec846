import { describe, expect, it } from 'vitest';
import KeyMapDialog from '@/views/call/dialogs/KeyMapDialog.vue';
import { sampleCall, TO_HELLO } from '../sample-call';
import { expectAccessible } from '../../../support/expect-accessible';
import { showPart } from '../show-part';

const { view } = sampleCall([...TO_HELLO, { answer: 'listens' }]);

describe('the key map', () => {
  it('lists every key, those of the script too', async () => {
    const map = showPart(KeyMapDialog, { events: view.events, hasSingleKeys: true });

    expect(map.get('dl').text()).toContain('Бросил трубку');
    expect(map.findAll('dt').map((key) => key.text())).toEqual(expect.arrayContaining(['1…9', '/', 'N', 'H', 'F9']));
    await expectAccessible(document.body);
  });

  it('lists every key with Alt when single keys are off', () => {
    const map = showPart(KeyMapDialog, { events: view.events, hasSingleKeys: false });
    const keys = map.findAll('dt').map((key) => key.text());

    expect(keys).toEqual(expect.arrayContaining(['Alt+1…9', 'Alt+N', 'Alt+H', 'Alt+PgDn']));
    expect(keys).not.toContain('N');
    expect(keys).not.toContain('H');
  });

  it('switches single keys', async () => {
    const map = showPart(KeyMapDialog, { events: [], hasSingleKeys: true });

    await map.get('input').setValue(false);

    expect(map.emitted('toggle')).toHaveLength(1);
  });
});
