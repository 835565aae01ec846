import { parse } from 'valibot';
import { builtInScript } from 'virtual:built-in-script';
import { TrainingPack } from '@/scripts/language/training/training-pack';
import { retentionTrainingSource } from '@/scripts/retention/retention-training';
import { openAttemptRecords } from '@/storage/training/attempt-records';
import type { TrainingSource } from '@/stores/platform';

/** Practice in this browser. The built-in pack went through the door with its bundle when the application was built. */
export function openTraining(factory: IDBFactory | null): TrainingSource {
  const attempts = openAttemptRecords(factory);
  const bundle = builtInScript.bundle;
  return { builtIn: bundle === null ? null : { pack: parse(TrainingPack, retentionTrainingSource), bundle }, attempts };
}
