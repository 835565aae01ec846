// A small but complete script for the tests of every room: each construct of the language once, nothing of the desk.
// In: nothing. Out: a fresh, valid script that a test may change freely.
import type { Script } from '@/scripts/language/script';
import { SMALL_BRANCHES } from './small/small-branches';
import { SMALL_CLOSING } from './small/small-closing';
import { SMALL_FACTS } from './small/small-facts';
import { SMALL_STAGES } from './small/small-stages';

/**
 * A valid script of four stages:
 *
 * - `ready` (before): `prepare` asks a text and confirms a task → `hello`
 * - `opening` (live): `hello` → `greeting-fork` → `need` (counts offers with `@stay`)
 * - `agreeing` (live): `choose` → `read-back` (asks the call-back time when thinking)
 * - `finish` (after): `finish-fork` → `saved-work` | `wrap`, `wrap` closes
 *
 * Objection `too-dear` returns; events `hung-up` (leaves to `wrap`), `wait` (own branch that returns), `late` (fired by the
 * clock, stays). The closing table has the rows `kept` (Будет), `refused` (Не будет), `thinking` (Думает), `open` (no status).
 */
export function smallScript(): Script {
  return structuredClone({
    format: 2,
    id: 'small',
    version: '1.0.0',
    language: 'ru',
    title: 'Малый скрипт',
    description: 'Короткий разговор для проверок.',
    ...SMALL_FACTS,
    ...SMALL_STAGES,
    ...SMALL_BRANCHES,
    ...SMALL_CLOSING,
  });
}
