// The floor: the same steps as plain DOM code, nothing else. `STEPS` is put in front of this file by the bench.
/* global STEPS */
(() => {
  const main = document.querySelector('main');
  let at = 0;

  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) made.className = className;
    made.textContent = text;
    return made;
  }

  function show() {
    const step = STEPS[at];
    const parts = [element('h2', '', step.title)];
    for (const line of step.say) parts.push(element('p', 'line', line));
    for (const task of step.tasks) parts.push(element('p', 'task', task));
    for (const hint of step.hints) parts.push(element('p', 'hint', hint));
    const list = document.createElement('ol');
    for (const answer of step.answers) {
      const item = document.createElement('li');
      const button = element('button', '', `${answer.key} ${answer.label}`);
      button.addEventListener('click', () => press(`Digit${answer.key}`));
      item.append(button);
      list.append(item);
    }
    parts.push(list);
    main.replaceChildren(...parts);
  }

  function press(code) {
    if (code === 'Backspace' && at > 0) at -= 1;
    else if (code === `Digit${STEPS[at].press}` && at < STEPS.length - 1) at += 1;
    else return false;
    show();
    return true;
  }

  addEventListener('keydown', (event) => {
    if (press(event.code)) event.preventDefault();
  });
  show();
})();
