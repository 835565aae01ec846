import { type Ref, type ShallowRef, shallowRef } from 'vue';
import { useMessages } from '@/i18n/use-messages';
import type { CommandOutcome } from '../call-source';
import type { Overlay } from '../dialogs/overlay';

/** Places that the focus can be sent to. */
export interface CallPlaces {
  readonly pane: Readonly<
    Ref<{ arrive: () => void; focus: () => void; focusNext: () => void; focusFact: (fact: string) => boolean } | null>
  >;
  readonly note: Readonly<Ref<{ focus: () => void } | null>>;
}

/** What the screen itself remembers between two presses; nothing of it belongs to the call. */
export interface ScreenState {
  readonly overlay: ShallowRef<Overlay | null>;
  /** Nine answers that the digits mean, from 0. */
  readonly page: ShallowRef<number>;
  /** Why the last press was not taken; empty when it was. */
  readonly refusal: ShallowRef<string>;
  /** Digits that looked personal were starred in something the agent wrote. */
  readonly isMasked: ShallowRef<boolean>;
  /** Shows why something was not done; says whether it was. */
  readonly done: (outcome: CommandOutcome) => boolean;
  /** Says that a second press came too soon after the first and did nothing. */
  readonly tellTooFast: () => void;
}

/** The state of a screen on which nothing was pressed yet. */
export function useScreenState(): ScreenState {
  const { t } = useMessages();
  const refusal = shallowRef('');
  const isMasked = shallowRef(false);

  function done(outcome: CommandOutcome): boolean {
    refusal.value = outcome.ok ? '' : t(`call.refused.${outcome.error}`);
    if (outcome.ok && outcome.value.isMasked) isMasked.value = true;
    return outcome.ok;
  }

  function tellTooFast(): void {
    refusal.value = t('call.refused.tooFast');
  }

  return { overlay: shallowRef(null), page: shallowRef(0), refusal, isMasked, done, tellTooFast };
}
