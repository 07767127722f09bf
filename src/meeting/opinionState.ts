import type { CompetenceLevel } from '../kernel/competenceLevel';
import { appended, changed, type Entries } from '../kernel/entries';
import type { Instant } from '../kernel/instant';
import { localDateOf, type LocalDate } from '../kernel/localDate';
import type { OccurredOn } from '../kernel/occurredOn';
import type { Recorded } from '../kernel/recordedEvent';
import type { SubmissionKind } from '../kernel/submissionKind';
import { unreachable } from '../kernel/unreachable';
import type { AudienceType } from './audienceType';
import type { CountedState } from './countedOpinions';
import type { HoldingEvent } from './holdingEvents';
import type { OpinionEvent } from './opinionEvents';
import type { OpinionOutcome } from './opinionOutcome';

/** An opinion of a meeting. */
export interface OpinionPlace {
  readonly sourceId: string;
  readonly opinionId: string;
}

export interface OpinionState {
  readonly id: string;
  readonly text: string;
  readonly audience: AudienceType | null;
  readonly outcome: OpinionOutcome;
  /** Null unless answered on the spot, wholly or in part: what is left may be DEFERRED. */
  readonly spotAnswer: string | null;
  /** Office that gave it; null when not noted. */
  readonly answeredBy: string | null;
  /** Office that is to answer; null unless DEFERRED. */
  readonly deferredTo: string | null;
  /** Null before classification, as are level, field and day. */
  readonly kind: SubmissionKind | null;
  readonly competence: CompetenceLevel | null;
  /** Code of `kernel/policyField`. */
  readonly policyField: string | null;
  /** Day of the first classification. */
  readonly classifiedOn: LocalDate | null;
  readonly raisedOn: OccurredOn;
  /** Local day on which the log got it. */
  readonly recordedOn: LocalDate;
  /** Day from which it counts nowhere here; null unless marked as made in error, or moved. */
  readonly inErrorOn: LocalDate | null;
  /** Where it stands now, recorded at the wrong meeting; null unless moved (R39). */
  readonly movedTo: OpinionPlace | null;
  /** Where it had been recorded; null unless moved here. */
  readonly movedFrom: OpinionPlace | null;
  /** Version of the meeting at which it was raised. */
  readonly raisedAtVersion: number;
}

/** What decisions on opinions need of a meeting of any kind. */
export interface MeetingState extends CountedState {
  /** Null before it is held. */
  readonly heldOn: OccurredOn | null;
  /** Null when recorded afterwards or without a date. */
  readonly startsAt: Instant | null;
  /** In the order in which they were recorded. */
  readonly opinions: Entries<OpinionState>;
}

interface Said {
  readonly opinionId: string;
  readonly text: string;
  readonly audience: AudienceType | null;
}

/** An opinion as it stands when it is recorded. */
export const newOpinion = (
  { opinionId: id, text, audience }: Said,
  { metadata, recordedAt, version }: Recorded,
): OpinionState => ({
  id,
  text,
  audience,
  outcome: 'NOTED',
  spotAnswer: null,
  answeredBy: null,
  deferredTo: null,
  kind: null,
  competence: null,
  policyField: null,
  classifiedOn: null,
  raisedOn: metadata.occurredOn,
  recordedOn: localDateOf(recordedAt),
  inErrorOn: null,
  movedTo: null,
  movedFrom: null,
  raisedAtVersion: version,
});

type Moved = Extract<OpinionEvent, { type: 'OpinionMovedHere' }>;

/** An opinion that comes from another meeting, with all that was known of it there. */
function movedHere(event: Recorded<Moved>): OpinionState {
  const { fromSourceId, fromOpinionId, spotAnswer, answeredByOfficeId, deferredToOfficeId } =
    event.data;
  const { kind, competence, policyField, firstRecordedOn } = event.data;
  const answered = spotAnswer === null ? 'NOTED' : 'ANSWERED_ON_SPOT';
  return {
    ...newOpinion(event.data, event),
    outcome: deferredToOfficeId === null ? answered : 'DEFERRED',
    spotAnswer,
    answeredBy: answeredByOfficeId,
    deferredTo: deferredToOfficeId,
    kind,
    competence,
    policyField,
    classifiedOn: kind === null ? null : event.metadata.occurredOn.date,
    recordedOn: firstRecordedOn,
    movedFrom: { sourceId: fromSourceId, opinionId: fromOpinionId },
  };
}

