import fc from 'fast-check';
import { isJudgement } from '../../src/kernel/judgements';
import type { Command } from '../../src/kernel/command';
import { instant } from '../../src/kernel/instant';
import { addDays, localDate, type LocalDate } from '../../src/kernel/localDate';
import { occurredOnOf, onDay, type OccurredOn } from '../../src/kernel/occurredOn';
import { positionOf } from '../../src/kernel/position';
import type { Recorded } from '../../src/kernel/recordedEvent';
import { commitmentCommands } from '../../src/commitment/commands';
import { decideCommitment } from '../../src/commitment/decide';
import type { CommandName } from '../../src/commitment/decision';
import type { CommitmentEvent } from '../../src/commitment/events';
import { commitmentFold } from '../../src/commitment/fold';
import { dueNotices } from '../../src/commitment/noticeLadder';
import { pendingClaim, pendingExtension, type CommitmentState } from '../../src/commitment/state';
import type { WorkCalendar } from '../../src/calendar/workCalendar';
import { other } from './laterScene';
import {
  chair,
  councilOverseer,
  director,
  facts,
  lineages,
  link,
  neighbour,
  offices,
  stream,
} from './scene';

/** One thing tried on one day; what the rules refuse leaves no trace. */
interface Step {
  readonly name: CommandName | 'sweep' | 'markedInError';
  /** Days since the step before. */
  readonly gap: number;
  /** How many days before its recording it happened. */
  readonly backdated: number;
  /** Length of whatever the command asks for. */
  readonly days: number;
  readonly isMonthOnly: boolean;
}

const names: readonly Step['name'][] = [
  'setDeadline',
  'assignLeadUnit',
  'reportProgress',
  'requestExtension',
  'grantExtension',
  'claimFulfilment',
  'claimFulfilment',
  'claimFulfilment',
  'verifyFulfilment',
  'verifyFulfilment',
  'verifyFulfilment',
  'rejectFulfilment',
  'declareBroken',
  'proposeCancellation',
  'cancelCommitment',
  'closeCommitment',
  'closeCommitment',
  'closeCommitment',
  'reopenCommitment',
  'classifyCommitment',
  'objectToCommitment',
  'upholdObjection',
  'dismissObjection',
  'linkDuplicate',
  'unlinkDuplicate',
  'correctDeadline',
  'recountDeadline',
  'suspendCommitment',
  'liftSuspension',
  'liftSuspension',
  'acceptAssignment',
  'returnAssignment',
  'reassignCommitment',
  'supersedeCommitment',
  'inheritDeadline',
  'markedInError',
  'sweep',
  'sweep',
];

const step = (name: fc.Arbitrary<Step['name']>): fc.Arbitrary<Step> =>
  fc.record({
    name,
    gap: fc.integer({ min: 0, max: 12 }),
    backdated: fc.integer({ min: 0, max: 9 }),
    days: fc.integer({ min: 0, max: 25 }),
    isMonthOnly: fc.boolean(),
  });

export interface History {
  readonly state: CommitmentState;
  readonly events: readonly Recorded<CommitmentEvent>[];
  /** Local day of the last step. */
  readonly today: LocalDate;
}

/** Three of four decisions name their document, so that some dated early count from their day (R55). */
const documentOf = ({ days }: Step): object =>
  days % 4 === 0 ? {} : { legalBasis: { documentType: 'Quyết định', symbol: '12/QĐ-UBND' } };

