/**
 * Kills the built server with SIGKILL again and again while writers write, and counts what was lost,
 * halved or answered differently: `npm run kill-storm -- [rounds, 100 if absent]`.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isUnharmed, killStorm } from './killStorm';

async function run(rounds: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'giu-loi-storm-'));
  const report = await killStorm({
    rounds,
    folder,
    program: [join(__dirname, '..', '..', 'src', 'main.js')],
    random: Math.random,
    longestRoundMs: 2_000,
    onRound: (round, acknowledged) =>
      console.log(`round ${round} of ${rounds}: ${acknowledged} commands acknowledged`),
  });
  console.log(JSON.stringify(report, null, 2));
  if (isUnharmed(report)) rmSync(folder, { recursive: true, force: true });
  else console.log(`the data folder is kept: ${folder}`);
  process.exitCode = isUnharmed(report) ? 0 : 1;
}

void run(Number(process.argv[2] ?? '100'));
