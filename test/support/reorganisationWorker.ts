/**
 * Child process of the kill -9 tests: carries out the reorganisations of a folder and prints each
 * promise once its transfer is in the log. Arguments: folder, now.
 */
import { writeSync } from 'node:fs';
import type { CommandHandler } from '../../src/application/handleCommand';
import { openJob } from './openJob';
import { openTestApplication } from './testApplication';

const [folder = '', now = ''] = process.argv.slice(2);

async function work(): Promise<void> {
  const app = await openTestApplication({ folder, now });
  const handler: CommandHandler = {
    async handle(request) {
      const outcome = await app.handler.handle(request);
      if (outcome.kind === 'accepted') writeSync(1, `${outcome.stream}\n`);
      return outcome;
    },
  };
  await openJob(app, handler).tick();
  await app.close();
}

void work();
