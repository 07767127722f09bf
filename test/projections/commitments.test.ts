import { commitmentsProjection } from '../../projections/commitments/apply';
import {
  commitments,
  commitmentsById,
  commitmentsOfOpinions,
  countCommitments,
} from '../../projections/commitments/queries';
import { petitionsProjection } from '../../projections/petitions/apply';
import { timelinessReport } from '../../projections/commitments/timelinessCounts';
import { organisationProjection } from '../../projections/organisation/apply';
import { localDate } from '../../src/kernel/localDate';
import { presentRows } from '../../projections/rows';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { projectionSpec } from '../support/projectionSpec';
import {
  cancelled,
  claimed,
  commitmentId,
  commitmentRecorded,
  deadlineSet,
  leadAssigned,
  verified,
} from './commitmentEvents';
import { unitEstablished, unitId } from './organisationEvents';
import { firstPage } from './pages';

const rows = (database: SqlDatabase) =>
  database
    .prepare(
      `SELECT id, version, status, outstanding, due_on
       FROM commitment JOIN commitment_state USING (id) ORDER BY id`,
    )
    .all()
    .map((row) => ({ ...row }));
const spec = projectionSpec(
  [organisationProjection, petitionsProjection, commitmentsProjection],
  rows,
);
const question = { against: 'CURRENT', basis: 'CLAIM' } as const;
const dueFirst = { field: 'DUE_DATE', direction: 'ASCENDING' } as const;

describe('a commitment as it stands', () => {
  test('is recorded once, however often its event is delivered', () => {
    spec
      .given()
      .when(commitmentRecorded('a'), { times: 2 })
      .then([
        { id: commitmentId('a'), version: 1, status: 'RECORDED', outstanding: 1, due_on: null },
      ]);
  });

  test('stays owed while a claim waits and is no longer owed once it is verified', () => {
    const log = [
      commitmentRecorded('a'),
      deadlineSet('a', '2026-12-01'),
      claimed('a', 'claim-1', '2026-11-20'),
    ] as const;
    const row = { id: commitmentId('a'), due_on: '2026-12-01' };
    spec
      .given(log[0], log[1])
      .when(log[2], { times: 2 })
      .then([{ ...row, version: 3, status: 'CLAIMED', outstanding: 1 }]);
    spec
      .given(...log)
      .when(verified('a', 'claim-1', '2026-12-20'), { times: 2 })
      .then([{ ...row, version: 4, status: 'VERIFIED', outstanding: 0 }]);
  });

  test('R24: is found under the unit in the lead, before that under the promisor’s', () => {
    const log = spec.given(
      unitEstablished('committee', 'UBND tỉnh'),
      unitEstablished('lead', 'Sở Xây dựng', { parent: 'committee' }),
      commitmentRecorded('a'),
      commitmentRecorded('b'),
      leadAssigned('b', 'lead'),
    );
    const on = localDate('2026-12-12');
    log.read((database) => {
      const ids = (word: string, includeSubunits: boolean) =>
        commitments(
          presentRows(database, on),
          { unitId: unitId(word), includeSubunits },
          dueFirst,
          firstPage(),
        ).entries.map(({ key }) => key.id);
      expect(ids('committee', false)).toEqual([commitmentId('a')]);
      expect(ids('lead', false)).toEqual([commitmentId('b')]);
      expect(ids('committee', true)).toEqual(['a', 'b'].map(commitmentId));
    });
  });

  test('R1: known to the month only, it exists from the last day of that month on', () => {
    const month = { date: localDate('2026-11-30'), precision: 'MONTH' } as const;
    spec.given(commitmentRecorded('a', month), commitmentRecorded('b')).read((database) => {
      const count = (on: string) => countCommitments(presentRows(database, localDate(on)), {});
      expect(count('2026-11-29')).toBe(1);
      expect(count('2026-11-30')).toBe(2);
    });
  });

  test('leads from an opinion to the promises made in reply', () => {
    const reply = (word: string, opinionId: string) =>
      commitmentRecorded(word, '2026-11-01', {
        source: { recordId: 'conference-c1', opinionId, document: null },
      });
    spec.given(reply('b', 'o1'), reply('a', 'o1'), commitmentRecorded('c')).read((database) => {
      const found = commitmentsOfOpinions(database, ['o1', 'o2']);
      expect(found.get('o1')?.map(({ id }) => id)).toEqual(['a', 'b'].map(commitmentId));
      expect(found.get('o2')).toEqual([]);
      expect(commitmentsById(database, [commitmentId('a'), 'commitment-x']).size).toBe(1);
    });
  });
});

describe('the four boxes', () => {
  test('A5: a pledge for 2023 without any report is overdue from 1 January 2024 on', () => {
    spec
      .given(
        commitmentRecorded('pledge', '2023-06-30', { kind: 'PLEDGE' }),
        deadlineSet('pledge', '2023-12-31', '2023-06-30'),
      )
      .read((database) => {
        const boxes = (on: string) =>
          timelinessReport(presentRows(database, localDate(on)), {}, question).total;
        expect(boxes('2023-12-31')).toMatchObject({ openInTime: 1, openOverdue: 0 });
        expect(boxes('2024-01-01')).toMatchObject({ openInTime: 0, openOverdue: 1 });
      });
  });

  test('R10: a cancelled promise leaves the total for a count of its own', () => {
    spec
      .given(commitmentRecorded('a'), commitmentRecorded('b'), cancelled('b', '2026-11-05'))
      .read((database) => {
        const rows = presentRows(database, localDate('2026-12-01'));
        expect(timelinessReport(rows, {}, question).total).toMatchObject({
          total: 1,
          noDeadlineOpen: 1,
          excluded: 1,
        });
      });
  });
});

test('more groups than are told apart stand together under OTHER', () => {
  const events = Array.from({ length: 203 }, (_, n) =>
    commitmentRecorded(`c${n}`, '2026-11-01', { promisorOfficeId: `office-${n}` }),
  );
  spec.given(...events).read((database) => {
    const { total, groups } = timelinessReport(
      presentRows(database, localDate('2026-12-01')),
      {},
      { ...question, groupBy: 'OFFICE' },
    );
    expect(groups).toHaveLength(201);
    expect(groups.at(-1)).toMatchObject({ key: 'OTHER', counts: { total: 3 } });
    expect(total.total).toBe(203);
  });
});
