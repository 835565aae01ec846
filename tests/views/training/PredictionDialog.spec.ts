import { describe, expect, it } from 'vitest';
import PredictionDialog from '@/views/training/PredictionDialog.vue';
import { expectAccessible } from '../../support/expect-accessible';
import { lessonOf } from '../../support/training-lesson';
import { showTrainingPart } from './show-training';

async function show() {
  const { closing, sources } = (await lessonOf('clinic', 'remembers')).compiled.script;
  return showTrainingPart(PredictionDialog, { closing, sources });
}

describe('the prediction', () => {
  it('is of a status and a rule of the script, both chosen by the trainee', async () => {
    const dialog = await show();
    await dialog.get('form').trigger('submit');
    expect(dialog.emitted('predict')).toBeUndefined();
    await expectAccessible(document.body);
    await dialog.get('input[value="ok"]').setValue(true);
    await dialog.get('select').setValue('R1');
    await dialog.get('form').trigger('submit');

    expect(dialog.emitted('predict')).toEqual([['ok', 'R1']]);
  });

  it('may be that there is no status', async () => {
    const dialog = await show();
    await dialog.get('input[value="-"]').setValue(true);
    await dialog.get('select').setValue('R1');
    await dialog.get('form').trigger('submit');

    expect(dialog.emitted('predict')).toEqual([[null, 'R1']]);
  });
});
