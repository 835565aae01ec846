import { describe, expect, it } from 'vitest';
import { EMPTY_DESK } from '@/desk/desk-state';
import DeskToolDialog from '@/views/desk/DeskToolDialog.vue';
import { expectAccessible } from '../../support/expect-accessible';
import { showPart } from '../call/show-part';
import { context } from './desk-part';

describe('a tool over the step', () => {
  it('hands a fact to the call and says that it did', async () => {
    const dialog = showPart(DeskToolDialog, {
      tool: 'deadline',
      desk: EMPTY_DESK,
      context: context({ cancelDeadline: '2021-05-02', askable: ['deadline'] }),
    });
    await dialog.get('.hand').trigger('click');
    expect(dialog.emitted('enter')).toEqual([['deadline', '2021-05-02']]);
    expect(dialog.get('[role="status"]').text()).toContain('Записано в шаг');
    await expectAccessible(document.body);
  });

  it('lets the hand go on typing in its first field', () => {
    showPart(DeskToolDialog, { tool: 'memo', desk: EMPTY_DESK, context: context() });
    expect(document.activeElement?.tagName).toBe('TEXTAREA');
  });

  it('goes away by Esc', async () => {
    const dialog = showPart(DeskToolDialog, { tool: 'memo', desk: EMPTY_DESK, context: context() });
    await dialog.get('dialog').trigger('cancel');
    expect(dialog.emitted('close')).toHaveLength(1);
  });
});
