import type { CommitmentEvent } from '../../src/commitment/events';
import { commitmentPrefix } from '../../src/commitment/prefix';
import type { DialogueConferenceEvent } from '../../src/dialogueConference/events';
import type { Actor } from '../../src/kernel/actor';
import { namedBothWays } from '../../src/kernel/correctedValue';
import type { CorrectionStatus } from '../../src/kernel/correctionStatus';
import type { Instant } from '../../src/kernel/instant';
import { localDateOf, type LocalDate } from '../../src/kernel/localDate';
import type { Recorded } from '../../src/kernel/recordedEvent';
import type { LatenessTaken } from '../../src/meeting/latenessTaken';
import type { PetitionEvent } from '../../src/petition/events';
import type { RegisteredCorrectionKind } from '../../src/records/registeredCorrectionKind';
import type { VoterContactEvent } from '../../src/voterContact/events';

/** A line of the register of corrections of records that are no promises, and of their reports (R36). */
export interface CorrectionLine {
  readonly id: string;
  readonly kind: RegisteredCorrectionKind;
  readonly status: CorrectionStatus;
  /** What had been recorded, as far as the events say; null for a mark as made in error. */
  readonly before: object | null;
  readonly after: object | null;
  readonly reason: string;
  readonly proposedBy: Actor;
  readonly proposedOn: LocalDate;
  readonly recordedAt: Instant;
  readonly recordedOn: LocalDate;
  readonly decidedBy: Actor | null;
  readonly decidedOn: LocalDate | null;
  readonly decisionReason: string | null;
  /** Lateness that it took away, or would. */
  readonly taken: readonly LatenessTaken[];
  /** Command that made it: a correction may take several events. Null while it waits. */
  readonly commandId: string | null;
}

type Known = Recorded<
  CommitmentEvent | DialogueConferenceEvent | PetitionEvent | VoterContactEvent
>;

type Said = Pick<CorrectionLine, 'kind' | 'before' | 'after'>;

/** What an event corrects at once; null for one that corrects nothing. */
function saidBy({ type, data, stream }: Known): Said | null {
  switch (type) {
    case 'HoldingCorrected':
    case 'ConferenceCorrected':
    case 'AdvanceNoticeCorrected':
    case 'ConclusionNoticeCorrected':
    case 'ConclusionPublicationCorrected':
    case 'ContactCorrected':
    case 'VenueNoticeCorrected':
    case 'SynthesisCorrected':
    case 'SynthesisDayCorrected':
      return { kind: 'MEETING', ...namedBothWays(data) };
    case 'PetitionOriginCorrected':
      return { kind: 'SOURCE', ...namedBothWays(data) };
    case 'OpinionCorrected':
      return { kind: 'OPINION', ...namedBothWays(data) };
    case 'OpinionMarkedInError':
      return { kind: 'OPINION_IN_ERROR', before: { opinionId: data.opinionId }, after: null };
    case 'OpinionMovedAway': {
      const { opinionId, toSourceId, toOpinionId } = data;
      return { kind: 'OPINION_MOVED', before: { opinionId }, after: { toSourceId, toOpinionId } };
    }
    case 'OpinionsCounted':
      return data.reason === null
        ? null
        : { kind: 'COUNT', before: {}, after: { count: data.count } };
    case 'MinutesAmended':
      return { kind: 'PAPER', before: {}, after: {} };
    case 'ConclusionNoticeWorded':
    case 'ContactMinutesRecorded':
      return data.reason === null ? null : { kind: 'PAPER', before: {}, after: {} };
    case 'ProgressCorrected': {
      const { progressReportId, percent, results } = data;
      return { kind: 'PROGRESS', before: { progressReportId }, after: { percent, results } };
    }
    case 'RecordedInError':
      // Those of promises stand in their own register, with the days that they took away.
      return stream.startsWith(commitmentPrefix)
        ? null
        : { kind: 'IN_ERROR', before: null, after: null };
    default:
      return null;
  }
}

const written = ({ metadata, recordedAt }: Known) => ({
  proposedBy: metadata.actor,
  proposedOn: metadata.occurredOn.date,
  recordedAt,
  recordedOn: localDateOf(recordedAt),
  decidedBy: null,
  decidedOn: null,
  decisionReason: null,
});

const reasonIn = ({ data }: Known): string => ('reason' in data ? (data.reason ?? '') : '');

type Lines = readonly CorrectionLine[];

/** One line a command, whatever number of events it takes; what a confirmed one makes is said by its proposal. */
function made(lines: Lines, event: Known, said: Said): Lines {
  const { commandId } = event.metadata;
  const ofCommand = lines.find((each) => each.commandId === commandId);
  if (ofCommand === undefined)
    return [
      ...lines,
      {
        ...written(event),
        ...said,
        id: event.id,
        status: 'MADE',
        reason: reasonIn(event),
        taken: [],
        commandId,
      },
    ];
  if (ofCommand.status !== 'MADE') return lines;
  const before = ofCommand.before && { ...ofCommand.before, ...said.before };
  const after = ofCommand.after && { ...ofCommand.after, ...said.after };
  return lines.map((each) => (each === ofCommand ? { ...each, before, after } : each));
}

type Proposal = Extract<
  Known,
  {
    type:
      'ConferenceCorrectionProposed' | 'ContactCorrectionProposed' | 'PetitionCorrectionProposed';
  }
>;

function proposed(lines: Lines, event: Proposal): Lines {
  const { correctionId: id, isInError, taken, reason } = event.data;
  if (lines.some((each) => each.id === id)) return lines;
  const said: Said = isInError
    ? { kind: 'IN_ERROR', before: null, after: null }
    : { kind: 'MEETING', ...namedBothWays(event.data) };
  const line = { ...written(event), ...said, id, reason, taken, commandId: null };
  return [...lines, { ...line, status: 'PROPOSED' }];
}

type Decided = Extract<Known, { type: 'RecordCorrectionConfirmed' | 'RecordCorrectionRefused' }>;

function decided(lines: Lines, { type, data, metadata }: Decided): Lines {
  const isConfirmed = type === 'RecordCorrectionConfirmed';
  return lines.map((each) =>
    each.id !== data.correctionId || each.status !== 'PROPOSED'
      ? each
      : {
          ...each,
          status: isConfirmed ? 'CONFIRMED' : 'REFUSED',
          decidedBy: metadata.actor,
          decidedOn: metadata.occurredOn.date,
          decisionReason: data.reason,
          commandId: isConfirmed ? metadata.commandId : null,
        },
  );
}

/**
 * The lines of a record after an event: those held where it changes none, null where it says nothing of them.
 * @param held reads the lines before; most events need no look at them.
 */
export function linesAfter(held: () => Lines, event: Recorded): Lines | null {
  const known = event as Known;
  switch (known.type) {
    case 'ConferenceCorrectionProposed':
    case 'ContactCorrectionProposed':
    case 'PetitionCorrectionProposed':
      return proposed(held(), known);
    case 'RecordCorrectionConfirmed':
    case 'RecordCorrectionRefused':
      return decided(held(), known);
    default: {
      const said = saidBy(known);
      return said === null ? null : made(held(), known, said);
    }
  }
}

/** A line as it stood on a day between its recording and its decision. */
export const undecided = (line: CorrectionLine): CorrectionLine => ({
  ...line,
  status: 'PROPOSED',
  decidedBy: null,
  decidedOn: null,
  decisionReason: null,
});
