import { isDeepStrictEqual } from 'node:util';
import type { EntryCheck } from './entryCheck';
import type { LogEntry } from './logEntry';
import type { LogRestore } from './logRestore';
import { LogDiffersError, UnrestorableEventError } from './restoreErrors';

export interface RestoreOptions {
  /** Says what is wrong with an entry; the first problem ends the restore. */
  readonly check: EntryCheck;
  /** Told how many events of the source are in the target. */
  readonly onProgress?: (done: number) => void;
}

export interface RestoreOutcome {
  /** Events that the target held already. */
  readonly alreadyThere: number;
  readonly written: number;
}

/** Limits of one write, so that it holds the log for a short time only. */
const LARGEST_WRITE = { events: 1_000, characters: 4 * 1024 * 1024 };

const exactFields = ['id', 'stream', 'version', 'type', 'schemaVersion', 'recordedAt'] as const;
const jsonFields = ['data', 'metadata'] as const;

/** Another store may have written the same JSON in another way. */
function isSameJson(held: string, wanted: string): boolean {
  if (held === wanted) return true;
  try {
    return isDeepStrictEqual(JSON.parse(held), JSON.parse(wanted));
  } catch {
    return false;
  }
}

/** The first field in which two entries differ, in words; null when they are the same event. */
function differenceOf(held: LogEntry, wanted: LogEntry): string | null {
  for (const field of exactFields)
    if (held[field] !== wanted[field])
      return `${field} is ${held[field]} in the target and ${wanted[field]} in the source`;
  for (const field of jsonFields)
    if (!isSameJson(held[field], wanted[field]))
      return `${field} of event ${wanted.id} is another one in the target`;
  return null;
}

/** The source one by one, each looked at, with its place counted from 1. */
async function* checked(
  source: AsyncIterable<readonly LogEntry[]>,
  check: EntryCheck,
): AsyncGenerator<LogEntry, undefined> {
  let ordinal = 0;
  for await (const batch of source)
    for (const entry of batch) {
      ordinal += 1;
      const [problem] = check(entry);
      if (problem !== undefined)
        throw new UnrestorableEventError(ordinal, problem.message, problem.code);
      yield entry;
    }
  return undefined;
}

/** Walks over what the target holds, which must be a beginning of the source. */
async function compareHeld(
  entries: AsyncGenerator<LogEntry, undefined>,
  target: LogRestore,
  onProgress: (done: number) => void,
): Promise<number> {
  let same = 0;
  for await (const batch of target.held()) {
    for (const held of batch) {
      const { value: wanted } = await entries.next();
      if (wanted === undefined)
        throw new LogDiffersError(same + 1, `the source ends here, the target has ${held.id}`);
      const difference = differenceOf(held, wanted);
      if (difference !== null) throw new LogDiffersError(same + 1, difference);
      same += 1;
    }
    onProgress(same);
  }
  return same;
}

interface NextBatch {
  readonly batch: readonly LogEntry[];
  readonly isEnd: boolean;
  /** What ended the source after the batch; the batch itself is good. */
  readonly fault: Error | null;
}

async function nextBatch(entries: AsyncGenerator<LogEntry, undefined>): Promise<NextBatch> {
  const batch: LogEntry[] = [];
  let characters = 0;
  try {
    while (batch.length < LARGEST_WRITE.events && characters < LARGEST_WRITE.characters) {
      const { value: entry } = await entries.next();
      if (entry === undefined) return { batch, isEnd: true, fault: null };
      batch.push(entry);
      characters += entry.data.length + entry.metadata.length;
    }
    return { batch, isEnd: false, fault: null };
  } catch (error) {
    const fault = error instanceof Error ? error : new Error(String(error));
    return { batch, isEnd: true, fault };
  }
}

/**
 * Puts recorded events into a log. A target that holds a beginning of the source goes on from there,
 * so a restore that was cut off is simply started again.
 * @throws LogDiffersError naming the first difference; UnrestorableEventError; what the source and
 * the target throw. Whatever was written before stays, as a beginning of the source.
 */
export async function restoreLog(
  source: AsyncIterable<readonly LogEntry[]>,
  target: LogRestore,
  { check, onProgress = () => undefined }: RestoreOptions,
): Promise<RestoreOutcome> {
  const entries = checked(source, check);
  const alreadyThere = await compareHeld(entries, target, onProgress);
  let written = 0;
  for (;;) {
    const { batch, fault, isEnd } = await nextBatch(entries);
    if (batch.length > 0) {
      await target.append(batch);
      written += batch.length;
      onProgress(alreadyThere + written);
    }
    if (fault !== null) throw fault;
    if (isEnd) return { alreadyThere, written };
  }
}
