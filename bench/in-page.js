// Runs in the measured page before its own code: notes when a step is painted after a key, long tasks and layout shifts.
(() => {
  const bench = { painted: null, samples: [], longTasks: [], shift: 0, shiftAfterKeys: 0, tops: [] };
  window.__bench = bench;

  const phrase = () => {
    const main = document.querySelector('main');
    const title = main && main.querySelector('h2');
    if (!title) return '';
    const lines = main.querySelectorAll('.line');
    let text = title.textContent;
    for (const line of lines) text += line.textContent;
    return text;
  };

  // A frame that follows the one in which the phrase was in the layout: the phrase has been painted.
  const afterPaint = (done) => requestAnimationFrame(() => requestAnimationFrame(done));

  const waitFirst = () => {
    if (bench.painted === null && phrase() !== '') afterPaint(() => (bench.painted = performance.now()));
    else requestAnimationFrame(waitFirst);
  };
  requestAnimationFrame(waitFirst);

  let pending = false;
  addEventListener(
    'keydown',
    (event) => {
      if (pending) return;
      pending = true;
      const before = phrase();
      let frames = 0;
      const look = () => {
        if (phrase() !== before) {
          requestAnimationFrame((now) => {
            bench.samples.push(Math.max(now, performance.now()) - event.timeStamp);
            pending = false;
            const answer = document.querySelector('main ol li button');
            if (answer) bench.tops.push(Math.round(answer.getBoundingClientRect().top));
          });
        } else if (frames++ > 300) {
          bench.samples.push(null);
          pending = false;
        } else requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
    },
    true,
  );
  bench.isPending = () => pending;

  const observe = (type, take) => {
    try {
      new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
    } catch {
      // An old browser does not know the type; the figure is then missing, not zero.
      bench[`no-${type}`] = true;
    }
  };
  observe('longtask', (entry) => bench.longTasks.push({ start: entry.startTime, duration: entry.duration }));
  // By its definition a shift right after a key is wanted and does not count; it is kept apart.
  observe('layout-shift', (entry) => {
    bench[entry.hadRecentInput ? 'shiftAfterKeys' : 'shift'] += entry.value;
  });
})();
