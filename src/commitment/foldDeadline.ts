import type { EventsOf } from '../kernel/eventDefinition';
import { localDateOf, type LocalDate } from '../kernel/localDate';
import { firstDayOf } from '../kernel/occurredOn';
import type { Recorded } from '../kernel/recordedEvent';
import { unreachable } from '../kernel/unreachable';
import { clearedBy, clearedUpTo } from './clearedDays';
import type { deadlineEvents } from './deadlineEvents';
import type { recurrenceEvents } from './recurrenceEvents';
import type { RecurrenceState } from './recurrenceState';
import type { CommitmentEvent } from './events';
import type { ClearedDays, DeadlineVersion, SuspensionState } from './deadlineState';
import { lastDeadline, type CommitmentState } from './state';
import type { StoredDeadline } from './storedShapes';

type DeadlineEvent = EventsOf<typeof deadlineEvents> | EventsOf<typeof recurrenceEvents>;
type Of<T extends DeadlineEvent['type']> = Recorded<Extract<DeadlineEvent, { type: T }>>;

type DeadlineFields = Pick<
  CommitmentState,
  'deadlines' | 'deadlineVersion' | 'awaitedDeadline' | 'noDeadlineWording' | 'recurrence'
>;

/** What holds of a deadline without a date: awaited, or expressly none. */
const undated = (
  deadline: StoredDeadline,
): Pick<DeadlineFields, 'awaitedDeadline' | 'noDeadlineWording'> => ({
  awaitedDeadline: deadline.kind === 'EVENT_RELATIVE' ? deadline : null,
  noDeadlineWording: deadline.wording,
});

/** The versions with the decided one added; a deadline without a date adds none. */
export function withDeadline(
  state: CommitmentState,
  deadline: StoredDeadline,
  origin: DeadlineVersion['origin'],
  event: Recorded<CommitmentEvent>,
): Partial<DeadlineFields> {
  const { date, version } = deadline;
  if (date === null) return undated(deadline);
  const effectiveOn = firstDayDated(event);
  const recordedOn = localDateOf(event.recordedAt);
  return {
    deadlines: [...state.deadlines, { ...deadline, date, origin, effectiveOn, recordedOn }],
    deadlineVersion: version,
    awaitedDeadline: null,
    noDeadlineWording: null,
  };
}

/** The duty recurs from a day on; it has no other deadline. */
function recurring(
  { data, recordedAt }: Of<'RecurrenceSet' | 'RecurrenceCorrected'>,
  effectiveOn: LocalDate,
): DeadlineFields {
  const { version, recurrence: rule, wording } = data;
  const recordedOn = localDateOf(recordedAt);
  return {
    deadlines: [],
    recurrence: { version, rule, wording, effectiveOn, recordedOn },
    deadlineVersion: version,
    awaitedDeadline: null,
    noDeadlineWording: null,
  };
}

/** What a correction finds wrong: a deadline, or how it recurs; null where no day had been set. */
function wrongVersion(
  { deadlines, recurrence }: CommitmentState,
  correctedVersion: number,
): DeadlineVersion | RecurrenceState | null {
  if (recurrence?.version === correctedVersion) return recurrence;
  return deadlines.find(({ version }) => version === correctedVersion) ?? null;
}

const firstDayDated = ({ metadata: { occurredOn } }: Recorded<CommitmentEvent>): LocalDate =>
  firstDayOf(occurredOn.date, occurredOn.precision);

/** The right version takes the wrong one's place, and its day of force (R14, R31). */
function corrected(
  state: CommitmentState,
  event: Of<'DeadlineCorrected'>,
): Partial<DeadlineFields> {
  const { deadline, correctedVersion } = event.data;
  const wrong = wrongVersion(state, correctedVersion);
  if (wrong === null) return withDeadline(state, deadline, 'SET', event);
  const others = state.deadlines.filter((each) => each !== wrong);
  const { date, version } = deadline;
  if (date === null) return { deadlines: others, recurrence: null, ...undated(deadline) };
  const { effectiveOn } = wrong;
  const origin = 'origin' in wrong ? wrong.origin : 'SET';
  const right = {
    ...deadline,
    date,
    origin,
    effectiveOn,
    recordedOn: localDateOf(event.recordedAt),
  };
  return {
    deadlines:
      wrong === state.recurrence
        ? [right]
        : state.deadlines.map((each) => (each === wrong ? right : each)),
    recurrence: null,
    deadlineVersion: version,
  };
}

function suspended(
  state: CommitmentState,
  event: Of<'SuspensionDeclared'>,
): Pick<CommitmentState, 'suspensions'> {
  const from = event.metadata.occurredOn.date;
  const deadline = lastDeadline(state);
  const stopsClock = deadline === null || from <= deadline.date;
  const suspension = {
    id: event.data.suspensionId,
    reason: event.data.reason,
    legalBasis: event.metadata.legalBasis[0] ?? null,
    evidence: event.metadata.evidence,
    recordedAt: event.recordedAt,
    from,
    liftedOn: null,
    stopsClock,
    cleared: stopsClock ? clearedBy(deadline, from, localDateOf(event.recordedAt), null) : null,
  };
  return { suspensions: [...state.suspensions, suspension] };
}

/** After a lifting only the days up to the deadline that it moved are in time. */
function stillCleared(
  state: CommitmentState,
  { cleared }: SuspensionState,
  moved: StoredDeadline | null,
): ClearedDays | null {
  const until = moved?.date ?? lastDeadline(state)?.date ?? null;
  return cleared === null ? null : clearedUpTo(until, cleared);
}

/** What corrections, recounts and suspensions change. */
export function deadlineChange(
  state: CommitmentState,
  event: Recorded<DeadlineEvent>,
): Partial<CommitmentState> {
  switch (event.type) {
    case 'DeadlineCorrected':
      return corrected(state, event);
    case 'RecurrenceSet':
      return recurring(event, firstDayDated(event));
    case 'RecurrenceCorrected': {
      const wrong = wrongVersion(state, event.data.correctedVersion);
      return recurring(event, wrong?.effectiveOn ?? firstDayDated(event));
    }
    case 'DeadlineRecalculated':
      return withDeadline(state, event.data.deadline, 'RECOUNT', event);
    case 'SuspensionDeclared':
      return suspended(state, event);
    case 'SuspensionLifted': {
      const { suspensionId, deadline } = event.data;
      const liftedOn = event.metadata.occurredOn.date;
      return {
        suspensions: state.suspensions.map((each) =>
          each.id === suspensionId
            ? { ...each, liftedOn, cleared: stillCleared(state, each, deadline) }
            : each,
        ),
        ...(deadline === null ? {} : withDeadline(state, deadline, 'SUSPENSION', event)),
      };
    }
    default:
      return unreachable(event);
  }
}
