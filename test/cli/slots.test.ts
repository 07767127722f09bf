import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { readRecord } from '../../src/application/recordReader';
import { takeReadSlot } from '../../src/cli/readSlot';
import { preparedRecords } from '../support/preparedRecords';
import { establishSmallOrganisation } from '../support/smallOrganisation';
import { killSpawned, spawnServer, type SpawnedServer } from '../support/spawnedServer';
import { openTestApplication, type TestApplication } from '../support/testApplication';

let folder: string;
let app: TestApplication;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'giu-loi-slots-'));
  app = await openTestApplication({ folder, now: '2026-12-01T01:30:00.000Z' });
});
afterEach(async () => {
  await killSpawned();
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const heldNow = (): readonly number[] => {
  const slot = takeReadSlot(folder);
  const held = slot.held().filter((number) => number !== slot.number);
  slot.release();
  return held;
};

/** Notices that one process says it wrote. */
async function writtenBy({ url }: SpawnedServer): Promise<number> {
  const text = await (await fetch(`${url}/metrics`)).text();
  return Number(/^giuloi_overdue_notices_total (\d+)$/m.exec(text)?.[1]);
}

/** Levels of the overdue notices of each promise, in log order. */
const levelsOf = (ids: readonly string[]): Promise<readonly (readonly number[])[]> =>
  Promise.all(
    ids.map(async (id) => {
      const record = await readRecord(app.store, id);
      if (record?.kind !== 'COMMITMENT') throw new Error(`no commitment ${id}`);
      return record.state.notices
        .filter(({ kind }) => kind === 'OVERDUE')
        .map(({ level }) => level);
    }),
  );

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await pause(50);
}

test('three processes over one folder: each notice is written once, and the share of one killed is taken over', async () => {
  const records = preparedRecords(app, await establishSmallOrganisation(app));
  const ids: string[] = [];
  for (let n = 0; n < 24; n += 1)
    ids.push(await records.commitment({ deadline: { fixed: { date: '2026-12-13' } } }));
  const clockFile = join(folder, 'now.txt');
  writeFileSync(clockFile, '2026-12-02T01:30:00.000Z');
  const environment = { CLOCK_FILE: clockFile, DEADLINE_CLOCK_INTERVAL_MS: '200' };
  const servers = await Promise.all(
    [0, 1, 2].map(() => spawnServer({ dataDir: folder, environment })),
  );
  expect(heldNow()).toEqual([0, 1, 2]);
  // Longer than two pauses of the clocks: each has seen the other two by then.
  await pause(500);

  writeFileSync(clockFile, '2026-12-14T01:30:00.000Z');
  await until(async () => (await levelsOf(ids)).every((levels) => levels.length === 1));
  // A notice can be read a moment before the server that wrote it has counted it.
  const sumIs = (of: readonly SpawnedServer[], sum: number) => async () =>
    (await Promise.all(of.map(writtenBy))).reduce((a, b) => a + b) >= sum;
  await until(sumIs(servers, ids.length));
  const written = await Promise.all(servers.map(writtenBy));
  expect(written.reduce((a, b) => a + b)).toBe(ids.length);
  expect(Math.min(...written)).toBeGreaterThan(0);

  const [killed, ...others] = servers as [SpawnedServer, SpawnedServer, SpawnedServer];
  await killed.kill('SIGKILL');
  expect(heldNow().length).toBe(2);
  writeFileSync(clockFile, '2026-12-20T01:30:00.000Z');
  await until(async () => (await levelsOf(ids)).every((levels) => levels.length === 2));
  expect(new Set((await levelsOf(ids)).map((levels) => levels.join()))).toEqual(new Set(['1,2']));
  const before = written.slice(1).reduce((a, b) => a + b);
  await until(sumIs(others, before + ids.length));
  const after = await Promise.all(others.map(writtenBy));
  expect(after.reduce((a, b) => a + b)).toBe(before + ids.length);

  // Its slot is free again for the next one, with the read models that it left there.
  const next = await spawnServer({ dataDir: folder, environment });
  expect(heldNow()).toEqual([0, 1, 2]);
  expect((await fetch(`${next.url}/readyz`)).status).toBe(200);
}, 90_000);
