import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ClockFileError, openClock } from '../../src/cli/clocks';

describe('the clock file', () => {
  let folder: string;
  let path: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'giu-loi-clock-'));
    path = join(folder, 'clock');
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('is read anew each time', () => {
    writeFileSync(path, '2026-12-05T08:30:00+07:00\n');
    const clock = openClock(path);
    expect(clock.now()).toBe('2026-12-05T01:30:00.000Z');
    writeFileSync(path, '2026-12-06T01:30:00Z');
    expect(clock.now()).toBe('2026-12-06T01:30:00.000Z');
  });

  test.each(['', 'yesterday', '2026-12-05', '2026-02-30T00:00:00Z'])(
    'holding "%s" is refused by name',
    (text) => {
      writeFileSync(path, text);
      expect(() => openClock(path)).toThrow(ClockFileError);
      expect(() => openClock(path)).toThrow(path);
    },
  );

  test('that is missing is refused by name', () => {
    expect(() => openClock(path)).toThrow(ClockFileError);
  });
});

test('without a clock file the real time counts', () => {
  const before = new Date().toISOString();
  const now = openClock(null).now();
  expect(now >= before && now <= new Date().toISOString()).toBe(true);
});
