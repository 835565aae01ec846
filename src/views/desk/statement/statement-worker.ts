import { readStatement } from '@/desk/statement/statement';
import type { RouteOptions } from '@/desk/subscription-route';

/** What the page asks of the worker: one whole statement. */
export interface StatementRequest {
  readonly text: string;
  readonly options: RouteOptions;
}

// The reading of a hundred thousand rows takes a second; here it stops nobody. Nothing is kept between two questions.
self.addEventListener('message', ({ data }: MessageEvent<StatementRequest>) => {
  self.postMessage(readStatement(data.text, data.options));
});
