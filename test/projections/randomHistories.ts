import fc from 'fast-check';
import type { CommitmentEvent } from '../../src/commitment/events';
import { commitmentFold } from '../../src/commitment/fold';
import { dueNotices, noticeIdOf } from '../../src/commitment/noticeLadder';
import {
  lastDeadline,
  pendingClaim,
  pendingExtension,
  type CommitmentState,
} from '../../src/commitment/state';
import type { StoredDeadline } from '../../src/commitment/storedShapes';
import { statusOf } from '../../src/commitment/status';
import { addDays, localDate, type LocalDate } from '../../src/kernel/localDate';
import type { Recorded } from '../../src/kernel/recordedEvent';
import { recordedLog, type LoggedEvent } from '../support/recordedEvents';
import { commitmentId, commitmentRecorded, dueOn } from './commitmentEvents';
import { officeId, unitId } from './organisationEvents';

/** One thing that may happen to one of a few promises; what does not fit its state is left out. */
interface Step {
  readonly commitment: number;
  readonly kind: (typeof KINDS)[number];
  /** Days that pass before it. */
  readonly pause: number;
  /** Days before today on which it is said to have happened. */
  readonly back: number;
  /** Days from today to a new deadline; may lie in the past for a first one. */
  readonly ahead: number;
}

const KINDS = [
  'deadline',
  'assign',
  'progress',
  'ask',
  'grant',
  'claim',
  'verify',
  'reject',
  'break',
  'cancel',
  'close',
  'reopen',
  'notice',
] as const;

const OFTEN = ['deadline', 'ask', 'grant', 'claim', 'verify', 'reopen', 'notice'] as const;

const step: fc.Arbitrary<Step> = fc.record({
  commitment: fc.nat({ max: 4 }),
  // Deadlines, claims and verdicts lead to the boxes worth comparing.
  kind: fc.constantFrom(...KINDS, ...OFTEN, ...OFTEN),
  pause: fc.nat({ max: 3 }),
  back: fc.oneof(fc.constant(0), fc.nat({ max: 15 })),
  ahead: fc.integer({ min: -20, max: 40 }),
});

export interface RandomHistory {
  readonly events: readonly LoggedEvent<CommitmentEvent>[];
  readonly recorded: readonly Recorded[];
  /** What the events fold to. */
  readonly states: readonly CommitmentState[];
  /** Local day of the last event. */
  readonly today: LocalDate;
}

export const randomHistory: fc.Arbitrary<RandomHistory> = fc
  .array(step, { minLength: 60, maxLength: 160 })
  .map(historyOf);

function historyOf(steps: readonly Step[]): RandomHistory {
  const record = recordedLog();
  const states = new Map<string, CommitmentState>();
  const events: LoggedEvent<CommitmentEvent>[] = [];
  const recorded: Recorded[] = [];
  let today = localDate('2026-01-01');
  for (const each of steps) {
    today = addDays(today, each.pause);
    const stream = commitmentId(String(each.commitment));
    const state = states.get(stream) ?? null;
    const event = eventOf(each, state, today);
    if (event === null) continue;
    const logged = { ...event, recordedAt: `${today}T03:00:00.000Z` };
    const stored = record<CommitmentEvent>(logged) as Recorded<CommitmentEvent>;
    const next = commitmentFold.evolve(state, stored);
    if (next !== null) states.set(stream, next);
    events.push(logged);
    recorded.push(stored);
  }
  return { events, recorded, states: [...states.values()], today };
}

type Event = LoggedEvent<CommitmentEvent>;
type Data<T extends CommitmentEvent['type']> = Extract<CommitmentEvent, { type: T }>['data'];

function eventOf(each: Step, state: CommitmentState | null, today: LocalDate): Event | null {
  // The last one comes late, so that its month may not be over at the end.
  if (state === null && each.commitment === 4 && each.ahead < 39) return null;
  if (state === null) return recording(each, today);
  const madeOn = state.madeOn.date;
  const earlier = addDays(today, -each.back);
  const occurredOn = earlier < madeOn && madeOn <= today ? madeOn : earlier;
  const say = <T extends CommitmentEvent['type']>(type: T, data: Data<T>): Event =>
    ({ stream: state.id, type, data, occurredOn }) as unknown as Event;
  const isOpen = !['VERIFIED', 'CLOSED', 'CANCELLED'].includes(statusOf(state));
  return isOpen ? openEvent(each, state, today, say) : settledEvent(each, state, today, say);
}

