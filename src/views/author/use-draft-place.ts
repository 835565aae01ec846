import { computed, nextTick, type Ref, shallowRef, watch } from 'vue';
import { isSamePlace, isWithin, type Place } from '@/scripts/edits/place';
import type { Bundle } from '@/scripts/language/bundle';
import { outlineRows, type OutlineRow, rowOf, rowsAround } from './outline/outline-rows';
import { placeKey } from './place-key';

interface PlaceParts {
  readonly bundle: () => Bundle | null;
  /** The place that the address names, if it is one. */
  readonly address: () => unknown;
  /** Writes a place into the address. */
  readonly remember: (address: string) => void;
  /** What holds the form of the selected thing. */
  readonly form: Readonly<Ref<HTMLElement | null>>;
}

/** Which thing of a draft is selected, and what is unfolded around it. The address says it too, so that a reload comes back to it. */
export function useDraftPlace({ bundle, address, remember, form }: PlaceParts) {
  const selected = shallowRef<Place>(placeIn(address()) ?? ['script', 'stages']);
  const opened = shallowRef<ReadonlySet<string>>(
    new Set([placeKey(['script', 'stages']), ...rowsAround(selected.value.slice(0, -1))]),
  );
  const revealed = shallowRef<Place | null>(null);
  const rows = computed(() => {
    const data = bundle();
    return data === null ? [] : outlineRows(data, (key) => opened.value.has(key));
  });
  const row = computed(() => rowOf(rows.value, selected.value) ?? rows.value[0] ?? null);

  function select(place: Place): void {
    opened.value = new Set([...opened.value, ...rowsAround(place.slice(0, -1))]);
    selected.value = place;
    revealed.value = null;
  }

  function fold({ key }: OutlineRow, isOpen: boolean): void {
    const next = new Set(opened.value);
    if (isOpen) next.add(key);
    else next.delete(key);
    opened.value = next;
  }

  /** Puts the focus on the field of a place, on the nearest one around it, or on the first one inside. */
  async function lead(place: Place): Promise<void> {
    select(place);
    if (row.value !== null) selected.value = row.value.place;
    revealed.value = place;
    await nextTick();
    const field = fieldAt(form.value, place);
    field?.focus();
    field?.scrollIntoView({ block: 'nearest' });
  }

  /** What an id was is called otherwise now: whatever is selected in it is still selected. */
  function follow(from: Place, to: Place): void {
    if (isWithin(selected.value, from)) select([...to, ...selected.value.slice(from.length)]);
  }

  watch(selected, (place) => {
    if (address() !== addressOf(place)) remember(addressOf(place));
  });
  // Somebody has followed a link, or has written another place into the address.
  watch(address, (at) => {
    const place = placeIn(at);
    if (place !== null && !isSamePlace(place, selected.value)) select(place);
  });

  return { rows, row, selected, opened, revealed, select, fold, lead, follow };
}

function fieldAt(form: HTMLElement | null, place: Place): HTMLElement | null {
  const fields = [...(form?.querySelectorAll<HTMLElement>('[data-place]') ?? [])];
  const inside = `${placeKey(place).slice(0, -1)},`;
  const at = (key: string) => fields.find(({ dataset }) => dataset['place'] === key);
  const around = place.map((_, i) => at(placeKey(place.slice(0, place.length - i))));
  const [exact] = around;
  const first = fields.find(({ dataset }) => dataset['place']?.startsWith(inside));
  return exact ?? first ?? around.find((field) => field !== undefined) ?? fields[0] ?? null;
}

function addressOf(place: Place): string {
  return place.map((segment) => encodeURIComponent(String(segment))).join('/');
}

/** Rows of the outline are named by words alone. */
function placeIn(address: unknown): Place | null {
  if (typeof address !== 'string' || address === '') return null;
  try {
    return address.split('/').map(decodeURIComponent);
  } catch {
    return null;
  }
}
