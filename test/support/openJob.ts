import type { CommandHandler } from '../../src/application/handleCommand';
import { createReorganisationRegister } from '../../src/application/reorganisationRegister';
import { readModelObligations } from '../../src/processes/readModelObligations';
import {
  createReorganisationJob,
  type ReorganisationJob,
  type ReorganisationJobOptions,
} from '../../src/processes/reorganisationJob';
import type { TestApplication } from './testApplication';

/** The job of reorganisations over a test application; failures end the test. */
export const openJob = (
  app: TestApplication,
  handler: CommandHandler = app.handler,
  changes: Partial<ReorganisationJobOptions> = {},
): ReorganisationJob =>
  createReorganisationJob({
    handler,
    directory: app.directory,
    reorganisations: createReorganisationRegister(app.store),
    obligations: readModelObligations(app.access),
    clock: app.clock,
    intervalMs: 5,
    onFailure: (error) => {
      throw error;
    },
    ...changes,
  });
