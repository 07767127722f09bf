import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ask } from '../support/graphqlClient';
import { killSpawned, spawnServer } from '../support/spawnedServer';

/** Five in the suite; longer by hand: `SOAK_SECONDS=25 npx jest test/acceptance/soak.test.ts`. */
const SECONDS = Number(process.env['SOAK_SECONDS'] ?? 5);

jest.setTimeout((SECONDS + 120) * 1_000);
afterEach(killSpawned);

const hasProc = process.platform === 'linux';

const filesOf = (pid: number): number => readdirSync(`/proc/${pid}/fd`).length;
const megabytesOf = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1_000;

const questions = [
  '{ commitments(first: 20) { totalCount nodes { id text timeliness } } }',
  '{ offices(first: 20) { nodes { title unit { name } } } }',
  '{ overdueNotices(first: 20) { totalCount nodes { id level } } }',
];

(hasProc ? describe : describe.skip)('a server asked by twenty at once', () => {
  it('holds no more files and memory after a while than after the first rush', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'giu-loi-soak-'));
    const { url, pid } = await spawnServer({ dataDir, environment: { LOG_LEVEL: 'info' } });
    const faults: string[] = [];
    const askUntil = async (end: number, n: number): Promise<void> => {
      for (let turn = n; performance.now() < end; turn += 1)
        faults.push(...(await ask(url, questions[turn % questions.length] ?? '')).codes);
    };
    const rush = (seconds: number) => {
      const end = performance.now() + seconds * 1_000;
      return Promise.all(Array.from({ length: 20 }, (_, n) => askUntil(end, n)));
    };
    await rush(2);
    const [files, megabytes] = [filesOf(pid), megabytesOf(pid)];
    await rush(SECONDS);
    const after = [filesOf(pid), megabytesOf(pid)] as const;
    process.stdout.write(
      `${process.version}: ${files} files, ${megabytes} MB; then ${after.join(', ')}\n`,
    );
    expect(faults).toEqual([]);
    // Sixteen connections, each with up to three files, and those who ask; a leak is hundreds.
    expect(after[0]).toBeLessThanOrEqual(files + 16 * 3 + 20);
    expect(after[1]).toBeLessThan(megabytes + 150);
    rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
  });
});
