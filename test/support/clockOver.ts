import { readRecord } from '../../src/application/recordReader';
import {
  createDeadlineClock,
  type DeadlineClock,
  type DeadlineClockOptions,
} from '../../src/processes/deadlineClock';
import { readModelCandidates } from '../../src/processes/readModelCandidates';
import type { TestApplication } from './testApplication';

/** A deadline clock that a test ticks by hand; what fails fails the test. */
export const clockOver = (
  app: TestApplication,
  options: Partial<DeadlineClockOptions> = {},
): DeadlineClock =>
  createDeadlineClock({
    handler: app.handler,
    directory: app.directory,
    candidates: readModelCandidates(app.access),
    readRecord: (id) => readRecord(app.store, id),
    clock: app.clock,
    intervalMs: 60_000,
    onFailure: (error) => {
      throw error;
    },
    ...options,
  });
