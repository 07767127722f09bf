import { organisation, progress, promise, type StreamToAppend } from './sampleEvents';
import { writeLog } from './writeLog';

/** Events of one promise: recorded, given a deadline and a lead unit, two reports later on. */
export const EVENTS_PER_PROMISE = 5;

/** How many further promises are recorded before one gets its next report. */
const REPORT_AFTER = 400;

/** What happens in a log of so many promises, in its order. */
function* happenings(promises: number): Generator<StreamToAppend> {
  yield* organisation();
  for (let index = 0; index < promises + 2 * REPORT_AFTER; index += 1) {
    if (index < promises) yield promise(index);
    for (const report of [1, 2]) {
      const earlier = index - report * REPORT_AFTER;
      if (earlier >= 0 && earlier < promises) yield progress(earlier, report);
    }
  }
}

/**
 * Writes a log of at least `events` events.
 * @returns how many events it holds.
 */
export const writeLargeLog = (path: string, events: number): Promise<number> =>
  writeLog(path, happenings(Math.ceil(events / EVENTS_PER_PROMISE)));
