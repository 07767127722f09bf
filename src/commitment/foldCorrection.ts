import type { EventsOf } from '../kernel/eventDefinition';
import { earlierOf, localDateOf, type LocalDate } from '../kernel/localDate';
import { firstDayOf, type OccurredOn } from '../kernel/occurredOn';
import type { Recorded } from '../kernel/recordedEvent';
import { unreachable } from '../kernel/unreachable';
import type { correctionEvents } from './correctionEvents';
import { partOf, proposedPart } from './correctedPart';
import type { CorrectionState } from './correctionState';
import type { CommitmentEvent } from './events';
import { allDaysCleared, clearings } from './clearedDays';
import { firstDayTaken, overdueDays } from './overdueDays';
import { byId, type CommitmentState } from './state';
import type { CorrectionKind } from './entryVocabulary';

type CorrectionEvent = EventsOf<typeof correctionEvents>;
type Of<T extends CommitmentEvent['type']> = Recorded<Extract<CommitmentEvent, { type: T }>>;

function proposed(
  state: CommitmentState,
  { data, metadata, recordedAt }: Of<'CorrectionProposed'>,
): Partial<CommitmentState> {
  const { correctionId: id, reason, ...proposal } = data;
  const correction: CorrectionState = {
    id,
    kind: data.kind,
    status: 'PROPOSED',
    before: partOf(state, data.kind),
    after: proposedPart(proposal),
    reason,
    proposedBy: metadata.actor,
    proposedOn: metadata.occurredOn.date,
    recordedAt,
    recordedOn: localDateOf(recordedAt),
    decidedBy: null,
    decidedOn: null,
    decisionReason: null,
    overdueDaysTaken: 0,
    takenFrom: null,
    madeOnDay: null,
    commandId: null,
    proposal,
  };
  return { corrections: [...state.corrections, correction] };
}

function decided(
  state: CommitmentState,
  { type, data, metadata }: Of<'CorrectionConfirmed' | 'CorrectionRefused'>,
): Partial<CommitmentState> {
  const isConfirmed = type === 'CorrectionConfirmed';
  return {
    corrections: state.corrections.map((each) =>
      each.id !== data.correctionId
        ? each
        : {
            ...each,
            status: isConfirmed ? 'CONFIRMED' : 'REFUSED',
            decidedBy: metadata.actor,
            decidedOn: metadata.occurredOn.date,
            decisionReason: data.reason,
            commandId: isConfirmed ? metadata.commandId : null,
          },
    ),
  };
}

/** What was dated with the promise is dated with it still (R35). */
function redated(state: CommitmentState, { from, to }: { from: OccurredOn; to: OccurredOn }) {
  const start = firstDayOf(from.date, from.precision);
  const follow = (day: LocalDate): LocalDate =>
    day === from.date || day === start ? to.date : day;
  const [first, ...later] = state.rounds;
  return {
    madeOn: to,
    origins: state.origins.map((each, at) => (at === 0 ? { ...each, madeOn: to } : each)),
    rounds: first === undefined ? [] : [{ ...first, startedOn: to.date }, ...later],
    deadlines: state.deadlines.map((each) =>
      each.effectiveOn === start
        ? { ...each, effectiveOn: firstDayOf(to.date, to.precision) }
        : each,
    ),
    recurrence: state.recurrence && {
      ...state.recurrence,
      effectiveOn:
        state.recurrence.effectiveOn === start
          ? firstDayOf(to.date, to.precision)
          : state.recurrence.effectiveOn,
    },
    leadSteps: state.leadSteps.map((each) => ({ ...each, on: follow(each.on) })),
    classifications: state.classifications.map((each) => ({ ...each, on: follow(each.on) })),
  };
}

/** The pass to the wrong unit was one to the right unit, or none where that had it before (R35). */
function repassed(
  passes: CommitmentState['reassignments'],
  { from, to }: { readonly from: string; readonly to: string },
): CommitmentState['reassignments'] {
  const last = passes[passes.length - 1];
  if (last?.toUnitId !== from) return passes;
  const earlier = passes.slice(0, -1);
  return last.fromUnitId === to ? earlier : [...earlier, { ...last, toUnitId: to }];
}

/** The right unit in the place of the wrong one; what the wrong one accepted, the right one did not. */
function releading(
  state: CommitmentState,
  { from, to }: { readonly from: string; readonly to: string },
): Partial<CommitmentState> {
  if (state.leadUnitId !== from) return {};
  return {
    leadUnitId: to,
    acceptedOn: null,
    reassignments: repassed(state.reassignments, { from, to }),
    leadSteps: state.leadSteps
      .filter(({ step, unitId }) => step !== 'ACCEPTED' || unitId !== from)
      .map((each) => (each.unitId === from ? { ...each, unitId: to } : each)),
    supportingUnitIds: state.supportingUnitIds.filter((id) => id !== to),
  };
}

/** What corrections change; their place in the register is `registered`'s. */
export function correctionChange(
  state: CommitmentState,
  event: Recorded<CorrectionEvent>,
): Partial<CommitmentState> {
  switch (event.type) {
    case 'CorrectionProposed':
      return proposed(state, event);
    case 'CorrectionConfirmed':
    case 'CorrectionRefused':
      return decided(state, event);
    case 'SourceDayNotFollowed':
      return {};
    case 'MadeOnCorrected':
      return redated(state, event.data.madeOn);
    case 'PromisorCorrected': {
      const { officeId, unitId } = event.data.promisor.to;
      const coPromisors = state.coPromisors.filter((each) => each.officeId !== officeId);
      return { promisorOfficeId: officeId, promisorUnitId: unitId, coPromisors };
    }
    case 'LeadUnitCorrected':
      return releading(state, event.data.leadUnitId);
    case 'TextCorrected': {
      const { from, to: text } = event.data.text;
      const origins = state.origins.map((each, at) => (at === 0 ? { ...each, text } : each));
      return { text, origins, firstText: state.firstText ?? from };
    }
    case 'SourceCorrected': {
      const { source, territoryIds } = event.data;
      return {
        origins: state.origins.map((each, at) => (at === 0 ? { ...each, ...source.to } : each)),
        ...(territoryIds && { territoryIds: territoryIds.to }),
      };
    }
    default:
      return unreachable(event);
  }
}

