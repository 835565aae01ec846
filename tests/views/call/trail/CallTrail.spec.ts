import { describe, expect, it } from 'vitest';
import CallTrail from '@/views/call/trail/CallTrail.vue';
import { sampleCall, TO_HELLO } from '../sample-call';
import { expectAccessible } from '../../../support/expect-accessible';
import { showPart } from '../show-part';

const { view, trail } = sampleCall([...TO_HELLO, { objection: 'too-dear' }, { unlisted: '' }, { answer: 'listens' }]);

describe('the trail', () => {
  it('shows where the call is and what was answered under its stage', async () => {
    const path = showPart(CallTrail, { stages: view.stages, items: trail, canUndo: true });

    expect(path.get('[aria-current="step"]').text()).toContain('Приветствие');
    expect(path.findAll('.what').map((what) => what.text())).toEqual([
      'Готово, звоню',
      'Возражение: Дорого',
      'Нет нужного ответа',
      'Слушает',
    ]);
    await expectAccessible(document.body);
  });

  it('ticks a passed stage only where something was answered in it', () => {
    const passed = view.stages.map((stage) => ({ ...stage, state: 'passed' as const }));
    const path = showPart(CallTrail, { stages: passed, items: trail, canUndo: true });
    const walked = new Set(trail.map((item) => item.stage));

    expect(path.findAll('.stage').map((stage) => stage.text().includes('пройдено мимо'))).toEqual(
      passed.map((stage) => !walked.has(stage.title)),
    );
    expect(path.findAll('.stage .mark svg')).toHaveLength(passed.filter((stage) => walked.has(stage.title)).length);
  });

  it('tells which answer is to be taken back', async () => {
    const path = showPart(CallTrail, { stages: view.stages, items: trail, canUndo: true });

    await path.findAll('.item')[1]?.trigger('click');

    expect(path.emitted('undo')).toEqual([[trail[1]]]);
  });

  it('takes nothing back while that is not allowed', () => {
    const path = showPart(CallTrail, { stages: view.stages, items: trail, canUndo: false });

    expect(path.findAll('.item:disabled')).toHaveLength(trail.length);
  });

  it('draws only the latest answers of a long call until all are asked for', async () => {
    const [first] = trail;
    const long = Array.from({ length: 500 }, (_, keep) => ({ ...first, keep, what: `Ответ ${keep}` }));
    const path = showPart(CallTrail, { stages: view.stages, items: long, canUndo: true });

    expect(path.findAll('.item').length).toBeLessThan(20);
    expect(path.text()).toContain('Ответ 499');
    await path.get('.earlier').trigger('click');
    expect(path.findAll('.item')).toHaveLength(500);
  });
});
