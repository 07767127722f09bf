import { foldEvents } from '../../src/kernel/decider';
import { localDate } from '../../src/kernel/localDate';
import type { SuccessionLine } from '../../src/reorganisation/events';
import {
  giversOf,
  isSuccessionPending,
  orphansAmong,
  successionOf,
  unitSuccessors,
} from '../../src/reorganisation/handover';
import { reorganisationFold, type ReorganisationState } from '../../src/reorganisation/state';
import { recordedLog } from '../support/recordedEvents';
import { decided, facts, line, named, obligation, stream } from './scene';

function reorganisation(
  mappings: readonly SuccessionLine[],
  ...successors: readonly ReturnType<typeof named>[]
): ReorganisationState {
  const log = recordedLog();
  const events = [decided(...mappings), ...successors].map((event) => {
    const recorded = log({ ...event, stream } as never);
    const legalBasis = event.legalBasis ?? [];
    return { ...recorded, metadata: { ...recorded.metadata, legalBasis } };
  });
  const state = foldEvents(reorganisationFold, events as never);
  if (state === null) throw new Error('nothing decided');
  return state;
}

const merger = line('hoaBinh', 'phuTho');
const split = [line('city', 'wardOne'), line('city', 'wardTwo')];
const cityPromise = obligation({ officeId: 'city-head', unitId: 'city' });
const successor = (state: ReorganisationState, each = obligation()) => {
  const found = successionOf(state, each, facts.heads);
  return found.kind === 'SUCCESSOR' ? found.handover : found.kind;
};

describe('who takes over (R23)', () => {
  it('is the head of the unit that the line names, or the office that it names', () => {
    expect(successor(reorganisation([merger]))).toMatchObject({
      toOfficeId: 'phuTho-head',
      toUnitId: 'phuTho',
    });
    const toDeputy = line('hoaBinh', 'phuTho', null, 'phuTho-deputy');
    expect(successor(reorganisation([toDeputy]))).toMatchObject({ toOfficeId: 'phuTho-deputy' });
  });

  it('follows a line for the office before those for its unit', () => {
    const state = reorganisation([merger, line('hoaBinh', 'wardOne', 'hoaBinh-deputy')]);
    expect(successor(state)).toMatchObject({ toUnitId: 'phuTho' });
    const ofDeputy = obligation({ officeId: 'hoaBinh-deputy' });
    expect(successor(state, ofDeputy)).toMatchObject({ toUnitId: 'wardOne' });
  });

  it('is nobody yet where several are named or the unit has no head: an orphan', () => {
    expect(successor(reorganisation(split), cityPromise)).toBe('ORPHAN');
    expect(successor(reorganisation([line('hoaBinh', 'headless')]))).toBe('ORPHAN');
  });

  it('is the one named for it; the others become supporting units', () => {
    const state = reorganisation(split, named('commitment-1', 'wardTwo'));
    expect(successor(state, { ...cityPromise, leadUnitId: 'city' })).toEqual({
      toOfficeId: 'wardTwo-head',
      toUnitId: 'wardTwo',
      leadUnitId: 'wardTwo',
      supportingUnitIds: ['wardOne'],
    });
    expect(successor(state, { ...cityPromise, id: 'commitment-2' })).toBe('ORPHAN');
  });

  it('takes the lead too, and supporting units that end are followed', () => {
    const state = reorganisation([merger, line('department', 'newDepartment')]);
    const led = obligation({ leadUnitId: 'department', supportingUnitIds: ['other', 'hoaBinh'] });
    expect(successor(state, led)).toEqual({
      toOfficeId: 'phuTho-head',
      toUnitId: 'phuTho',
      leadUnitId: 'newDepartment',
      supportingUnitIds: ['other'],
    });
  });

  it('is the same office where only the unit in the lead ends', () => {
    const state = reorganisation([line('department', 'newDepartment')]);
    expect(successor(state, obligation({ leadUnitId: 'department' }))).toMatchObject({
      toOfficeId: 'hoaBinh-head',
      leadUnitId: 'newDepartment',
    });
  });

  it('is not asked for where nothing is given away, nothing is owed or it has passed over', () => {
    const state = reorganisation([merger]);
    expect(successor(state, cityPromise)).toBe('UNCONCERNED');
    expect(successor(state, obligation({ isOpen: false }))).toBe('UNCONCERNED');
    expect(successor(state, obligation({ transferredBy: [stream] }))).toBe('TRANSFERRED');
  });
});

describe('the orphan report', () => {
  it('lists what has no successor, and comes to nothing once all are named (B1, invariant 11)', () => {
    const promises = ['commitment-1', 'commitment-2'].map((id) => ({ ...cityPromise, id }));
    const all = [...promises, obligation({ id: 'commitment-3' })];
    const orphans = (state: ReorganisationState) =>
      orphansAmong(state, all, facts.heads).map(({ id }) => id);
    const mappings = [merger, ...split];
    expect(orphans(reorganisation(mappings))).toEqual(['commitment-1', 'commitment-2']);
    const first = named('commitment-1', 'wardOne');
    expect(orphans(reorganisation(mappings, first))).toEqual(['commitment-2']);
    const second = named('commitment-2', 'wardTwo');
    expect(orphans(reorganisation(mappings, first, second))).toEqual([]);
  });
});

describe('a pending succession', () => {
  const state = reorganisation([merger]);
  const pending = (changes: Parameters<typeof obligation>[0], on = '2025-07-01') =>
    isSuccessionPending([state], obligation(changes), localDate(on));

  it('is marked from the effective date until the hand-over (invariant 11)', () => {
    expect(pending({}, '2025-06-30')).toBe(false);
    expect(pending({})).toBe(true);
    expect(pending({ transferredBy: [stream] })).toBe(false);
    expect(pending({ isOpen: false })).toBe(false);
    expect(pending({ officeId: 'x', unitId: 'x' })).toBe(false);
    expect(pending({ officeId: 'x', unitId: 'x', leadUnitId: 'hoaBinh' })).toBe(true);
  });
});

describe('those who give', () => {
  it('are whole units and single offices', () => {
    const state = reorganisation([merger, ...split, line('phuTho', 'phuTho', 'a', 'b')]);
    expect(giversOf(state)).toEqual({ unitIds: ['hoaBinh', 'city'], officeIds: ['a'] });
    expect(unitSuccessors([state], 'city')).toEqual(['wardOne', 'wardTwo']);
    expect(unitSuccessors([state], 'phuTho')).toEqual([]);
  });
});
