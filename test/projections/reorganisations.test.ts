import { reorganisationsProjection } from '../../projections/reorganisations/apply';
import { allReorganisations, reorganisationsById } from '../../projections/reorganisations/queries';
import { localDate } from '../../src/kernel/localDate';
import type { ReorganisationEvent } from '../../src/reorganisation/events';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { projectionSpec } from '../support/projectionSpec';
import type { LoggedEvent } from '../support/recordedEvents';
import { commitmentId } from './commitmentEvents';
import { officeId, unitId } from './organisationEvents';

type Logged = LoggedEvent<ReorganisationEvent>;

const reorganisationId = (word: string) => `reorganisation-${word}`;

/** Each with the obligations that got a successor by name and when it was applied. */
const rows = (database: SqlDatabase) =>
  allReorganisations(database).map(({ id, successors, appliedAt }) => [
    id,
    successors.map(({ obligationId, toOfficeId }) => `${obligationId} > ${toOfficeId}`),
    appliedAt,
  ]);

const spec = projectionSpec([reorganisationsProjection], rows);

const resolution = {
  documentType: 'Nghị quyết',
  symbol: '202/2025/QH15',
  issuedOn: null,
  issuer: null,
  provision: null,
  isConfirmed: true,
};
const mapping = {
  fromUnitId: unitId('hoaBinh'),
  fromOfficeId: null,
  toUnitId: unitId('phuTho'),
  toOfficeId: null,
};
const decided = (word: string, effectiveOn: string, recordedAt: string): Logged => ({
  stream: reorganisationId(word),
  type: 'ReorganisationDecided',
  occurredOn: '2025-06-12',
  recordedAt,
  legalBasis: [resolution],
  data: {
    title: 'Sắp xếp đơn vị hành chính',
    effectiveOn: localDate(effectiveOn),
    mappings: [mapping],
  },
});
const named = (word: string, obligation: string): Logged => ({
  stream: reorganisationId(word),
  type: 'SuccessorNamed',
  data: {
    obligationId: commitmentId(obligation),
    toOfficeId: officeId('chair'),
    toUnitId: unitId('phuTho'),
  },
});
const applied = (word: string, recordedAt: string): Logged => ({
  stream: reorganisationId(word),
  type: 'SuccessionApplied',
  recordedAt,
  data: {},
});

const merger = decided('merger', '2025-07-01', '2025-06-20T02:00:00.000Z');

describe('reorganisations as a read model (R23)', () => {
  test('stand once however often they are delivered, with decision and mapping', () => {
    spec
      .given()
      .when(merger, { times: 2 })
      .then([[reorganisationId('merger'), [], null]]);
    spec.given(merger).read((database) => {
      const id = reorganisationId('merger');
      const found = reorganisationsById(database, [id, reorganisationId('none')]);
      expect([...found.keys()]).toEqual([id]);
      expect(found.get(id)).toMatchObject({
        version: 1,
        effectiveOn: '2025-07-01',
        decision: resolution,
        mappings: [mapping],
      });
    });
  });

  test('gather the successors named one by one, a second delivery naming none twice', () => {
    spec
      .given(merger, named('merger', 'a'))
      .when(named('merger', 'b'), { times: 2 })
      .then([
        [
          reorganisationId('merger'),
          ['commitment-a > office-chair', 'commitment-b > office-chair'],
          null,
        ],
      ]);
  });

  test('are applied again when what was recorded later has passed over', () => {
    const once = applied('merger', '2025-07-02T02:00:00.000Z');
    const again = applied('merger', '2025-08-02T02:00:00.000Z');
    const at = (time: string) => [[reorganisationId('merger'), [], time]];
    spec.given(merger).when(once, { times: 2 }).then(at('2025-07-02T02:00:00.000Z'));
    spec.given(merger, once).when(again, { times: 2 }).then(at('2025-08-02T02:00:00.000Z'));
  });

  test('come by effective date, then in the order decided', () => {
    spec
      .given(
        decided('later', '2025-09-01', '2025-06-01T02:00:00.000Z'),
        decided('second', '2025-07-01', '2025-06-21T02:00:00.000Z'),
        merger,
      )
      .read((database) => {
        expect(allReorganisations(database).map(({ id }) => id)).toEqual(
          ['merger', 'second', 'later'].map(reorganisationId),
        );
      });
  });
});
