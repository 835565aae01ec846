import { describe, expect, it } from 'vitest';
import VersionList from '@/views/author/library/VersionList.vue';
import { expectAccessible } from '../../../support/expect-accessible';
import { NOON } from '../../../support/test-platform';
import { showPart } from '../../call/show-part';
import { sampleVersion } from '../sample-versions';

const older = sampleVersion({ hash: 'c'.repeat(64), version: '1.0.0', author: '' });
const newer = sampleVersion();

describe('the published versions', () => {
  it('say who published them, when and why; the one in force is marked and not put in force again', async () => {
    const list = showPart(VersionList, { versions: [newer, older], inForce: newer.hash, now: NOON });
    const [first, second] = list.findAll('li');
    expect(first?.text()).toContain('Мягче приветствие');
    expect(first?.text()).toContain('действует');
    expect(first?.findAll('button')).toHaveLength(2);
    expect(second?.text()).toContain('имя не указано');
    for (const button of second?.findAll('button') ?? []) await button.trigger('click');

    expect([list.emitted('putInForce'), list.emitted('copy'), list.emitted('save')]).toEqual([
      [[older]],
      [[older]],
      [[older]],
    ]);
    await expectAccessible(document.body);
  });

  it('say where there are none what will stand here', () => {
    expect(showPart(VersionList, { versions: [], inForce: null, now: NOON }).text()).toContain('Версий пока нет');
  });
});
