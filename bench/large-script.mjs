// A script of any size around the built-in one: the same call can be walked in both. In: a script as data. Out: another.

/**
 * The script with talking steps added to its last stage, each as wordy as a real one, until it has `steps`.
 * @param {any} source
 * @param {number} steps
 */
export function largeScript(source, steps) {
  const present = source.stages.reduce(
    (/** @type {number} */ sum, /** @type {any} */ stage) => sum + stage.steps.length,
    0,
  );
  const added = Array.from({ length: Math.max(0, steps - present) }, (_, place) => talk(place, steps - present));
  const last = source.stages.length - 1;
  return {
    ...source,
    stages: source.stages.map((/** @type {any} */ stage, /** @type {number} */ place) =>
      place === last ? { ...stage, steps: [...stage.steps, ...added] } : stage,
    ),
  };
}

/**
 * @param {number} place
 * @param {number} count
 */
function talk(place, count) {
  const id = (/** @type {number} */ other) => `added-${other % count}`;
  return {
    kind: 'talk',
    id: id(place),
    title: `Добавленный шаг ${place}`,
    say: [
      { id: `line-${place}`, text: `Реплика номер ${place}: столько слов, сколько бывает в настоящей реплике звонка.` },
    ],
    answers: Array.from({ length: 5 }, (_, answer) => ({
      id: `answer-${answer}`,
      label: `Ответ ${answer} на шаг ${place}`,
      heard: [`так говорит клиент ${answer}`, `или так ${place}`],
      to: id(place + answer + 1),
    })),
    fallback: id(place + 1),
  };
}
