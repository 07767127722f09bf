import { localDate } from '../../src/kernel/localDate';
import {
  absorption,
  answerClockOn,
  answerTimeliness,
  originsOf,
} from '../../src/petition/answerClock';
import { answeringOfficeOn, type PetitionState } from '../../src/petition/state';
import {
  answered,
  classified,
  deadlineOn,
  health,
  merged,
  received,
  referred,
  reopened,
  returned,
  roads,
  type Given,
} from './petitionSpec';
import { petitionAfter } from './petitionStates';

const receivedOn = (occurredOn: string, due: string | null): Given<'PetitionReceived'> => ({
  ...received,
  data: {
    ...received.data,
    deadline: due === null ? { ...deadlineOn('2026-01-01'), date: null } : deadlineOn(due),
  },
  occurredOn,
});
const mergedInto = (id: string, occurredOn: string): Given<'PetitionMerged'> => ({
  ...merged,
  data: { intoPetitionId: id },
  occurredOn,
});

const inError = {
  type: 'RecordedInError',
  data: { reason: 'Nhập trùng hồ sơ' },
  occurredOn: '2026-10-12',
} as const;

/** The clock of the first petition, as the others that ended in it leave it. */
const dueOn = ([survivor, ...others]: readonly [PetitionState, ...PetitionState[]], on: string) =>
  answerClockOn(survivor, absorption(others)(survivor.id), localDate(on))?.deadline.date ?? null;

const boxes = (petition: PetitionState, days: readonly string[]) =>
  days.map((day) => answerTimeliness(petition, [], localDate(day)));

describe('the answer clock (R20)', () => {
  const events = [received, classified, referred];

  it('runs from receipt and is no clock before it', () => {
    const petition = petitionAfter('petition-1', events);
    expect(boxes(petition, ['2026-08-31', '2026-09-01', '2026-11-02', '2026-11-03'])).toEqual([
      null,
      'OPEN_IN_TIME',
      'OPEN_IN_TIME',
      'OPEN_OVERDUE',
    ]);
  });

  it('is not restarted by a return and another referral', () => {
    const again = { ...referred, data: { toOfficeId: health.id }, occurredOn: '2026-10-30' };
    const petition = petitionAfter('petition-1', [...events, returned, again]);
    expect(boxes(petition, ['2026-11-02', '2026-11-03'])).toEqual(['OPEN_IN_TIME', 'OPEN_OVERDUE']);
  });

  it.each(['RESOLVED', 'IN_PROGRESS', 'EXPLAINED'] as const)(
    'is stopped by an answer that says %s',
    (kind) => {
      const answer = { ...answered, data: { ...answered.data, kind } };
      const petition = petitionAfter('petition-1', [...events, answer]);
      expect(boxes(petition, ['2026-10-19', '2026-10-20', '2027-06-01'])).toEqual([
        'OPEN_IN_TIME',
        'DONE_ON_TIME',
        'DONE_ON_TIME',
      ]);
    },
  );

  it('tells an answer on the last day from one a day later', () => {
    const answeredOn = (occurredOn: string) =>
      petitionAfter('petition-1', [...events, { ...answered, occurredOn }]);
    expect(boxes(answeredOn('2026-11-02'), ['2026-12-01'])).toEqual(['DONE_ON_TIME']);
    expect(boxes(answeredOn('2026-11-03'), ['2026-12-01'])).toEqual(['DONE_LATE']);
  });

  it('is a new one from the day of reopening; the days before keep their box', () => {
    const petition = petitionAfter('petition-1', [...events, answered, reopened]);
    expect(boxes(petition, ['2026-11-04', '2026-11-05', '2027-01-04', '2027-01-05'])).toEqual([
      'DONE_ON_TIME',
      'OPEN_IN_TIME',
      'OPEN_IN_TIME',
      'OPEN_OVERDUE',
    ]);
  });

  it('has no box without a deadline, once merged, and once recorded in error (R10)', () => {
    const open = petitionAfter('petition-1', [receivedOn('2026-09-01', null)]);
    expect(boxes(open, ['2026-09-01'])).toEqual(['NO_DEADLINE']);
    const ended = petitionAfter('petition-1', [...events, merged]);
    expect(boxes(ended, ['2026-09-14', '2026-09-15'])).toEqual(['OPEN_IN_TIME', null]);
    const mistaken = petitionAfter('petition-1', [...events, inError]);
    expect(boxes(mistaken, ['2026-10-11', '2026-10-12'])).toEqual(['OPEN_IN_TIME', null]);
  });
});

