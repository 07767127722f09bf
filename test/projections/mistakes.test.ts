import { correctionsProjection } from '../../projections/corrections/projection';
import { mistakesProjection } from '../../projections/mistakes/apply';
import { recordDefinitions } from '../../src/records/recordDefinitions';
import { recordKinds, type RecordKind } from '../../src/records/recordKinds';
import type { RecordedInErrorEvent } from '../../src/kernel/recordedInError';
import { projectionSpec } from '../support/projectionSpec';
import type { LoggedEvent } from '../support/recordedEvents';

const idOf = (kind: RecordKind): string => `${recordDefinitions[kind].prefix}wrong`;

const marked = (kind: RecordKind): LoggedEvent<RecordedInErrorEvent> => ({
  stream: idOf(kind),
  type: 'RecordedInError',
  occurredOn: '2026-11-05',
  data: { reason: 'Nhập trùng hồ sơ' },
});

const marks = projectionSpec([mistakesProjection], (database) =>
  database.prepare('SELECT id, marked_on FROM mistake').all(),
);
const register = projectionSpec([correctionsProjection], (database) =>
  database.prepare('SELECT record_id, record_kind, kind FROM record_correction').all(),
);

describe('R37: a record marked as made in error, of whatever kind', () => {
  it.each(recordKinds)('is kept among the mistakes: %s', (kind) => {
    marks
      .given()
      .when(marked(kind), { times: 2 })
      .then([{ id: idOf(kind), marked_on: '2026-11-05' }]);
  });

  it.each(recordKinds.filter((kind) => kind !== 'COMMITMENT'))(
    'R36: has its line in the register: %s',
    (kind) => {
      register
        .given()
        .when(marked(kind), { times: 2 })
        .then([{ record_id: idOf(kind), record_kind: kind, kind: 'IN_ERROR' }]);
    },
  );

  it('R36: but for a promise, whose line stands with it, where the days that it took are known', () => {
    register.given().when(marked('COMMITMENT')).then([]);
  });
});
