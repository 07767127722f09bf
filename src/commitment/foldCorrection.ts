import type { EventsOf } from '../kernel/eventDefinition';
import { localDateOf, type LocalDate } from '../kernel/localDate';
import { firstDayOf, type OccurredOn } from '../kernel/occurredOn';
import type { Recorded } from '../kernel/recordedEvent';
import { unreachable } from '../kernel/unreachable';
import type { correctionEvents } from './correctionEvents';
import type { CorrectedPart, CorrectionState, Proposal } from './correctionState';
import type { CommitmentEvent } from './events';
import { overdueDays } from './overdueDays';
import { lastDeadline, type CommitmentState } from './state';
import type { CorrectionKind } from './entryVocabulary';

type CorrectionEvent = EventsOf<typeof correctionEvents>;
type Of<T extends CommitmentEvent['type']> = Recorded<Extract<CommitmentEvent, { type: T }>>;

/** What is recorded of the part that a correction speaks of. */
function partOf(state: CommitmentState, kind: CorrectionKind): CorrectedPart {
  const deadline = lastDeadline(state);
  const due = {
    deadline: deadline?.date ?? null,
    deadlineWording: deadline === null ? state.noDeadlineWording : deadline.wording,
  };
  switch (kind) {
    case 'DEADLINE':
      return due;
    case 'MADE_ON':
      return { madeOn: state.madeOn, ...due };
    case 'PROMISOR':
      return { promisorOfficeId: state.promisorOfficeId };
    case 'LEAD_UNIT':
      return { leadUnitId: state.leadUnitId };
    case 'TEXT':
    case 'IN_ERROR':
      return { text: state.text };
  }
}

/** What it would be once confirmed. */
function proposedPart({
  kind,
  deadline,
  madeOn,
  promisor,
  leadUnitId,
}: Proposal): CorrectedPart | null {
  if (kind === 'IN_ERROR') return null;
  return {
    ...(madeOn === null ? {} : { madeOn: madeOn.to }),
    ...(deadline === null ? {} : { deadline: deadline.date, deadlineWording: deadline.wording }),
    ...(promisor === null ? {} : { promisorOfficeId: promisor.to.officeId }),
    ...(leadUnitId === null ? {} : { leadUnitId: leadUnitId.to }),
  };
}

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
    decidedBy: null,
    decidedOn: null,
    decisionReason: null,
    overdueDaysTaken: 0,
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
    leadSteps: state.leadSteps.map((each) => ({ ...each, on: follow(each.on) })),
    classifications: state.classifications.map((each) => ({ ...each, on: follow(each.on) })),
  };
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
    case 'MadeOnCorrected':
      return redated(state, event.data.madeOn);
    case 'PromisorCorrected': {
      const { officeId, unitId } = event.data.promisor.to;
      return { promisorOfficeId: officeId, promisorUnitId: unitId };
    }
    case 'LeadUnitCorrected':
      return releading(state, event.data.leadUnitId);
    case 'TextCorrected': {
      const { from, to: text } = event.data.text;
      const origins = state.origins.map((each, at) => (at === 0 ? { ...each, text } : each));
      return { text, origins, firstText: state.firstText ?? from };
    }
    default:
      return unreachable(event);
  }
}

const KIND_OF: Partial<Record<CommitmentEvent['type'], CorrectionKind>> = {
  DeadlineCorrected: 'DEADLINE',
  MadeOnCorrected: 'MADE_ON',
  PromisorCorrected: 'PROMISOR',
  LeadUnitCorrected: 'LEAD_UNIT',
  TextCorrected: 'TEXT',
  RecordedInError: 'IN_ERROR',
};

/**
 * The state after an event with the line of the register that it writes, or adds to: every correction
 * and every mark as made in error, with the overdue days that it took away (R36).
 */
export function registered(
  before: CommitmentState,
  event: Recorded<CommitmentEvent>,
  after: CommitmentState,
): CommitmentState {
  const kind = KIND_OF[event.type];
  if (kind === undefined) return after;
  const { actor, occurredOn, commandId } = event.metadata;
  const on = localDateOf(event.recordedAt);
  const taken = Math.max(0, overdueDays(before, on) - overdueDays(after, on));
  const ofCommand = after.corrections.find((each) => each.commandId === commandId);
  if (ofCommand !== undefined) {
    const made = {
      ...ofCommand,
      after: kind === 'IN_ERROR' ? null : { ...ofCommand.after, ...partOf(after, ofCommand.kind) },
      overdueDaysTaken: ofCommand.overdueDaysTaken + taken,
      madeOnDay: on,
    };
    return {
      ...after,
      corrections: after.corrections.map((each) => (each === ofCommand ? made : each)),
    };
  }
  const reason = 'reason' in event.data ? (event.data.reason ?? '') : '';
  const line: CorrectionState = {
    id: event.id,
    kind,
    status: 'MADE',
    before: partOf(before, kind),
    after: kind === 'IN_ERROR' ? null : partOf(after, kind),
    reason,
    proposedBy: actor,
    proposedOn: occurredOn.date,
    recordedAt: event.recordedAt,
    decidedBy: null,
    decidedOn: null,
    decisionReason: null,
    overdueDaysTaken: taken,
    madeOnDay: on,
    commandId,
    proposal: null,
  };
  return { ...after, corrections: [...after.corrections, line] };
}
