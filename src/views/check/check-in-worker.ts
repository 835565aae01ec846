import type { CheckedSource } from '@/verify/check-source';

/** Checks a text beside the page, so that it stays usable meanwhile. Rejects when the browser ends the worker. */
export function checkInWorker(text: string): Promise<CheckedSource> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' });
    worker.onmessage = ({ data }: MessageEvent<CheckedSource>) => {
      worker.terminate();
      resolve(data);
    };
    worker.onerror = ({ message }) => {
      worker.terminate();
      reject(new Error(message));
    };
    worker.postMessage(text);
  });
}
