import { describe, expect, it } from 'vitest';
import { rehearseCall } from '@/stores/call/rehearse-call';
import CallParts from '@/views/gallery/CallParts.vue';
import { sampleMoves } from '@/views/gallery/sample-moves';
import { expectAccessible } from '../../support/expect-accessible';
import { smallScript } from '../../support/small-script';
import { showPart } from '../home/show-page';

describe('the parts of the call screen', () => {
  it('show one moment of a call, each under its name', async () => {
    const script = smallScript();
    const call = rehearseCall(script, sampleMoves(script));
    call.go(3);
    const page = showPart(CallParts, { call });
    const part = (name: string) => page.findAll('section.part').find((one) => one.get('h2').text() === name);
    expect(part('StepPane')?.text()).toContain(call.view?.title);
    expect(part('ClosingCard')?.text()).toContain(call.closing?.because);
    for (const { element } of page.findAll('.stage > *')) await expectAccessible(element);
  });
});