function recording(each: Step, today: LocalDate): Event {
  const word = String(each.commitment);
  // Now and then known to the month only: such a promise exists from the month's last day on.
  const occurredOn =
    each.back === 3 || each.commitment === 4
      ? ({ date: endOfMonth(today), precision: 'MONTH' } as const)
      : addDays(today, -each.back);
  return commitmentRecorded(word, occurredOn, {
    kind: each.back % 2 === 0 ? 'PROMISE' : 'PLEDGE',
    promisorOfficeId: officeId(each.ahead > 0 ? 'chair' : 'head'),
    promisorUnitId: unitId(each.ahead > 0 ? 'committee' : 'commune'),
    programme: each.back > 10 ? 'Giảm nghèo' : null,
    territoryIds: each.ahead % 3 === 0 ? [unitId('yenThuy'), unitId('kimBoi')] : [],
    source: {
      recordId: each.ahead % 2 === 0 ? 'conference-c1' : null,
      opinionId: null,
      document:
        each.ahead % 2 === 0 ? null : { kind: 'PROGRAMME', document: null, title: 'Nghị quyết' },
    },
  });
}

const endOfMonth = (date: LocalDate): LocalDate => {
  const [year, month] = date.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10) as LocalDate;
};

type Say = <T extends CommitmentEvent['type']>(type: T, data: Data<T>) => Event;

const nextDeadline = (state: CommitmentState, date: LocalDate): StoredDeadline =>
  dueOn(date, (lastDeadline(state)?.version ?? 0) + 1);

function openEvent(each: Step, state: CommitmentState, today: LocalDate, say: Say): Event | null {
  const claim = pendingClaim(state);
  const asked = pendingExtension(state);
  const due = lastDeadline(state)?.date ?? null;
  const id = String(state.version);
  switch (each.kind) {
    case 'deadline':
      return due === null
        ? say('DeadlineSet', {
            deadline: nextDeadline(state, addDays(today, each.ahead)),
            backdatingReason: null,
          })
        : null;
    case 'assign':
      return say('LeadUnitAssigned', { unitId: unitId('lead'), supportingUnitIds: [] });
    case 'progress':
      return say('ProgressReported', {
        progressReportId: id,
        percent: null,
        results: [],
        narrative: 'Đang làm',
        occurrence: null,
      });
    case 'ask':
      return due !== null && asked === null
        ? say('ExtensionRequested', {
            extensionId: id,
            proposedDate: addDays(due, 10),
            previousDate: due,
            reason: 'Mưa lũ',
            objectiveCause: null,
            occurrence: null,
          })
        : null;
    case 'grant':
      return due !== null && asked !== null && claim === null
        ? say('ExtensionGranted', {
            extensionId: asked.id,
            deadline: nextDeadline(state, addDays(due, 1 + Math.abs(each.ahead))),
            reason: 'Đồng ý',
            causeConfirmedByOfficeId: null,
          })
        : null;
    case 'claim':
      return claim === null
        ? say('FulfilmentClaimed', {
            claimId: id,
            statement: 'Đã xong',
            results: [],
            occurrence: null,
          })
        : null;
    case 'verify':
      return claim === null
        ? null
        : say('FulfilmentVerified', {
            claimId: claim.id,
            verdict: 'FULL',
            reason: null,
            confirmedDoneOn: each.ahead > 10 ? claim.claimedOn.date : null,
            remainder: null,
            verifiedQuantity: null,
          });
    case 'reject':
      return claim === null
        ? null
        : say('FulfilmentRejected', { claimId: claim.id, reason: 'Chưa' });
    case 'break':
      return state.broken === null && claim === null && each.ahead > 15
        ? say('CommitmentDeclaredBroken', { reason: 'NO_FUNDS', explanation: 'Không có vốn' })
        : null;
    case 'cancel':
      return each.ahead > 15 ? say('CommitmentCancelled', { reason: 'Không còn cần' }) : null;
    case 'notice':
      return noticeEvent(state, today);
    default:
      return null;
  }
}

function settledEvent(
  each: Step,
  state: CommitmentState,
  today: LocalDate,
  say: Say,
): Event | null {
  if (each.kind === 'close' && statusOf(state) === 'VERIFIED') return say('CommitmentClosed', {});
  if (each.kind !== 'reopen') return null;
  const deadline = nextDeadline(state, addDays(today, Math.abs(each.ahead)));
  // Reopened on the very day of recording: a round never starts before the facts of the one before.
  return {
    stream: state.id,
    type: 'CommitmentReopened',
    occurredOn: today,
    data: { deadline, reason: 'Hỏng lại' },
  };
}

function noticeEvent(state: CommitmentState, today: LocalDate): Event | null {
  const notice = dueNotices(state, today)[0];
  if (notice === undefined) return null;
  const { kind, deadlineVersion, dueDate, level, ladderDays, occurredOn, isBackfill } = notice;
  const data = {
    noticeId: noticeIdOf(state.id, notice),
    deadlineVersion,
    dueDate,
    level,
    ladderDays,
    addresseeOfficeId: state.promisorOfficeId,
    occurrence: notice.occurrence,
  };
  return kind === 'OVERDUE'
    ? { stream: state.id, type: 'OverdueNoticed', occurredOn, data: { ...data, isBackfill } }
    : { stream: state.id, type: 'DueSoonNoticed', occurredOn, data };
}
