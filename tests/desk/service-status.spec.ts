import { describe, expect, it } from 'vitest';
import { readServiceStatus, SERVICE_TASK_PATH, serviceAction } from '@/desk/service-status';

describe('service status (R41)', () => {
  it('reads the three statuses in either language', () => {
    expect(
      ['Successfully', 'With the error', 'In process', 'успешно', 'с ошибкой', 'в процессе', '???'].map(
        readServiceStatus,
      ),
    ).toEqual(['successful', 'error', 'in-process', 'successful', 'error', 'in-process', null]);
  });

  it('connects again after the first error and makes a task after the second', () => {
    expect(serviceAction([])).toBe('nothing');
    expect(serviceAction(['in-process'])).toBe('wait');
    expect(serviceAction(['successful'])).toBe('nothing');
    expect(serviceAction(['in-process', 'error'])).toBe('reconnect');
    expect(serviceAction(['error', 'in-process'])).toBe('wait');
    expect(serviceAction(['error', 'in-process', 'error'])).toBe('make-task');
    expect(serviceAction(['error', 'successful', 'error'])).toBe('reconnect');
    expect(SERVICE_TASK_PATH.join('/')).toBe('Управление услугами/Ошибки Биллинга/None');
  });
});
