import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseInstant, type Instant } from '../kernel/instant';
import type { ClockWatch } from './clockWatch';

const fileIn = (dataDir: string): string => join(dataDir, 'clock.confirmed');

/** Remembers that the operator called a clock right although the log holds events up to a later instant. */
export function rememberConfirmation(dataDir: string, lastRecorded: Instant | null): void {
  if (lastRecorded !== null) writeFileSync(fileIn(dataDir), `${lastRecorded}\n`, { mode: 0o600 });
}

/** Whether the clock may stand before the last recorded event, because the operator said so. */
export function isConfirmedUntil(dataDir: string, lastRecorded: Instant): boolean {
  try {
    const until = parseInstant(readFileSync(fileIn(dataDir), 'utf8').trim());
    return until !== null && lastRecorded <= until;
  } catch {
    return false;
  }
}

/** Believes the clock once it has reached the last recorded event, unless the operator did so before. */
export async function watchFromNow(
  watch: ClockWatch | null,
  dataDir: string,
  lastRecorded: () => Promise<Instant | null>,
): Promise<void> {
  if (watch === null) return;
  const last = await lastRecorded();
  watch.startAfter(last === null || isConfirmedUntil(dataDir, last) ? null : last);
}
