import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { takeReadSlot } from '../../src/cli/readSlot';

test('each process takes the lowest free place for its read models, and gives it back', () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'giu-loi-slot-'));
  const first = takeReadSlot(dataDir);
  const second = takeReadSlot(dataDir);
  expect([first.directory, second.directory]).toEqual([
    join(dataDir, 'read', '0'),
    join(dataDir, 'read', '1'),
  ]);
  first.release();
  const third = takeReadSlot(dataDir);
  expect(third.directory).toBe(first.directory);
  second.release();
  third.release();
  rmSync(dataDir, { recursive: true, force: true });
});
