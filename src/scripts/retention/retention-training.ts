// The training pack of the built-in script, put together from its files. In: nothing. Out: untrusted data that still has to pass the
// parser. Nothing of it is loaded before somebody trains.
import curriculum from './training/curriculum.json';
import paraphrases from './training/paraphrases.json';
import personas from './training/personas.json';

export const retentionTrainingSource: unknown = { personas, paraphrases, panels: [], firmNo: ['refusal'], curriculum };
