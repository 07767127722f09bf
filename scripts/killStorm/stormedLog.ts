import { z } from 'zod';
import { knownEvents } from '../../src/cli/knownEvents';
import { positionOf } from '../../src/kernel/position';
import { verifyLogFile } from '../../src/eventstore/sqlite/verifyLogFile';
import { openDatabase } from '../../src/sqlite/driver';

/** The events that one command wrote, in log order. */
export interface StoredBatch {
  readonly stream: string;
  readonly types: readonly string[];
  readonly firstPlace: number;
  /** Position of its last event. */
  readonly position: string;
  /** Whether nothing of another command lies between its events. */
  readonly isContiguous: boolean;
}

const Row = z.object({
  pos: z.coerce.number(),
  stream: z.string(),
  type: z.string(),
  command: z.string(),
});

/** Reads the file itself, closed or left by a kill: every batch by its last position, and its faults. */
export function readStormedLog(path: string) {
  const { logId, events, problems } = verifyLogFile(path, knownEvents());
  const database = openDatabase(path, { readOnly: true });
  const rows = database
    .prepare(
      `SELECT pos, stream, type, json_extract(meta, '$.commandId') AS command FROM event ORDER BY pos`,
    )
    .all()
    .map((row) => Row.parse(row));
  database.close();
  const byCommand = new Map<string, z.infer<typeof Row>[]>();
  for (const row of rows) {
    const batch = byCommand.get(row.command);
    if (batch === undefined) byCommand.set(row.command, [row]);
    else batch.push(row);
  }
  const batches = [...byCommand.values()].map((batch): StoredBatch => {
    const [first] = batch;
    const last = batch.at(-1) ?? first;
    if (first === undefined || last === undefined) throw new Error('a batch without an event');
    return {
      stream: first.stream,
      types: batch.map(({ type }) => type),
      firstPlace: first.pos,
      position: positionOf(logId, last.pos),
      isContiguous: last.pos - first.pos + 1 === batch.length,
    };
  });
  return { events, problems, batches };
}
