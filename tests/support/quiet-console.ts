import { afterEach, beforeEach } from 'vitest';

// A warning that nobody reads hides the next one, so each fails its test. A test that wants one spies on the console.
const real = { warn: console.warn, error: console.error };
let heard: string[] = [];

function listen(level: 'warn' | 'error') {
  return (...parts: readonly unknown[]) => {
    heard.push(`console.${level}: ${parts.map(String).join(' ')}`);
  };
}

beforeEach(() => {
  heard = [];
  console.warn = listen('warn');
  console.error = listen('error');
});

afterEach(() => {
  Object.assign(console, real);
  if (heard.length > 0) throw new Error(`The console must stay quiet, but said:\n${heard.join('\n')}`);
});
