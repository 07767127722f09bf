import { commitmentsProjection } from '../../projections/commitments/apply';
import type { CommitmentFilter } from '../../projections/commitments/filter';
import {
  commitments,
  countCommitments,
  type CommitmentOrder,
} from '../../projections/commitments/queries';
import { organisationProjection } from '../../projections/organisation/apply';
import { presentRows, type Rows } from '../../projections/rows';
import { mistakesProjection } from '../../projections/mistakes/apply';
import { searchProjection } from '../../projections/search/projection';
import { addDays, localDate } from '../../src/kernel/localDate';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { applyTo, openTables, type ReadModelTables } from '../support/projectionSpec';
import { recordedLog, type LoggedEvent } from '../support/recordedEvents';
import { claimed, commitmentRecorded, deadlineSet, verified } from './commitmentEvents';
import { unitEstablished, unitId } from './organisationEvents';
import { walk } from './pages';

const projections = [
  organisationProjection,
  commitmentsProjection,
  searchProjection,
  mistakesProjection,
];
const start = localDate('2026-01-01');
const on = localDate('2026-06-01');
const COUNT = 1_100;

/** More promises than are collected and sorted, so that walking along the orders is tried as well. */
function* events(): Generator<LoggedEvent> {
  yield unitEstablished('root', 'Tỉnh');
  yield unitEstablished('big', 'Sở', { parent: 'root' });
  yield unitEstablished('small', 'Xã', { parent: 'root' });
  for (let n = 0; n < COUNT; n += 1) {
    const word = String((n * 7_919) % COUNT);
    yield commitmentRecorded(word, addDays(start, n % 90), {
      promisorUnitId: unitId(n % 50 === 0 ? 'small' : 'big'),
      text: n % 40 === 0 ? 'Sửa cầu' : 'Làm đường',
      territoryIds: n % 3 === 0 ? [unitId('small')] : [],
      recordedAt: `2026-05-01T00:00:${String(n % 60).padStart(2, '0')}.000Z`,
    });
    if (n % 6 !== 0) yield deadlineSet(word, addDays(start, (n * 31) % 300), '2026-01-01');
    if (n % 4 !== 0) continue;
    yield claimed(word, 'claim', '2026-05-10');
    yield verified(word, 'claim', '2026-05-20');
  }
}

let tables: ReadModelTables;
let database: SqlDatabase;
let rows: Rows;
beforeAll(() => {
  tables = openTables(projections);
  database = tables.database;
  const record = recordedLog();
  database.exec('BEGIN');
  for (const event of events()) applyTo(database, projections, record(event));
  database.exec('COMMIT');
  rows = presentRows(database, on);
});
afterAll(() => {
  tables.close();
});

const filters: readonly CommitmentFilter[] = [
  {},
  { outstanding: true },
  { outstanding: true, timeliness: ['OPEN_OVERDUE'] },
  { outstanding: false, timeliness: ['OPEN_OVERDUE'] },
  { timeliness: ['DONE_LATE', 'NO_DEADLINE'] },
  { unitId: unitId('root'), includeSubunits: true },
  { unitId: unitId('small'), includeSubunits: true, outstanding: true },
  { text: 'lam duong', outstanding: true },
  { text: 'cau' },
  { territoryId: unitId('small') },
];
const orders = (['DUE_DATE', 'MADE_ON', 'RECORDED_AT', 'CHANGED_AT'] as const).flatMap((field) =>
  (['ASCENDING', 'DESCENDING'] as const).map((direction) => ({ field, direction })),
);

describe.each(filters)('a long list of %j', (filter) => {
  test('holds the same promises in every order, each once, from either end', () => {
    const ids = (order: CommitmentOrder, fromEnd: boolean) =>
      walk((request) => commitments(rows, filter, order, request), 100, fromEnd).map(
        ({ key }) => key.id,
      );
    const total = countCommitments(rows, filter);
    const [first, ...rest] = orders.map((order) => {
      const forwards = ids(order, false);
      expect(ids(order, true)).toEqual(forwards);
      return [...forwards].sort();
    });
    expect(new Set(first).size).toBe(total);
    for (const each of rest) expect(each).toEqual(first);
  });
});

test('the page of what is owed reads keys from an index alone, in order', () => {
  const plan = database
    .prepare(
      `EXPLAIN QUERY PLAN SELECT due_rising, id FROM commitment
       INDEXED BY commitment_owed_by_due WHERE outstanding = 1 AND made_on <= ?
       ORDER BY due_rising, id LIMIT 51`,
    )
    .all(on)
    .map((row) => String(row['detail']));
  expect(plan).toEqual([
    'SEARCH commitment USING COVERING INDEX commitment_owed_by_due (outstanding=?)',
  ]);
});