function inputOf(
  state: CommitmentState | null,
  each: Step,
  today: LocalDate,
  on: LocalDate,
): object {
  const commitmentId = stream;
  const last = state?.deadlines.at(-1)?.date ?? today;
  const counted = {
    quantity: each.days + 1,
    unit: each.isMonthOnly ? 'WORKING_DAY' : 'CALENDAR_DAY',
  };
  const deadline =
    each.days % 4 === 1
      ? { counted: { ...counted, startsOn: today } }
      : { fixed: { date: addDays(today, each.days) } };
  const claimId = (state && pendingClaim(state)?.id) ?? 'none';
  const reason = 'Lý do';
  switch (each.name) {
    case 'recordCommitment':
      return {
        text: 'Hứa',
        promisorOfficeId: offices.director.id,
        source: { document: { kind: 'PROGRAMME', title: 'Chương trình' } },
        backdatingReason: 'Nhập hồ sơ',
        ...(each.days % 3 === 0 ? {} : { deadline: { fixed: { date: addDays(on, each.days) } } }),
        ...(each.days % 2 === 0 ? {} : { leadUnitId: lineages.department[0].id }),
      };
    case 'setDeadline':
      return { commitmentId, deadline };
    case 'assignLeadUnit':
      return { commitmentId, unitId: lineages.department[0].id };
    case 'reportProgress':
      return { commitmentId, narrative: 'Đang làm' };
    case 'requestExtension':
      return { commitmentId, proposedDate: addDays(last, each.days), reason };
    case 'grantExtension': {
      const extensionId = (state && pendingExtension(state)?.id) ?? 'none';
      return { commitmentId, extensionId, reason, ...documentOf(each) };
    }
    case 'suspendCommitment':
      return { commitmentId, reason, ...documentOf(each) };
    case 'claimFulfilment':
      return { commitmentId, statement: 'Đã xong', evidence: [link] };
    case 'verifyFulfilment': {
      const confirmedDoneOn = (state && pendingClaim(state)?.claimedOn.date) ?? on;
      const confirmed = each.days % 2 === 0 ? {} : { confirmedDoneOn };
      if (each.days % 5 === 1)
        return { commitmentId, claimId, verdict: 'PARTIAL', reason, remainder: 'Còn lại' };
      if (each.days % 5 === 2) return { commitmentId, claimId, verdict: 'UNCHECKABLE', reason };
      return { commitmentId, claimId, verdict: 'FULL', ...confirmed };
    }
    case 'classifyCommitment':
      return { commitmentId, policyField: 'TRANSPORT', isCheckable: each.days % 3 !== 0 };
    case 'linkDuplicate':
      return { commitmentId, duplicateOfId: 'commitment-0' };
    case 'supersedeCommitment':
      return { commitmentId, supersededById: 'commitment-2', reason };
    case 'inheritDeadline':
      return { commitmentId, fromCommitmentId: 'commitment-0' };
    case 'reassignCommitment':
      return { commitmentId, toUnitId: division.id, reason };
    case 'acceptAssignment':
      return { commitmentId };
    case 'correctDeadline':
      return { commitmentId, deadline, reason };
    case 'rejectFulfilment':
      return { commitmentId, claimId, reason };
    case 'declareBroken':
      return { commitmentId, reason: 'NO_FUNDS', explanation: reason };
    case 'reopenCommitment':
      return { commitmentId, deadline, reason };
    case 'closeCommitment':
      return { commitmentId };
    default:
      return { commitmentId, reason };
  }
}

const actorOf = (name: CommandName) =>
  name === 'cancelCommitment' || name === 'reassignCommitment'
    ? { actor: chair, actorOffice: offices.chair }
    : isJudgement(name)
      ? { actor: councilOverseer, actorOffice: offices.council }
      : { actor: director, actorOffice: offices.director };

const division = { ...neighbour, id: 'orgUnit-division' };

/** Days off are announced as time goes on: recounts have something to do. */
const calendarOn = (today: LocalDate): WorkCalendar => ({
  version: Number(today.slice(5, 7)),
  entries: [10, 11, 12, 17, 18, 24, 25]
    .slice(0, Number(today.slice(5, 7)) - 1)
    .map((dayOfMonth) => ({
      id: `day-${dayOfMonth}`,
      kind: 'HOLIDAY',
      date: localDate(`${today.slice(0, 8)}${dayOfMonth}`),
      makeUpDate: null,
      name: 'Ngày nghỉ',
      legalBasis: null,
      isInForce: true,
    })),
});

const relatedFacts = (name: CommandName): Partial<typeof facts> => ({
  newLeadUnit: [division, ...lineages.department],
  other: other(name === 'inheritDeadline' ? { replacedBy: [stream] } : {}),
});

