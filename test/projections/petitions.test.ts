import { presentRows } from '../../projections/rows';
import { organisationProjection } from '../../projections/organisation/apply';
import { petitionsProjection } from '../../projections/petitions/apply';
import { answerQuality } from '../../projections/petitions/answerQuality';
import {
  countPetitions,
  petitions,
  petitionsOfOpinions,
  type PetitionFilter,
} from '../../projections/petitions/queries';
import { mistakesProjection } from '../../projections/mistakes/apply';
import { searchProjection } from '../../projections/search/projection';
import { localDate } from '../../src/kernel/localDate';
import type { PetitionEvent } from '../../src/petition/events';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { projectionSpec } from '../support/projectionSpec';
import type { LoggedEvent } from '../support/recordedEvents';
import { officeId, unitId } from './organisationEvents';
import { firstPage } from './pages';

const petitionId = (word: string): string => `petition-${word}`;

const received = (
  word: string,
  day: string,
  due: string | null,
  opinionId: string | null = null,
): LoggedEvent<PetitionEvent> => ({
  stream: petitionId(word),
  type: 'PetitionReceived',
  occurredOn: day,
  data: {
    text: 'Đề nghị sửa đường liên thôn',
    kind: 'PETITION',
    channel: 'LETTER',
    origin: {
      sourceId: opinionId === null ? null : 'conference-c1',
      opinionId,
      territoryId: unitId(word),
      raisedOn: { date: localDate(day), precision: 'DAY' },
    },
    deadline: {
      date: due === null ? null : localDate(due),
      precision: due === null ? null : 'DAY',
      startsOn: null,
      rolledFrom: null,
      calendarVersion: null,
      rule: null,
    },
    countedPeriod: null,
  },
});

const merged = (word: string, into: string, day: string): LoggedEvent<PetitionEvent> => ({
  stream: petitionId(word),
  type: 'PetitionMerged',
  occurredOn: day,
  data: { intoPetitionId: petitionId(into) },
});

const referred = (word: string, office: string, day: string): LoggedEvent<PetitionEvent> => ({
  stream: petitionId(word),
  type: 'PetitionReferred',
  occurredOn: day,
  data: { toOfficeId: officeId(office) },
});

const answered = (word: string, day: string): LoggedEvent<PetitionEvent> => ({
  stream: petitionId(word),
  type: 'PetitionAnswered',
  occurredOn: day,
  data: { answerId: `answer-${word}`, kind: 'RESOLVED', text: 'Đã sửa', document: null },
});

const rows = (database: SqlDatabase) =>
  database
    .prepare('SELECT id, status, due_on, done, overdue_from FROM petition ORDER BY id')
    .all()
    .map((row) => ({ ...row }));

const spec = projectionSpec(
  [organisationProjection, petitionsProjection, searchProjection, mistakesProjection],
  rows,
);
const on = localDate('2026-12-12');

describe('petitions in the list', () => {
  test('R20: the one that goes on takes the earliest clock; the merged one counts nowhere', () => {
    spec
      .given(received('a', '2026-11-01', '2027-01-05'), received('b', '2026-10-01', '2026-12-01'))
      .when(merged('b', 'a', '2026-11-02'), { times: 2 })
      .then([
        {
          id: petitionId('a'),
          status: 'RECEIVED',
          due_on: '2026-12-01',
          done: null,
          overdue_from: '2026-12-02',
        },
        {
          id: petitionId('b'),
          status: 'MERGED',
          due_on: '2026-12-01',
          done: null,
          overdue_from: null,
        },
      ]);
  });

  test('§4.4, 10: every origin is kept through a chain of mergers', () => {
    spec
      .given(
        received('a', '2026-11-01', '2027-01-05', 'o1'),
        received('b', '2026-11-01', '2027-01-05', 'o2'),
        received('c', '2026-11-01', '2027-01-05'),
        merged('a', 'b', '2026-11-02'),
      )
      .when(merged('b', 'c', '2026-11-03'))
      .read((database) => {
        const raisedIn = (word: string) =>
          petitions(
            presentRows(database, on),
            { territoryId: unitId(word), status: ['RECEIVED'] },
            { field: 'DUE_DATE', direction: 'ASCENDING' },
            firstPage(),
          ).entries.map(({ state }) => state?.id);
        expect(raisedIn('a')).toEqual([petitionId('c')]);
        expect(raisedIn('b')).toEqual([petitionId('c')]);
        const became = petitionsOfOpinions(database, ['o1', 'o2', 'o3']);
        expect([...became].map(([opinion, { id }]) => [opinion, id]).sort()).toEqual([
          ['o1', petitionId('a')],
          ['o2', petitionId('b')],
        ]);
      });
  });

  test('boxes of the answer, of any day from today on', () => {
    spec
      .given(
        received('late', '2026-09-01', '2026-11-01'),
        received('open', '2026-12-01', '2027-01-30'),
        received('free', '2026-12-01', null),
        received('done', '2026-10-01', '2026-12-01'),
        referred('done', 'x', '2026-10-02'),
        answered('done', '2026-12-01'),
      )
      .read((database) => {
        const count = (timeliness: PetitionFilter['timeliness'], day = on) =>
          countPetitions(
            presentRows(database, day),
            timeliness === undefined ? {} : { timeliness },
          );
        expect(count(['OPEN_OVERDUE'])).toBe(1);
        expect(count(['OPEN_IN_TIME'])).toBe(1);
        expect(count(['OPEN_OVERDUE'], localDate('2027-01-31'))).toBe(2);
        expect(count(['NO_DEADLINE'])).toBe(1);
        expect(count(['DONE_ON_TIME', 'DONE_LATE'])).toBe(1);
        expect(count(undefined)).toBe(4);
        expect(countPetitions(presentRows(database, on), { officeId: officeId('x') })).toBe(1);
        expect(countPetitions(presentRows(database, on), { text: 'SUA DUONG' })).toBe(4);
      });
  });

  test('R21: answered and resolved are given over received, raw and merged', () => {
    spec
      .given(
        received('a', '2026-10-01', '2026-12-01'),
        received('b', '2026-10-01', '2026-12-01'),
        received('c', '2026-10-01', '2026-12-01'),
        merged('b', 'a', '2026-10-02'),
        referred('a', 'x', '2026-10-03'),
        answered('a', '2026-11-01'),
      )
      .read((database) => {
        expect(answerQuality(presentRows(database, on), {})).toMatchObject({
          received: { raw: 3, merged: 2 },
          answered: { raw: 2, merged: 1 },
          resolved: { raw: 2, merged: 1 },
          answeredOnTime: { raw: 2, merged: 1 },
        });
      });
  });
});
