import { correctionsProjection } from '../../projections/corrections/projection';
import { allCorrections, correctionsOf } from '../../projections/corrections/queries';
import { commitmentsProjection } from '../../projections/commitments/apply';
import { presentRows, rowsAt } from '../../projections/rows';
import type { SqlDatabase } from '../../src/sqlite/driver';
import type { DialogueConferenceEvent } from '../../src/dialogueConference/events';
import { localDate } from '../../src/kernel/localDate';
import type { LoggedEvent } from '../support/recordedEvents';
import { projectionSpec } from '../support/projectionSpec';
import { conferenceId } from './conferenceEvents';
import { firstPage } from './pages';

const lines = (database: SqlDatabase) =>
  correctionsOf(presentRows(database), conferenceId('a')).map(({ id, kind, status, taken }) => ({
    id,
    kind,
    status,
    taken: taken.length,
  }));
const spec = projectionSpec([correctionsProjection, commitmentsProjection], lines);

const at = (day: string) => ({ recordedAt: `${day}T02:00:00.000Z`, occurredOn: day });
const stays = { furtherDays: null, attendance: null, audiences: null, territoryIds: null };
const proposed: LoggedEvent<DialogueConferenceEvent> = {
  stream: conferenceId('a'),
  type: 'ConferenceCorrectionProposed',
  ...at('2026-12-14'),
  data: {
    correctionId: 'correction-1',
    isInError: false,
    taken: [
      {
        kind: 'ADVANCE_NOTICE_LATE',
        dueOn: localDate('2026-12-05'),
        daysBefore: 3,
        daysAfter: 0,
      },
    ],
    reason: 'Ghi nhầm ngày',
    heldOn: null,
    ...stays,
    mode: null,
    venue: null,
    chairOfficeId: null,
    coChairOfficeIds: null,
    advanceNoticeOn: { from: localDate('2026-12-08'), to: localDate('2026-12-03') },
    conclusionDocument: null,
    conclusionPublishedOn: null,
  },
};
const confirmed: LoggedEvent<DialogueConferenceEvent> = {
  stream: conferenceId('a'),
  type: 'RecordCorrectionConfirmed',
  ...at('2026-12-16'),
  data: { correctionId: 'correction-1', reason: null },
};
const line = (status: string) => [{ id: 'correction-1', kind: 'MEETING', status, taken: 1 }];

describe('R36: the register of corrections of records that are no promises', () => {
  test('has what was proposed, once', () => {
    spec.given().when(proposed, { times: 2 }).then(line('PROPOSED'));
  });

  test('and what became of it, in the same line', () => {
    spec.given(proposed).when(confirmed, { times: 2 }).then(line('CONFIRMED'));
  });

  test('as it stood on each day and at each place of the log', () => {
    spec.given(proposed, confirmed).read((database) => {
      const statusAt = (on: string, place: number | null) =>
        allCorrections(rowsAt(database, { on: localDate(on), place }), {}, firstPage()).entries.map(
          (each) => each.line?.status,
        );
      expect(statusAt('2026-12-13', null)).toEqual([]);
      expect(statusAt('2026-12-15', null)).toEqual(['PROPOSED']);
      expect(statusAt('2026-12-16', null)).toEqual(['CONFIRMED']);
      expect(statusAt('2026-12-20', 1)).toEqual(['PROPOSED']);
      expect(statusAt('2026-12-20', 0)).toEqual([]);
    });
  });
});
