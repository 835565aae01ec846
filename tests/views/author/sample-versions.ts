// Versions and drafts of a library, for the specs of the screens that list them.
import type { Publication, PublishedVersion, Verdict } from '@/scripts/library/version';
import type { DraftHeader } from '@/stores/authoring/library-store';
import { NOON } from '../../support/test-platform';

export const CLEAN: Verdict = { errors: 0, warnings: 0, hints: 0, rulesKept: 5, rules: 5, steps: 9, states: 1_200 };

export function sampleVersion(parts: Partial<PublishedVersion> = {}): PublishedVersion {
  return {
    hash: 'a'.repeat(64),
    scriptHash: 'b'.repeat(64),
    id: 'small',
    version: '1.0.1',
    title: 'Малый скрипт',
    at: NOON,
    author: 'Автор',
    reason: 'Мягче приветствие',
    verdict: CLEAN,
    ...parts,
  };
}

export function samplePublication(parts: Partial<Publication> = {}): Publication {
  return { number: 1, hash: 'a'.repeat(64), from: NOON, at: NOON, author: 'Автор', reason: 'Мягче', ...parts };
}

export function sampleDraft(parts: Partial<DraftHeader> = {}): DraftHeader {
  return { id: 'draft-1', title: 'Черновик линии', base: 'a'.repeat(64), createdAt: NOON, isArchived: false, ...parts };
}
