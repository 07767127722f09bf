import { parentPort, workerData } from 'node:worker_threads';
import { runAggregates } from '../threads/runAggregates';

/** Where the aggregate thread begins; it is told the folder of the read models. */
if (parentPort === null) throw new Error('this is the program of a thread');
runAggregates(parentPort, String(workerData));
