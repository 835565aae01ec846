import { type Ref, shallowRef, watch } from 'vue';
import type { CompiledScript } from '@/machines/machine/compile-script';
import type { RuleGuard } from '@/verify/live/rule-guard';
import { whenIdle } from '../when-idle';

/**
 * The rules of the script of the open call; null until they are there. They are fetched once a call is open, so that it opens without
 * them, and made once for each script and language.
 */
export function useRuleGuard(compiled: Readonly<Ref<CompiledScript | null>>): Readonly<Ref<RuleGuard | null>> {
  const guard = shallowRef<RuleGuard | null>(null);
  const guards = new WeakMap<CompiledScript, RuleGuard>();

  async function make(of: CompiledScript): Promise<void> {
    await whenIdle();
    // Not to be had, e.g. offline before everything was stored: the machine still keeps every condition.
    const module = await import('@/verify/live/rule-guard').catch(() => null);
    if (module === null) return;
    const made = guards.get(of) ?? module.createRuleGuard(of.script);
    guards.set(of, made);
    if (compiled.value === of) guard.value = made;
  }

  watch(
    compiled,
    (of) => {
      guard.value = (of && guards.get(of)) ?? null;
      if (of !== null && guard.value === null) void make(of);
    },
    { immediate: true, flush: 'sync' },
  );
  return guard;
}