type Correction = Extract<OpinionEvent, { type: 'OpinionCorrected' }>['data'];

/** Only what it speaks of, and of an answer or classification only from the day on which there is one. */
function corrected(opinion: OpinionState, correction: Correction): Partial<OpinionState> {
  const { text, audience, kind, competence, policyField, spotAnswer, answeredByOfficeId } =
    correction;
  const isClassified = opinion.kind !== null;
  const isAnswered = opinion.spotAnswer !== null;
  return {
    ...(text && { text: text.to }),
    ...(audience && { audience: audience.to }),
    ...(kind && isClassified && { kind: kind.to }),
    ...(competence && isClassified && { competence: competence.to }),
    ...(policyField && isClassified && { policyField: policyField.to }),
    ...(spotAnswer && isAnswered && { spotAnswer: spotAnswer.to }),
    ...(answeredByOfficeId && isAnswered && { answeredBy: answeredByOfficeId.to }),
  };
}

function change(
  opinion: OpinionState,
  event: Recorded<Exclude<OpinionEvent, Moved>>,
): Partial<OpinionState> {
  switch (event.type) {
    case 'OpinionAnsweredOnSpot':
      return {
        outcome: 'ANSWERED_ON_SPOT',
        spotAnswer: event.data.answer,
        answeredBy: event.data.byOfficeId,
        deferredTo: null,
      };
    case 'OpinionDeferred':
      return { outcome: 'DEFERRED', deferredTo: event.data.toOfficeId };
    case 'OpinionClassified': {
      const { kind, competence, policyField } = event.data;
      const classifiedOn = opinion.classifiedOn ?? event.metadata.occurredOn.date;
      return { kind, competence, policyField, classifiedOn };
    }
    case 'OpinionCorrected':
      return corrected(opinion, event.data);
    case 'OpinionMarkedInError':
      return { inErrorOn: event.metadata.occurredOn.date };
    case 'OpinionMovedAway': {
      const { toSourceId: sourceId, toOpinionId } = event.data;
      return {
        inErrorOn: event.metadata.occurredOn.date,
        movedTo: { sourceId, opinionId: toOpinionId },
      };
    }
    default:
      return unreachable(event);
  }
}

/** The opinions of a meeting after something befell one of them, or one came from another meeting. */
export const opinionsAfter = (
  opinions: Entries<OpinionState>,
  event: Recorded<OpinionEvent>,
): Entries<OpinionState> =>
  event.type === 'OpinionMovedHere'
    ? appended(opinions, movedHere(event))
    : changed(opinions, event.data.opinionId, (each) => ({
        ...each,
        ...change(each, event as Recorded<Exclude<OpinionEvent, Moved>>),
      }));

/**
 * The opinions after the holding of their meeting was corrected: those of the day that was wrong are of the
 * right one (R39). What was said on a day of its own stays.
 */
export function opinionsFollowing(
  opinions: Entries<OpinionState>,
  { data: { heldOn } }: Recorded<HoldingEvent>,
): Entries<OpinionState> {
  if (heldOn === null) return opinions;
  const { from, to } = heldOn;
  const isInherited = ({ raisedOn }: OpinionState) =>
    raisedOn.date === from.date && raisedOn.precision === from.precision;
  return opinions
    .slice()
    .filter(isInherited)
    .reduce<Entries<OpinionState>>(
      (all, { id }) =>
        changed(all, id, (each) => ({
          ...each,
          raisedOn: to,
          classifiedOn: each.classifiedOn === from.date ? to.date : each.classifiedOn,
        })),
      opinions,
    );
}
