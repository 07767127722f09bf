import { positionOf } from '../../kernel/position';
import { entryOf, type LogEntry } from '../logEntry';
import type { LogSource } from '../logRestore';
import { connectToLog, endConnection, type LogAddress, type LogConnection } from './logConnection';
import { LogScan } from './logScan';
import { ServerLog } from './serverLog';
import { fromServer } from './storedEvent';

const PAGE = 1_000;

/** The events of ours up to a place, as they were stored. */
export async function* entriesOf(
  { prefix, identity }: Pick<LogConnection, 'prefix' | 'identity'>,
  scan: LogScan,
  head: number,
): AsyncGenerator<readonly LogEntry[], void> {
  for await (const page of scan.after(0, PAGE)) {
    const entries = page.records
      .filter(({ isOurs, place }) => isOurs && place <= head)
      .map(({ record }) => entryOf(fromServer(record, prefix, identity.id)));
    if (entries.length > 0) yield entries;
    if ((page.records.at(-1)?.place ?? head) >= head) return;
  }
}

/**
 * The events of a log on a server, up to the one that is last now. They are counted first, so it
 * is read twice.
 * @throws StoreUnavailableError, UnsupportedLogError, NoLogError
 */
export async function openEventStoreDbLogSource(address: LogAddress): Promise<LogSource> {
  const connection = await connectToLog({ wanted: 'existing', ...address });
  const { leader, policy, prefix, identity } = connection;
  try {
    const scan = new LogScan(new ServerLog(leader.client, policy, true), prefix, identity.origin);
    const head = await scan.head();
    let count = 0;
    for await (const batch of entriesOf(connection, scan, head)) count += batch.length;
    return {
      logId: identity.id,
      head: positionOf(identity.id, head),
      count,
      batches: () => entriesOf(connection, scan, head),
      close: () => endConnection(connection),
    };
  } catch (error) {
    await endConnection(connection);
    throw error;
  }
}
