import { describe, expect, it } from 'vitest';
import TaskList from '@/views/call/step/TaskList.vue';
import { sampleCall } from '../sample-call';
import { expectAccessible } from '../../../support/expect-accessible';
import { showPart } from '../show-part';

const { view } = sampleCall([{ enter: 'cardOpened', value: true }]);

describe('what to do', () => {
  it('names the system of each task and what is done', async () => {
    const tasks = showPart(TaskList, { tasks: view.tasks, fillable: [], isReadOnly: false });

    expect(tasks.findAll('.tag').map((tag) => tag.text())).toEqual(['CRM', 'CRM']);
    expect(tasks.findAll('input')).toHaveLength(1);
    expect(tasks.get<HTMLInputElement>('input').element.checked).toBe(true);
    await expectAccessible(document.body);
  });

  it('tells which flag a tick sets and which way', async () => {
    const tasks = showPart(TaskList, { tasks: view.tasks, fillable: [], isReadOnly: false });

    await tasks.get('input').setValue(false);

    expect(tasks.emitted('tick')).toEqual([['cardOpened', false]]);
  });

  it('opens the tool of a task beside it', async () => {
    const helped = view.tasks.map((task, place) => ({ ...task, tool: place === 0 ? ('memo' as const) : null }));
    const tasks = showPart(TaskList, { tasks: helped, fillable: [], isReadOnly: false });

    await tasks.get('button.tool').trigger('click');

    expect(tasks.findAll('button.tool').map((button) => button.text())).toEqual(['Memo: кто подключил']);
    expect(tasks.emitted('open')).toEqual([['memo']]);
    await expectAccessible(document.body);
    expect(showPart(TaskList, { tasks: helped, fillable: [], isReadOnly: true }).find('button.tool').exists()).toBe(
      false,
    );
  });

  it('cannot be ticked while another tab leads the call', async () => {
    const tasks = showPart(TaskList, { tasks: view.tasks, fillable: [], isReadOnly: true });

    await tasks.get('input').setValue(false);

    expect(tasks.emitted('tick')).toBeUndefined();
    expect(tasks.get<HTMLInputElement>('input').element.checked).toBe(true);
  });
});
