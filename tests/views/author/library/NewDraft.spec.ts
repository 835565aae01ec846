import { describe, expect, it } from 'vitest';
import { valueAt } from '@/scripts/edits/place';
import NewDraft from '@/views/author/library/NewDraft.vue';
import { expectAccessible } from '../../../support/expect-accessible';
import { showPart } from '../../call/show-part';

const PROPS = { isBusy: false, isBuiltInForce: true, problems: [] };

describe('a new draft', () => {
  it('begins with the script in force or a template of another trade', async () => {
    const part = showPart(NewDraft, PROPS);
    for (const button of part.findAll('button')) await button.trigger('click');

    expect(part.emitted('copy')).toEqual([['inForce']]);
    expect(part.emitted('template')?.map(([template]) => valueAt(template, ['name']))).toEqual([
      'bank',
      'clinic',
      'outage',
    ]);
    await expectAccessible(document.body);
  });

  it('may begin with the built-in script where another one is in force', async () => {
    const part = showPart(NewDraft, { ...PROPS, isBuiltInForce: false });
    await part.findAll('button')[1]?.trigger('click');

    expect(part.emitted('copy')).toEqual([['builtIn']]);
  });

  it('begins with a file that is dropped', () => {
    const part = showPart(NewDraft, PROPS);
    const file = new File(['{}'], 'script.json');
    const event = new Event('drop', { bubbles: true, cancelable: true });
    Object.defineProperty(event, 'dataTransfer', { value: { files: [file] } });
    part.get('section').element.dispatchEvent(event);

    expect(part.emitted('file')).toEqual([[file]]);
  });

  it('says what is wrong with a file', () => {
    const part = showPart(NewDraft, { ...PROPS, problems: ['строка 3: нет поля'] });

    expect(part.get('[role="alert"]').text()).toContain('строка 3: нет поля');
  });
});
