import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killStorm } from '../../scripts/killStorm/killStorm';
import { randomFrom } from '../support/randomFrom';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'giu-loi-storm-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

test('item 38: the server killed in a storm of commands keeps every acknowledged one whole, and answers retries as the first time', async () => {
  const report = await killStorm({
    rounds: 3,
    folder,
    program: ['-r', '@swc-node/register', join(__dirname, '../../src/main.ts')],
    // The same numbers in every run, so that a failure can be repeated.
    random: randomFrom(4),
    longestRoundMs: 1_500,
  });
  expect(report.acknowledged).toBeGreaterThan(20);
  // Some tries were cut off, and answered commands were sent again: else nothing was proved.
  expect(report.unanswered).toBeGreaterThan(0);
  expect(report.repeated).toBeGreaterThanOrEqual(report.acknowledged);
  expect(report).toMatchObject({
    rounds: 3,
    answeredDifferently: 0,
    lost: 0,
    halfBatches: 0,
    unaccounted: 0,
    problems: 0,
  });
}, 180_000);
