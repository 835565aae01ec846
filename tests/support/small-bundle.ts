// The small script with everything that may go with it: each construct of a bundle once. In: nothing. Out: a fresh, valid bundle.
import * as v from 'valibot';
import type { Bundle } from '@/scripts/language/bundle';
import { DeskData } from '@/scripts/language/desk/desk-data';
import { TrainingPack } from '@/scripts/language/training/training-pack';
import desk from '../fixtures/bundle/desk.json';
import training from '../fixtures/bundle/training.json';
import { smallScript } from './small-script';

/** A valid bundle that a test may change freely. */
export function smallBundle(): Bundle {
  return {
    format: 2,
    script: smallScript(),
    translations: { en: { format: 1, script: 'small', language: 'en', texts: { 'script/title': 'Small script' } } },
    desk: v.parse(DeskData, desk),
    training: v.parse(TrainingPack, training),
  };
}
