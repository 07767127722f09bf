import { localDate } from '../../src/kernel/localDate';
import type { UnitFact } from '../../src/kernel/party';
import { statusOf } from '../../src/commitment/status';
import { timelinessOf } from '../../src/commitment/timeliness';
import { accepted } from './laterScene';
import {
  chair,
  claimed,
  director,
  facts,
  given,
  lineages,
  neighbour,
  offices,
  progress,
  promised,
  recorded,
} from './scene';
import { folded } from './folded';

const commitmentId = 'commitment-1';
const asDirector = { actor: director, facts: { ...facts, actorOffice: offices.director } };
const promise = promised('2026-03-10');
/** A division below the department. */
const division: UnitFact = { ...neighbour, id: 'orgUnit-division' };

describe('An assignment', () => {
  test('is accepted once, by which work begins', () => {
    const accept = (events: typeof promise) =>
      given(events).when('acceptAssignment', { commitmentId }, asDirector);
    const outcome = accept(promise);
    outcome.thenState({ acceptedOn: '2026-03-02' });
    expect(outcome.state && statusOf(outcome.state)).toBe('IN_PROGRESS');
    accept([...promise, accepted('2026-02-01')]).thenRejected('WRONG_STATE');
    accept([recorded('2026-01-05')]).thenRejected('WRONG_STATE');
    accept([...promise, claimed('2026-02-01')]).thenRejected('CLAIM_PENDING');
  });
  test('is returned with a reason, counted, and the promise waits for another unit', () => {
    const outcome = given(promise).when(
      'returnAssignment',
      { commitmentId, reason: 'Không đúng chức năng' },
      asDirector,
    );
    outcome.thenState({
      leadUnitId: null,
      reassignments: [
        { fromUnitId: 'orgUnit-department', toUnitId: null, ordinal: 1, decidedBy: director },
      ],
    });
    expect(outcome.state && statusOf(outcome.state)).toBe('RECORDED');
    given([...promise, progress('2026-02-01')])
      .when('returnAssignment', { commitmentId, reason: 'x' }, asDirector)
      .thenRejected('WRONG_STATE');
  });
});

describe('Moving the lead (đùn đẩy)', () => {
  const reassign = (
    events: typeof promise,
    changes: Partial<typeof facts> = { newLeadUnit: [division, ...lineages.department] },
    toUnitId = 'orgUnit-division',
  ) =>
    given(events).when(
      'reassignCommitment',
      { commitmentId, toUnitId, reason: 'Giao phòng chuyên môn' },
      { actor: director, facts: { ...facts, actorOffice: offices.director, ...changes } },
    );

  test('is counted, and no clock stops or starts', () => {
    const outcome = reassign([...promise, accepted('2026-02-01')]);
    outcome.thenState({
      leadUnitId: 'orgUnit-division',
      acceptedOn: null,
      reassignments: [{ ordinal: 1, toUnitId: 'orgUnit-division' }],
      deadlines: [{ version: 1, date: '2026-03-10' }],
    });
    const state = outcome.state;
    if (state === null) throw new Error('nothing recorded');
    expect(timelinessOf(state, { on: localDate('2026-03-11') })).toBe('OPEN_OVERDUE');
  });
  test('goes downwards only, to a unit that exists and is not in the lead already', () => {
    reassign(promise, { newLeadUnit: null }).thenRejected('UNKNOWN_RECORD', 'toUnitId');
    reassign(promise, { newLeadUnit: [neighbour] }, neighbour.id).thenRejected(
      'NOT_ALLOWED',
      'toUnitId',
    );
    reassign(promise, { newLeadUnit: lineages.committee }, 'orgUnit-committee').thenRejected(
      'NOT_ALLOWED',
      'toUnitId',
    );
    reassign(promise, undefined, 'orgUnit-department').thenRejected(
      'LEAD_UNIT_UNCHANGED',
      'toUnitId',
    );
    const over = { ...division, dissolvedOn: localDate('2026-01-31') };
    reassign(promise, { newLeadUnit: [over, ...lineages.department] }).thenRejected(
      'UNIT_DISSOLVED',
      'toUnitId',
    );
    reassign([recorded('2026-01-05')]).thenRejected('LEAD_UNIT_MISSING');
  });
  test('every further change has the next number', () => {
    const once = folded(promise);
    expect(once.reassignments).toEqual([]);
    const moved = {
      type: 'CommitmentReassigned' as const,
      data: {
        reassignmentId: 'r1',
        fromUnitId: 'orgUnit-other',
        toUnitId: 'orgUnit-department',
        reason: 'x',
      },
    };
    reassign([...promise, moved]).thenState({ reassignments: [{ ordinal: 1 }, { ordinal: 2 }] });
  });
});

describe('Supporting units', () => {
  const change = (input: object, events = promise, units: readonly UnitFact[] = [neighbour]) =>
    given(events).when('changeSupportingUnits', { commitmentId, ...input }, { facts: { units } });
  const supported = [
    ...promise,
    { type: 'SupportingUnitAdded' as const, data: { unitId: neighbour.id } },
  ];
  test('are added and removed one by one', () => {
    change({ addUnitIds: [neighbour.id] }).then([
      { type: 'SupportingUnitAdded', data: { unitId: neighbour.id } },
    ]);
    change({ removeUnitIds: [neighbour.id] }, supported).thenState({ supportingUnitIds: [] });
    change({ addUnitIds: [neighbour.id] }, supported).then([]);
  });
  test('exist, are not the lead unit, and were there to be removed', () => {
    change({}).thenRejected('LIST_EMPTY', 'addUnitIds');
    change({ addUnitIds: ['orgUnit-none'] }).thenRejected('UNKNOWN_RECORD', 'addUnitIds.0');
    const lead = { ...neighbour, id: 'orgUnit-department' };
    change({ addUnitIds: [lead.id] }, promise, [lead]).thenRejected(
      'LEAD_UNIT_UNCHANGED',
      'addUnitIds',
    );
    change({ removeUnitIds: [neighbour.id] }).thenRejected('UNKNOWN_RECORD', 'removeUnitIds');
  });
});

describe('A progress report put right (R14)', () => {
  const chairsView = { actor: chair };
  test('R14: keeps its day and its place, and shows that it was corrected', () => {
    const reported = [...promise, progress('2026-02-01'), progress('2026-02-20')];
    const correct = (progressReportId: string, changes: object = {}) =>
      given(reported).when(
        'correctProgress',
        {
          commitmentId,
          progressReportId,
          percent: '30',
          narrative: 'Mới 3 km',
          reason: 'Nhầm',
          ...changes,
        },
        chairsView,
      );
    correct('report-2026-02-01').thenState({
      progressReports: [
        {
          occurredOn: { date: '2026-02-01' },
          percent: '30',
          narrative: 'Mới 3 km',
          isCorrected: true,
          atVersion: 4,
        },
        { isCorrected: false, atVersion: 5 },
      ],
    });
    correct('none').thenRejected('UNKNOWN_RECORD', 'progressReportId');
    correct('report-2026-02-01', { percent: '101' }).thenRejected('VALUE_OUT_OF_RANGE', 'percent');
  });
});
