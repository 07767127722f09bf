import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { oneDurableAppend, sixtyFourCallers } from './appends';
import { hostileMinutes } from './minutes';
import { outstandingPage } from './outstanding';
import { besideWrongPasswords } from './passwords';
import { pastDay } from './pastDay';
import { rebuildOfAll } from './rebuild';
import { holds, type Figure } from './rounds';
import { stormWithThreads } from './storm';
import { startToReady, startWithData } from './startUp';

const ROUNDS = 11;

const benches: Readonly<Record<string, (directory: string) => Promise<readonly Figure[]>>> = {
  start: async (directory) => [await startToReady(directory, ROUNDS)],
  append: async (directory) => [await oneDurableAppend(directory, ROUNDS)],
  group: async (directory) => [await sixtyFourCallers(directory, ROUNDS)],
  page: (directory) => outstandingPage(directory, ROUNDS),
  rebuild: async (directory) => [await rebuildOfAll(directory, ROUNDS)],
  data: async (directory) => [await startWithData(directory, ROUNDS)],
  storm: async (directory) => [await stormWithThreads(directory, 3)],
  passwords: async (directory) => [await besideWrongPasswords(directory, 3)],
  past: (directory) => Promise.resolve(pastDay(directory, ROUNDS)),
  minutes: () => Promise.resolve(hostileMinutes(ROUNDS)),
};

const rounded = (value: number) => value.toFixed(value < 10 ? 2 : 0);

function print(figure: Figure): void {
  const { bound, spread, unit, name, rounds } = figure;
  const floor = 'atLeast' in bound ? `≥ ${bound.atLeast}` : `≤ ${bound.atMost}`;
  const range = `${rounded(spread.minimum)} – ${rounded(spread.maximum)}`;
  const verdict = holds(figure) ? 'holds' : 'BELOW THE FLOOR';
  process.stdout.write(
    `${name}: median ${rounded(spread.median)} ${unit} (${range}, ${rounds} rounds), floor ${floor}: ${verdict}\n`,
  );
}

/** `npm run bench [-- start append group page rebuild data storm passwords past minutes]`. Timings inform; no test depends on them. */
async function run(names: readonly string[]): Promise<void> {
  const directory = mkdtempSync(join(tmpdir(), 'giu-loi-bench-'));
  try {
    for (const name of names.length > 0 ? names : Object.keys(benches)) {
      const bench = benches[name];
      if (bench === undefined)
        throw new Error(`no bench ${name}: ${Object.keys(benches).join(', ')}`);
      for (const figure of await bench(directory)) print(figure);
    }
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

run(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
