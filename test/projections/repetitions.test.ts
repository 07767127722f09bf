import { commitmentsProjection } from '../../projections/commitments/apply';
import { countRepeatPromises, repeatPromises } from '../../projections/commitments/repetitions';
import { organisationProjection } from '../../projections/organisation/apply';
import { presentRows, rowsAt, type Rows } from '../../projections/rows';
import { mistakesProjection } from '../../projections/mistakes/apply';
import { searchProjection } from '../../projections/search/projection';
import type { CommitmentEvent } from '../../src/commitment/events';
import { localDate } from '../../src/kernel/localDate';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { projectionSpec } from '../support/projectionSpec';
import type { LoggedEvent } from '../support/recordedEvents';
import { commitmentId, commitmentRecorded } from './commitmentEvents';
import { firstPage } from './pages';

const spec = projectionSpec(
  [organisationProjection, commitmentsProjection, searchProjection, mistakesProjection],
  () => null,
);

const linked = (word: string, to: string, occurredOn: string): LoggedEvent<CommitmentEvent> => ({
  stream: commitmentId(word),
  type: 'DuplicateLinked',
  occurredOn,
  data: { duplicateOfId: commitmentId(to) },
});
const unlinked = (word: string, occurredOn: string): LoggedEvent<CommitmentEvent> => ({
  stream: commitmentId(word),
  type: 'DuplicateUnlinked',
  occurredOn,
  data: { reason: 'Hai việc khác nhau' },
});
const inError = (word: string, occurredOn: string): LoggedEvent<CommitmentEvent> => ({
  stream: commitmentId(word),
  type: 'RecordedInError',
  occurredOn,
  data: { reason: 'Nhập trùng hồ sơ' },
});

/** How often promises were made more than once, as seen on a day; `place` null for all that is known. */
const timesMade = (database: SqlDatabase, day: string, place: number | null = null) =>
  seen(rowsAt(database, { on: localDate(day), place }));
const timesMadeNow = (database: SqlDatabase, day: string) =>
  seen(presentRows(database, localDate(day)));

function seen(rows: Rows) {
  const filter = { includeDuplicates: true };
  const { entries } = repeatPromises(rows, filter, firstPage());
  expect(countRepeatPromises(rows, filter)).toBe(entries.length);
  return Object.fromEntries(entries.map(({ key, timesMade: times }) => [key.id, times]));
}

const first = commitmentId('a');

describe('promises made more than once (R22), where a repetition was recorded in error (R10)', () => {
  const log = spec.given(
    commitmentRecorded('a', '2026-10-01'),
    commitmentRecorded('b', '2026-10-02'),
    commitmentRecorded('c', '2026-10-03'),
    linked('b', 'a', '2026-10-05'),
    linked('c', 'b', '2026-10-07'),
    inError('c', '2026-10-10'),
  );

  test('count every link on the days before, and not the mistaken one from its day on', () => {
    log.read((database) => {
      expect(timesMade(database, '2026-10-04')).toEqual({});
      expect(timesMade(database, '2026-10-06')).toEqual({ [first]: 2 });
      expect(timesMade(database, '2026-10-09')).toEqual({ [first]: 3, [commitmentId('b')]: 2 });
      expect(timesMade(database, '2026-10-10')).toEqual({ [first]: 2 });
      expect(timesMadeNow(database, '2026-12-12')).toEqual({ [first]: 2 });
    });
  });

  test('count it still by what was known before the mistake was found', () => {
    log.read((database) => {
      expect(timesMade(database, '2026-10-10', 5)).toEqual({ [first]: 3, [commitmentId('b')]: 2 });
      expect(timesMade(database, '2026-10-10', 6)).toEqual({ [first]: 2 });
    });
  });

  test('one between two links ends both: a mistake is no first promise and carries none', () => {
    const between = spec.given(
      commitmentRecorded('a', '2026-10-01'),
      commitmentRecorded('b', '2026-10-02'),
      commitmentRecorded('c', '2026-10-03'),
      linked('b', 'a', '2026-10-05'),
      linked('c', 'b', '2026-10-07'),
      unlinked('c', '2026-10-12'),
      inError('b', '2026-10-10'),
    );
    between.read((database) => {
      expect(timesMade(database, '2026-10-09')).toEqual({ [first]: 3, [commitmentId('b')]: 2 });
      expect(timesMade(database, '2026-10-10')).toEqual({});
      expect(timesMadeNow(database, '2026-12-12')).toEqual({});
    });
  });
});
