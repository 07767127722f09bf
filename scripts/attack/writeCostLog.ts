import { join } from 'node:path';
import { writeCostLog } from './costLog';

const [folder, promises = '100000'] = process.argv.slice(2);

/** `writeCostLog <new data folder> [promises]`; the first start on it builds the read models. */
async function run(): Promise<void> {
  if (folder === undefined) throw new Error('writeCostLog <new data folder> [promises]');
  console.log(`${await writeCostLog(join(folder, 'events.db'), Number(promises))} events`);
}

void run();
