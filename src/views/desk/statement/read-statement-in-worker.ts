import type { DeskProblem } from '@/desk/desk-problem';
import type { Result } from '@/scripts/language/result';
import { readStatement, type Statement } from '@/desk/statement/statement';
import type { RouteOptions } from '@/desk/subscription-route';
import type { StatementRequest } from './statement-worker';

/** Shorter texts are read at once: a worker would take longer to start. */
const AT_ONCE = 200_000;

/**
 * Reads a statement without holding up the page. The worker lives for one statement and takes its text with it.
 * Rejects when the worker cannot be started or breaks.
 */
export function readStatementInWorker(
  text: string,
  options: RouteOptions,
): Promise<Result<Statement, readonly DeskProblem[]>> {
  if (text.length <= AT_ONCE || typeof Worker === 'undefined') return Promise.resolve(readStatement(text, options));
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./statement-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Result<Statement, readonly DeskProblem[]>>) => {
      worker.terminate();
      resolve(data);
    });
    worker.addEventListener('error', (event) => {
      worker.terminate();
      reject(new Error(event.message));
    });
    const request: StatementRequest = { text, options };
    worker.postMessage(request);
  });
}
