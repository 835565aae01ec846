// The embedding page of the test: sends what stands in the box to the frame, and shows what comes back.
const frame = document.getElementById('frame');
const message = document.getElementById('message');
const answers = document.getElementById('answers');

document.getElementById('origin').textContent = window.location.origin;
message.value = JSON.stringify(
  {
    type: 'sufler:start',
    version: 1,
    ctn: '+7 000 000-00-01',
    name: 'Пример Примерович',
    campaign: 'epk',
    callNo: 3,
    deadline: '2030-05-02',
    operator: 'Другой оператор',
    plan: 'Тариф',
  },
  null,
  2,
);

function show(text) {
  answers.textContent = `${text}\n${answers.textContent}`;
}

document.getElementById('send').addEventListener('click', () => {
  try {
    frame.contentWindow.postMessage(JSON.parse(message.value), window.location.origin);
  } catch (error) {
    show(`Не JSON: ${error.message}`);
  }
});

window.addEventListener('message', (event) => {
  if (event.source !== frame.contentWindow) return;
  show(JSON.stringify(event.data, null, 2));
});
