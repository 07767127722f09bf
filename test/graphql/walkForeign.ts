/**
 * Asks far more than a run of the suite does, as somebody of another province, and tells what he was told of
 * records that are none of his (invariant 15): `npm run walk:foreign -- [operations] [seed]`. Ends with 1 when
 * he was told anything. The same seed asks the same.
 */
import 'reflect-metadata';
import { foreignReaders } from './foreignReaders';
import { openRelationStage } from './relationStage';

const PART = 1_000;
const SHOWN = 20;

async function run([most = '50000', first = String(Date.now() % 1_000_000)]: readonly string[]) {
  const operations = Number(most);
  const seed = Number(first);
  if (!(operations > 0) || !Number.isSafeInteger(seed))
    throw new Error('npm run walk:foreign -- [operations] [seed]');
  const stage = await openRelationStage();
  try {
    const foreign = await foreignReaders(stage);
    const coordinates = new Set<string>();
    const found: string[] = [];
    let asked = 0;
    let speaking = 0;
    for (let part = 0; asked < operations; part += 1) {
      const walked = await foreign.walk(seed + part * PART, Math.min(PART, operations - asked));
      asked += walked.operations;
      speaking += walked.speaking;
      for (const each of walked.coordinates) coordinates.add(each);
      found.push(...walked.leaks, ...walked.miscounts);
      process.stdout.write(
        `${asked} operations from seed ${seed} to ${coordinates.size} fields: ${speaking} told of own records, ` +
          `${found.length} leaks and miscounts\n`,
      );
    }
    for (const each of found.slice(0, SHOWN)) process.stdout.write(`${each}\n`);
    return found.length === 0 ? 0 : 1;
  } finally {
    await stage.app.close();
  }
}

run(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    process.stderr.write(`${String(error)}\n`);
    process.exitCode = 2;
  },
);