/** Records an event as any command would. */
function written(
  history: Recorded<CommitmentEvent>[],
  state: CommitmentState | null,
  event: { readonly type: CommitmentEvent['type']; readonly data: object },
  occurredOn: OccurredOn,
  today: LocalDate,
): CommitmentState | null {
  const version = history.length + 1;
  const recorded = {
    ...event,
    id: `event-${version}`,
    stream,
    version,
    position: positionOf('0a1b2c3d', version),
    schemaVersion: 1,
    recordedAt: instant(`${today}T02:00:00.000Z`),
    metadata: {
      occurredOn,
      actor: director,
      evidence: [],
      legalBasis: [],
      classification: 'INTERNAL',
      isSynthetic: false,
    },
  } as unknown as Recorded<CommitmentEvent>;
  history.push(recorded);
  return commitmentFold.evolve(state, recorded);
}

/** Records what a command decides; a refusal records nothing. */
function tried(
  history: Recorded<CommitmentEvent>[],
  state: CommitmentState | null,
  name: CommandName,
  input: object,
  when: OccurredOn,
  today: LocalDate,
): CommitmentState | null {
  const definition = commitmentCommands[name];
  const parsed: object = definition.input.parse(input);
  const { actor, actorOffice } = actorOf(name);
  const command = {
    name,
    input: parsed,
    actor,
    stream,
    occurredOn: when,
    today,
    now: instant(`${today}T02:00:00.000Z`),
    newId: (label: string) => `${label}-${history.length}`,
  };
  const decide = decideCommitment[name] as unknown as (
    command: Command,
    state: CommitmentState | null,
    known: typeof facts,
  ) => ReturnType<(typeof decideCommitment)['closeCommitment']>;
  const known = { ...facts, actorOffice, calendar: calendarOn(today), ...relatedFacts(name) };
  const decision = decide(command, state, known);
  if ('rejection' in decision) return state;
  let next = state;
  for (const { type, data, occurredOn = when } of decision.events)
    next = written(history, next, { type, data }, occurredOn, today);
  return next;
}

/** What the deadline clock does on a day: it writes whatever is due, lowest level first. */
export function swept(
  history: Recorded<CommitmentEvent>[],
  state: CommitmentState,
  today: LocalDate,
): CommitmentState {
  let next: CommitmentState = state;
  for (const { kind, deadlineVersion, level } of dueNotices(state, today)) {
    const name = kind === 'OVERDUE' ? 'noticeOverdue' : 'noticeDueSoon';
    const addresseeOfficeId = offices.director.id;
    const input = { commitmentId: stream, deadlineVersion, level, addresseeOfficeId };
    next = tried(history, next, name, input, onDay(today), today) ?? next;
  }
  return next;
}

function lived(first: Step, steps: readonly Step[]): History | null {
  const events: Recorded<CommitmentEvent>[] = [];
  let today = localDate('2026-03-01');
  let state: CommitmentState | null = null;
  for (const each of [first, ...steps]) {
    today = addDays(today, each.gap);
    if (each.name === 'sweep') {
      if (state !== null) state = swept(events, state, today);
      continue;
    }
    const on = addDays(today, -each.backdated);
    if (each.name === 'markedInError') {
      // Its command belongs to records of every kind; seldom, since nothing leads on from it.
      if (state !== null && state.mistake === null && each.days > 22 && on >= state.madeOn.date) {
        const event = { type: 'RecordedInError', data: { reason: 'Nhập trùng' } } as const;
        state = written(events, state, event, onDay(on), today);
      }
      continue;
    }
    const isMonth = each.name === 'recordCommitment' && each.isMonthOnly && each.days > 12;
    const when: OccurredOn = isMonth ? occurredOnOf({ date: on, precision: 'MONTH' }) : onDay(on);
    state = tried(events, state, each.name, inputOf(state, each, today, on), when, today);
  }
  return state === null ? null : { state, events, today };
}

/** Histories that the rules allow, of these steps: each is decided by the real deciders. */
export const historiesOf = (tried: readonly Step['name'][]): fc.Arbitrary<History> =>
  fc
    .tuple(
      step(fc.constant('recordCommitment' as const)),
      fc.array(step(fc.constantFrom(...tried)), { maxLength: 30 }),
    )
    .map(([first, steps]) => lived(first, steps))
    .filter((history) => history !== null);

export const histories = historiesOf(names);
