// Scripts of format 1, as they were stored and shared, still open, and say the same.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { roleOf } from '@/scripts/language/roles/role-of';
import { FORMAT_VERSION } from '@/scripts/language/script';
import { migrateScript } from '@/scripts/parse/migrate';
import { parseScript } from '@/scripts/parse/parse-script';
import { scriptTexts } from '@/scripts/texts/script-texts';
import { FORMER_SCRIPTS, formerScript } from '../../support/former-format';
import { smallScript } from '../../support/small-script';

function opened(name: (typeof FORMER_SCRIPTS)[number]) {
  const parsed = parseScript(formerScript(name));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error.slice(0, 3)));
  return parsed.value;
}

describe('a script of format 1', () => {
  it.each(FORMER_SCRIPTS)('%s opens in the present format', (name) => {
    expect(opened(name).format).toBe(FORMAT_VERSION);
  });

  it.each(FORMER_SCRIPTS)('%s keeps everything it said', (name) => {
    const former = formerScript(name);
    const script = opened(name);
    const { format: _, bindings: __, ...rest } = script;
    const dispositions = script.closing.dispositions.map(({ id, label }) => ({ id, label }));
    expect({ format: 1, ...rest, closing: { ...script.closing, dispositions } }).toEqual(former);
    expect(new Set(scriptTexts(script).map(({ id }) => id)).size).toBe(scriptTexts(script).length);
  });

  it('of the retention desk binds what the screens looked for by id', () => {
    const script = opened('retention');
    expect(roleOf(script, 'subscriberNumber')).toBe('ctn');
    expect(roleOf(script, 'callLimit')).toBe('callLimit');
    expect(roleOf(script, 'campaign')).toBe('campaignKind');
    expect(roleOf(script, 'flashEnd')).toBe('flashUntil');
    expect(roleOf(script, 'monthlyFee')).toBeNull();
  });

  it('gives its endings the outcome of their status', () => {
    const outcomes = new Map(opened('retention').closing.dispositions.map(({ id, outcome }) => [id, outcome]));
    expect(outcomes.get('saved')).toBe('kept');
    expect(outcomes.get('refused')).toBe('lost');
    expect(outcomes.get('callback')).toBe('open');
    expect(outcomes.get('voicemail')).toBe('none');
  });

  it('binds no id to a role that a fact of its kind cannot play', () => {
    const bank = formerScript('bank');
    const facts = [{ kind: 'flag', id: 'ctn', label: 'Not a number', from: 'asked' }];
    const lifted = migrateScript({ ...(typeof bank === 'object' ? bank : {}), facts });
    expect(lifted).toMatchObject({ format: 2, bindings: {} });
  });
});

describe('lifting', () => {
  it('gives data of the present format back untouched', () => {
    const script = smallScript();
    expect(migrateScript(script)).toBe(script);
  });

  it('is done once: what is lifted is not lifted again', () => {
    const lifted = migrateScript(formerScript('retention'));
    expect(migrateScript(lifted)).toBe(lifted);
  });

  it('never throws, whatever the data', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), fc.jsonValue(), (facts, closing, campaigns) => {
        migrateScript({ format: 1, id: 'x', facts, closing, campaigns, settings: facts });
      }),
    );
  });
});