describe('a petition that others were merged into', () => {
  const late = () => petitionAfter('petition-2', [receivedOn('2026-09-20', '2026-11-19')]);
  const early = () =>
    petitionAfter('petition-1', [received, mergedInto('petition-2', '2026-09-25')]);

  it('keeps the earliest clock from the day of merging on (R20)', () => {
    expect(dueOn([late(), early()], '2026-09-24')).toBe('2026-11-19');
    expect(dueOn([late(), early()], '2026-09-25')).toBe('2026-11-02');
  });

  it('is not given more time by one that was received later (R20)', () => {
    const survivor = petitionAfter('petition-1', [received]);
    const joined = petitionAfter('petition-2', [
      receivedOn('2026-09-20', '2026-11-19'),
      mergedInto('petition-1', '2026-09-25'),
    ]);
    expect(dueOn([survivor, joined], '2026-10-01')).toBe('2026-11-02');
  });

  it('follows chains (R21): what ended in one that ended in it counts from the later day', () => {
    const last = petitionAfter('petition-3', [receivedOn('2026-09-22', '2026-11-23')]);
    const middle = petitionAfter('petition-2', [
      receivedOn('2026-09-20', '2026-11-19'),
      mergedInto('petition-3', '2026-10-05'),
    ]);
    const chain = [last, middle, early()] as const;
    expect(['2026-10-04', '2026-10-05'].map((day) => dueOn(chain, day))).toEqual([
      '2026-11-23',
      '2026-11-02',
    ]);
  });

  it('keeps every origin (invariant 10)', () => {
    const survivor = late();
    const origins = originsOf(survivor, absorption([early(), survivor])(survivor.id));
    expect(origins).toEqual([survivor.origin, early().origin]);
  });

  it('is not held to the clock of one that was recorded in error (R10)', () => {
    const mistaken = petitionAfter('petition-1', [
      received,
      mergedInto('petition-2', '2026-09-25'),
      inError,
    ]);
    expect(dueOn([late(), mistaken], '2026-10-11')).toBe('2026-11-02');
    expect(dueOn([late(), mistaken], '2026-10-12')).toBe('2026-11-19');
  });

  it('takes a day from one that has it when it has none itself', () => {
    const without = petitionAfter('petition-2', [receivedOn('2026-09-20', null)]);
    expect(dueOn([without, early()], '2026-10-01')).toBe('2026-11-02');
  });

  it('is not held to old clocks once reopened, but to those that join later', () => {
    const survivor = petitionAfter('petition-2', [
      receivedOn('2026-09-20', '2026-11-19'),
      classified,
      { ...referred, occurredOn: '2026-09-26' },
      answered,
      reopened,
    ]);
    const joins = petitionAfter('petition-4', [
      receivedOn('2026-10-10', '2026-12-09'),
      mergedInto('petition-2', '2026-11-10'),
    ]);
    expect(dueOn([survivor, early()], '2026-11-05')).toBe('2027-01-04');
    expect(dueOn([survivor, early()], '2026-11-04')).toBe('2026-11-02');
    expect(dueOn([survivor, early(), joins], '2026-11-10')).toBe('2026-12-09');
  });
});

describe('the office that has to answer on a day', () => {
  const again: Given<'PetitionReferred'> = {
    type: 'PetitionReferred',
    data: { toOfficeId: health.id },
    occurredOn: '2026-09-12',
  };
  const transferred = (occurredOn: string): Given<'PetitionTransferred'> => ({
    type: 'PetitionTransferred',
    data: { reorganisationId: 'reorganisation-1', fromOfficeId: roads.id, toOfficeId: health.id },
    occurredOn,
  });
  const officesOn = (petition: PetitionState, days: readonly string[]) =>
    days.map((day) => answeringOfficeOn(petition, localDate(day)));

  it('is the one it was referred to, none after a return, then the next', () => {
    const petition = petitionAfter('petition-1', [received, classified, referred, returned, again]);
    expect(officesOn(petition, ['2026-09-02', '2026-09-03', '2026-09-10', '2026-09-12'])).toEqual([
      null,
      roads.id,
      null,
      health.id,
    ]);
  });

  it('is the successor from the effective date, of a referral recorded later too (R23)', () => {
    const events = [received, classified, referred];
    const inTime = petitionAfter('petition-1', [...events, transferred('2026-10-01')]);
    expect(officesOn(inTime, ['2026-09-30', '2026-10-01'])).toEqual([roads.id, health.id]);
    const swept = petitionAfter('petition-1', [...events, transferred('2026-07-01')]);
    expect(officesOn(swept, ['2026-09-02', '2026-09-03'])).toEqual([null, health.id]);
  });
});
