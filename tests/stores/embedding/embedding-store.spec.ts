import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { useActiveCall } from '@/stores/active-call';
import { useEmbeddingStore } from '@/stores/embedding/embedding-store';
import { useIntakeStore } from '@/stores/intake/intake-store';
import { useSettingsStore } from '@/stores/settings-store';
import { storesIn, testPlatform } from '../../support/test-platform';

const CRM = 'https://crm.example';
const START = { type: 'sufler:start', version: 1, ctn: '0000000001', callNo: 2 };

function tab() {
  const pinia = storesIn(testPlatform());
  useSettingsStore(pinia).change({ allowedOrigins: [CRM] });
  return { embedding: useEmbeddingStore(pinia), intake: useIntakeStore(pinia), call: useActiveCall(pinia) };
}

describe('a message', () => {
  it('from an allowed origin fills the form and starts nothing', () => {
    const { embedding, intake, call } = tab();

    expect(embedding.receive(CRM, START)).toEqual({ kind: 'filled' });
    expect(intake.texts).toMatchObject({ ctn: '0000000001', callNo: '2' });
    expect(call.status).toBe('idle');
  });

  it.each(['https://evil.example', 'https://crm.example.evil.example', 'http://crm.example', 'null', ''])(
    'from "%s" is ignored',
    (origin) => {
      const { embedding, intake } = tab();

      expect(embedding.receive(origin, START)).toEqual({ kind: 'ignored' });
      expect(intake.texts.ctn).toBe('');
      expect(intake.notices).toEqual([]);
    },
  );

  it.each([[null], [7], ['sufler:start'], [{}], [{ type: 'webpackOk' }]])('of somebody else is ignored: %j', (data) => {
    expect(tab().embedding.receive(CRM, data)).toEqual({ kind: 'ignored' });
  });

  it.each([
    ['another version', { ...START, version: 2 }, 'version'],
    ['no version', { type: 'sufler:start' }, 'version'],
    ['another type of ours', { ...START, type: 'sufler:stop' }, 'type'],
  ])('with %s is refused with its place, and told to the agent', (_, data, place) => {
    const { embedding, intake } = tab();

    expect(embedding.receive(CRM, data)).toMatchObject({ kind: 'refused', reply: { problems: [{ place }] } });
    expect(intake.notices).toHaveLength(1);
  });

  it('with wrong values fills what can be read and is answered with the places', () => {
    const { embedding, intake } = tab();
    const received = embedding.receive(CRM, { ...START, callNo: 99, foo: {} });

    expect(received).toMatchObject({
      kind: 'refused',
      reply: { type: 'sufler:refused', problems: [{ place: 'callNo' }, { place: 'foo', problem: 'unknown' }] },
    });
    expect(intake.texts.ctn).toBe('0000000001');
  });

  it('of any shape never throws', () => {
    const { embedding } = tab();
    fc.assert(
      fc.property(fc.anything(), (data) => {
        expect(['ignored', 'filled', 'refused']).toContain(embedding.receive(CRM, data).kind);
      }),
    );
  });
});

describe('the message of a closing', () => {
  it('is there when the contact is closed, and gone when the closing is taken back', async () => {
    const { embedding, call } = tab();
    const id = await call.start({ ctn: '0000000001', campaign: 'second', callNo: 2 });
    call.commands.enter('cardOpened', true);
    call.commands.answer('not-needed');
    expect(embedding.closed).toBeNull();
    call.commands.answer('close');

    expect(embedding.closed).toMatchObject({
      type: 'sufler:closed',
      version: 1,
      callId: id,
      disposition: call.closing?.disposition.id,
      status: call.closing?.status?.id ?? null,
      rule: call.closing?.rule,
      scriptId: 'small',
      scriptHash: call.journal?.script.hash,
    });
    call.commands.back();
    expect(embedding.closed).toBeNull();
  });
});