const KIND_OF: Partial<Record<CommitmentEvent['type'], CorrectionKind>> = {
  DeadlineCorrected: 'DEADLINE',
  RecurrenceCorrected: 'DEADLINE',
  MadeOnCorrected: 'MADE_ON',
  PromisorCorrected: 'PROMISOR',
  LeadUnitCorrected: 'LEAD_UNIT',
  TextCorrected: 'TEXT',
  SourceCorrected: 'SOURCE',
  RecordedInError: 'IN_ERROR',
};

const earliest = (a: LocalDate | null, b: LocalDate | null): LocalDate | null =>
  a === null || b === null ? (a ?? b) : earlierOf(a, b);

/** What a line says of who wrote it and when. */
const writtenBy = ({ metadata, recordedAt }: Recorded) => ({
  proposedBy: metadata.actor,
  proposedOn: metadata.occurredOn.date,
  recordedAt,
  recordedOn: localDateOf(recordedAt),
  madeOnDay: localDateOf(recordedAt),
  commandId: metadata.commandId,
  proposal: null,
});

const reasonOf = ({ data }: Recorded<CommitmentEvent>): string =>
  'reason' in data ? (data.reason ?? '') : '';

/** The line of a decision that took overdue days away because it was recorded late (R55); null of others. */
function lateDecision(
  before: CommitmentState,
  event: Recorded<CommitmentEvent>,
  after: CommitmentState,
): CorrectionState | null {
  const taken = allDaysCleared(after) - allDaysCleared(before);
  if (taken <= 0) return null;
  const { actor, occurredOn } = event.metadata;
  const asked = 'extensionId' in event.data ? byId(after.extensions, event.data.extensionId) : null;
  const written = writtenBy(event);
  return {
    ...written,
    id: event.id,
    kind: 'LATE_DECISION',
    status: 'CONFIRMED',
    before: partOf(before, 'LATE_DECISION'),
    after: partOf(after, 'LATE_DECISION'),
    reason: asked?.reason ?? reasonOf(event),
    proposedBy: asked?.requestedBy ?? actor,
    decidedBy: actor,
    decidedOn: occurredOn.date,
    decisionReason: asked === null ? null : reasonOf(event),
    overdueDaysTaken: taken,
    takenFrom: clearings(after)
      .filter((each) => !clearings(before).includes(each))
      .reduce<LocalDate | null>((first, { from }) => earliest(first, from), null),
  };
}

/** The line of a day that could not follow: refused by a rule, so that somebody looks at it (R39). */
const notFollowed = (
  state: CommitmentState,
  event: Of<'SourceDayNotFollowed'>,
): CorrectionState => ({
  ...writtenBy(event),
  id: event.id,
  kind: event.data.kind,
  status: 'REFUSED',
  before: partOf(state, event.data.kind),
  after: event.data.kind === 'MADE_ON' ? { madeOn: event.data.to } : {},
  reason: event.data.reason,
  madeOnDay: null,
  commandId: null,
  decidedBy: null,
  decidedOn: null,
  decisionReason: event.data.code,
  overdueDaysTaken: 0,
  takenFrom: null,
});

/**
 * The state after an event with the line of the register that it writes, or adds to: every correction
 * and every mark as made in error, with the overdue days that it took away (R36), and every decision
 * that took some away because it was recorded late (R55).
 */
export function registered(
  before: CommitmentState,
  event: Recorded<CommitmentEvent>,
  after: CommitmentState,
): CommitmentState {
  if (event.type === 'SourceDayNotFollowed')
    return { ...after, corrections: [...after.corrections, notFollowed(before, event)] };
  const kind = KIND_OF[event.type];
  if (kind === undefined) {
    const line = lateDecision(before, event, after);
    return line === null ? after : { ...after, corrections: [...after.corrections, line] };
  }
  const on = localDateOf(event.recordedAt);
  const taken = Math.max(0, overdueDays(before, on) - overdueDays(after, on));
  const takenFrom = taken === 0 ? null : firstDayTaken(before, after, on);
  const { commandId } = event.metadata;
  const ofCommand = after.corrections.find((each) => each.commandId === commandId);
  if (ofCommand !== undefined) {
    const made = {
      ...ofCommand,
      after: kind === 'IN_ERROR' ? null : { ...ofCommand.after, ...partOf(after, ofCommand.kind) },
      overdueDaysTaken: ofCommand.overdueDaysTaken + taken,
      takenFrom: earliest(ofCommand.takenFrom, takenFrom),
      madeOnDay: on,
    };
    return {
      ...after,
      corrections: after.corrections.map((each) => (each === ofCommand ? made : each)),
    };
  }
  const line: CorrectionState = {
    ...writtenBy(event),
    id: event.id,
    kind,
    status: 'MADE',
    before: partOf(before, kind),
    after: kind === 'IN_ERROR' ? null : partOf(after, kind),
    reason: reasonOf(event),
    decidedBy: null,
    decidedOn: null,
    decisionReason: null,
    overdueDaysTaken: taken,
    takenFrom,
  };
  return { ...after, corrections: [...after.corrections, line] };
}
