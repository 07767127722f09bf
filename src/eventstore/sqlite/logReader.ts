import { logIdOf, placeOf, positionOf, type Position } from '../../kernel/position';
import type { Recorded } from '../../kernel/recordedEvent';
import { AT_MOST } from '../../sqlite/atMost';
import type { SqlDatabase, SqlStatement, SqlValue } from '../../sqlite/driver';
import type { EventCodec } from '../codec';
import { assertCount } from '../count';
import type {
  EventFilter,
  LogSlice,
  ReadAllOptions,
  ReadStreamOptions,
  StreamSlice,
} from '../port';
import { lastPlaceGiven } from './lastPlaceGiven';
import { EVENT_COLUMNS, storedEventOf, type EventRow } from './eventRow';
import { placeInLog } from '../logPlace';

/** Most places that one filtered read looks at, so that a rare match does not block the process. */
const LONGEST_SCAN = 10_000;

/** Part of a WHERE clause with its values. */
interface Condition {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

const placeholders = (values: readonly unknown[]) => values.map(() => '?').join(', ');

function typeCondition(types: readonly string[]): Condition {
  return { sql: `type IN (${placeholders(types)})`, values: types };
}

function prefixCondition(prefixes: readonly string[]): Condition {
  const each = prefixes.map(() => 'substr(stream, 1, length(?)) = ?').join(' OR ');
  return { sql: `(${each || 'FALSE'})`, values: prefixes.flatMap((prefix) => [prefix, prefix]) };
}

const filterConditions = (filter: EventFilter | undefined): readonly Condition[] => [
  ...(filter?.types ? [typeCondition(filter.types)] : []),
  ...(filter?.streamPrefixes ? [prefixCondition(filter.streamPrefixes)] : []),
];

/** Reads one log over one connection of its own. */
export class LogReader {
  private readonly prepared = new Map<string, SqlStatement>();

  constructor(
    private readonly database: SqlDatabase,
    private readonly logId: string,
    private readonly codec: EventCodec,
  ) {}

  head(): Position {
    return positionOf(this.logId, this.headPlace());
  }

  /** Up to where positions were given: beyond the head where somebody deleted the last events. */
  lastPosition(): Position {
    return positionOf(this.logId, lastPlaceGiven(this.database));
  }

  /** Changes whenever another connection has committed. */
  dataVersion(): number {
    return Number(this.rows('PRAGMA data_version', [])[0]?.['data_version']);
  }

  readStream(stream: string, options: ReadStreamOptions = {}): StreamSlice {
    assertCount('from', options.from);
    assertCount('to', options.to);
    assertCount('limit', options.limit);
    const { version, rows } = this.snapshot(() => ({
      version: Number(
        this.rows('SELECT max(version) AS version FROM event WHERE stream = ?', [stream])[0]?.[
          'version'
        ],
      ),
      rows: this.streamRows(stream, options),
    }));
    return { exists: version > 0, version, events: this.decode(rows) };
  }

  readAll(options: ReadAllOptions): LogSlice {
    assertCount('limit', options.limit);
    const { head, after, rows, end } = this.snapshot(() => {
      const head = this.headPlace();
      const after = placeInLog(options.after, this.logId, head);
      const end = options.filter ? Math.min(head, after + LONGEST_SCAN) : head;
      return { head, after, end, rows: this.logRows(after, end, options) };
    });
    const isFull = rows.length === options.limit;
    const reached = isFull ? Number(rows.at(-1)?.['pos'] ?? after) : end;
    return {
      events: this.decode(rows),
      position: positionOf(this.logId, reached),
      isEnd: reached === head,
    };
  }

  idAt(position: Position): string | null {
    if (logIdOf(position) !== this.logId) return null;
    const id = this.rows('SELECT id FROM event WHERE pos = ?', [placeOf(position)])[0]?.['id'];
    return id === undefined ? null : String(id);
  }

  private headPlace(): number {
    return Number(this.rows('SELECT max(pos) AS head FROM event', [])[0]?.['head']);
  }

  private streamRows(stream: string, options: ReadStreamOptions): readonly EventRow[] {
    const isForward = options.direction !== 'backward';
    const conditions: Condition[] = [{ sql: 'stream = ?', values: [stream] }];
    const add = (sql: string, value: SqlValue | undefined) => {
      if (value !== undefined) conditions.push({ sql, values: [value] });
    };
    add(isForward ? 'version >= ?' : 'version <= ?', options.from);
    add(isForward ? 'version <= ?' : 'version >= ?', options.to);
    add('at <= ?', options.recordedUntil);
    if (options.until !== undefined)
      add('pos <= ?', placeInLog(options.until, this.logId, this.headPlace()));
    const order = isForward ? 'version' : 'version DESC';
    return this.select(conditions, order, options.limit);
  }

  private logRows(after: number, end: number, options: ReadAllOptions): readonly EventRow[] {
    const range = { sql: 'pos > ? AND pos <= ?', values: [after, end] };
    return this.select([range, ...filterConditions(options.filter)], 'pos', options.limit);
  }

  private select(
    conditions: readonly Condition[],
    order: string,
    limit: number | undefined,
  ): readonly EventRow[] {
    const where = conditions.map(({ sql }) => sql).join(' AND ');
    return this.rows(
      `SELECT ${EVENT_COLUMNS} FROM event WHERE ${where} ORDER BY ${order} ${AT_MOST}`,
      // SQLite reads a negative limit as none.
      [...conditions.flatMap(({ values }) => values), limit ?? -1],
    );
  }

  private rows(sql: string, values: readonly SqlValue[]): readonly EventRow[] {
    let statement = this.prepared.get(sql);
    if (statement === undefined) {
      statement = this.database.prepare(sql);
      this.prepared.set(sql, statement);
    }
    return statement.all(...values);
  }

  /** What `read` sees is one moment of the log. */
  private snapshot<T>(read: () => T): T {
    this.database.exec('BEGIN');
    try {
      return read();
    } finally {
      this.database.exec('COMMIT');
    }
  }

  private decode(rows: readonly EventRow[]): readonly Recorded[] {
    return rows.map((row) => this.codec.decode(storedEventOf(row, this.logId)));
  }
}
