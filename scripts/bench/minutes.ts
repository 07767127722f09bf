import { localDate } from '../../src/kernel/localDate';
import { keyFold } from '../../src/kernel/text';
import { readText } from '../../src/promiseLexicon/suggestions';
import { filledWith, hostileTexts } from './hostileTexts';
import { spreadOf, type Figure } from './rounds';

const LENGTH = 100_000;
const heldOn = localDate('2026-12-12');

function readWhole(minutes: string): void {
  const reading = readText('conference', minutes, heldOn);
  while (reading.next().done !== true);
}

/** What any reader does at the least: fold the text and look at each word once. */
const scan = (minutes: string): number => keyFold(minutes).match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

function cpuOf(work: () => void): number {
  const from = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(from);
  return (user + system) / 1_000;
}

/** 100 kB of hostile minutes, and how many plain scans of them that is. */
export function hostileMinutes(rounds: number): readonly Figure[] {
  return Object.entries(hostileTexts).flatMap(([name, piece]) => {
    const minutes = filledWith(piece, LENGTH);
    for (let warm = 0; warm < 3; warm += 1) readWhole(minutes);
    const pairs = Array.from({ length: rounds }, () => {
      const reading = cpuOf(() => readWhole(minutes));
      return { reading, ratio: reading / cpuOf(() => scan(minutes)) };
    });
    const figure = (unit: string, atMost: number, values: readonly number[]): Figure => ({
      name: `100 kB of minutes, ${name}, CPU`,
      unit,
      bound: { atMost },
      spread: spreadOf(values),
      rounds,
    });
    return [
      figure(
        'ms',
        200,
        pairs.map(({ reading }) => reading),
      ),
      figure(
        'plain scans',
        40,
        pairs.map(({ ratio }) => ratio),
      ),
    ];
  });
}
