import { describe, expect, it } from 'vitest';
import { checkSource } from '@/verify/check-source';
import CheckPlayback from '@/views/check/CheckPlayback.vue';
import { expectAccessible } from '../../support/expect-accessible';
import { showPart } from '../home/show-page';
import { brokenSource } from './broken-source';

describe('the playback of an example call', () => {
  it('goes from the first step to the place where it goes wrong and back, and no further', async () => {
    const checked = checkSource(brokenSource());
    if (!checked.ok) throw new Error('refused');
    const finding = checked.report.findings.find(({ severity }) => severity === 'error');
    const playable = finding?.playable;
    if (playable === null || playable === undefined) throw new Error('nothing to play');
    const playback = showPart(CheckPlayback, { script: checked.script, finding, playable });
    const [close, earlier, later] = playback.findAll('button');

    expect(document.activeElement).toBe(playback.element);
    expect(playback.get('.intake').text()).toContain('Начало:');
    expect(earlier?.attributes('disabled')).toBeDefined();
    for (let move = 0; move < playable.moves.length; move += 1) {
      expect(playback.find('.move').exists()).toBe(true);
      const marked = playback.findAll('[aria-current="true"]').length;
      expect(marked).toBe(playable.moves[move]?.kind === 'answer' ? 1 : 0);
      await later?.trigger('click');
    }
    expect(playback.get('[role="alert"]').text()).toContain('До потребности не доходят');
    expect(later?.attributes('disabled')).toBeDefined();
    await expectAccessible(document.body);
    await playback.trigger('keydown', { key: 'ArrowLeft' });
    expect(playback.find('.move').exists()).toBe(true);
    await close?.trigger('click');
    expect(playback.emitted('close')).toHaveLength(1);
  });
});
