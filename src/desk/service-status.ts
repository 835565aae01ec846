// What to do about the status of a service (R41). In: the statuses seen so far, oldest first. Out: the next thing to do.

export type ServiceStatus = 'successful' | 'error' | 'in-process';

export type ServiceAction = 'nothing' | 'wait' | 'reconnect' | 'make-task';

/** Where the task is made when connecting again did not help, word for word. */
export const SERVICE_TASK_PATH = ['Управление услугами', 'Ошибки Биллинга', 'None'] as const;

/** The status that a pasted text names: `Successfully`, `With the error`, `In process`, or their Russian words; null for another. */
export function readServiceStatus(text: string): ServiceStatus | null {
  const bare = text.trim().toLowerCase();
  if (/with\s+(?:the\s+)?error|ошибк/u.test(bare)) return 'error';
  if (/in\s+process|in\s+progress|в\s+процессе/u.test(bare)) return 'in-process';
  return /^success|успешн/u.test(bare) ? 'successful' : null;
}

/** An error is answered by connecting once more; an error after that, by a task. While it runs, by waiting. */
export function serviceAction(seen: readonly ServiceStatus[]): ServiceAction {
  const last = seen.at(-1);
  if (last === undefined || last === 'successful') return 'nothing';
  if (last === 'in-process') return 'wait';
  // Statuses seen while a connection is in process belong to the attempt that ends after them.
  const sinceSuccess = seen.slice(seen.lastIndexOf('successful') + 1);
  return sinceSuccess.filter((status) => status === 'error').length > 1 ? 'make-task' : 'reconnect';
}
