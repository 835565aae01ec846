import { describe, expect, it } from 'vitest';
import { builtInThresholds } from '@/desk/built-in-thresholds';
import { deskLimits } from '@/desk/desk-limits';
import { parseScript } from '@/scripts/parse/parse-script';
import { retentionSource } from '@/scripts/retention/retention-source';

function builtInSettings() {
  const parsed = parseScript(retentionSource);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value.settings;
}

describe('the limits of a desk', () => {
  it('are those of the source in the built-in bundle (A6, A9, R3, R13, R40)', () => {
    expect(deskLimits(builtInThresholds(), builtInSettings())).toEqual({
      laddersAtOnce: 3,
      offersAfterNo: 2,
      nearlyExpiredFlashDays: 1,
      cancelHintDays: 4,
      subscriptionPrices: { ownBelow: 1_500, partnerFrom: 2_000 },
      corrections: { each: null, together: null },
    });
  });

  it('follow the setting of the script that a threshold names', () => {
    const settings = builtInSettings().map((setting) =>
      setting.id === 'partnerSubscriptionFrom' ? { ...setting, value: 49.9 } : setting,
    );
    expect(deskLimits(builtInThresholds(), settings).subscriptionPrices).toEqual({
      ownBelow: 1_500,
      partnerFrom: 4_990,
    });
  });

  it('are not known where the script lacks the setting, and none is made up', () => {
    expect(deskLimits(builtInThresholds(), [])).toEqual({
      laddersAtOnce: 3,
      offersAfterNo: null,
      nearlyExpiredFlashDays: null,
      cancelHintDays: null,
      subscriptionPrices: null,
      corrections: { each: null, together: null },
    });
  });

  it('turn roubles of a threshold itself into kopecks', () => {
    const thresholds = { ...builtInThresholds(), correctionEach: 500, correctionTogether: 1_000.5 };
    expect(deskLimits(thresholds, []).corrections).toEqual({ each: 50_000, together: 100_050 });
  });
});
