import type { CommitmentEvent } from '../commitment/events';
import type { DialogueConferenceEvent } from '../dialogueConference/events';
import type { EventStore } from '../eventstore/port';
import { systemActor, type Actor } from '../kernel/actor';
import { onDay, type OccurredOn } from '../kernel/occurredOn';
import type { Position } from '../kernel/position';
import type { Recorded } from '../kernel/recordedEvent';
import { unreachable } from '../kernel/unreachable';
import { recordFieldOf } from '../records/recordKinds';
import type { ActingPerson, CommandRequest, NotFollowed } from './commandRequest';
import type { Directory } from './directory';

/** An event that makes something true of other records; one command writes to one stream only. */
type Cause = Recorded<
  Extract<
    CommitmentEvent | DialogueConferenceEvent,
    {
      type:
        | 'CommitmentSuperseded'
        | 'HoldingCorrected'
        | 'ConclusionNoticeCorrected'
        | 'OpinionMovedAway';
    }
  >
>;

const CAUSES = [
  'CommitmentSuperseded',
  'HoldingCorrected',
  'ConclusionNoticeCorrected',
  'OpinionMovedAway',
];

/** A command that the program sends, under a key that says what it follows from: it is written once. */
type Sent = Pick<CommandRequest, 'name' | 'input' | 'actor'>;

/** What a meeting's promises and petitions follow: the day of the meeting or of its notice, corrected. */
interface DayCorrected {
  readonly part: 'MEETING' | 'NOTICE';
  readonly from: OccurredOn;
  readonly to: OccurredOn;
}

const personOf = ({ personId, officeId, role, delegationId }: Actor): ActingPerson => ({
  personId,
  officeId,
  role,
  delegationId,
});

/**
 * R39: in the name of whoever corrected the day, so that nobody else answers for it: the one who proposed it,
 * where another confirmed it.
 */
async function followed(
  { id, stream, data, metadata }: Cause & { readonly data: { readonly reason: string } },
  day: DayCorrected,
  directory: Pick<Directory, 'promisesMadeAt' | 'petitionsRaisedAt' | 'correctorOf'>,
): Promise<readonly Sent[]> {
  const { reason } = data;
  const corrector = await directory.correctorOf(stream, metadata.commandId);
  const actor = personOf(corrector ?? metadata.actor);
  const promises = await directory.promisesMadeAt(stream);
  const drawn = [...promises, ...(await directory.petitionsRaisedAt(stream))];
  return drawn.map((recordId) => ({
    name: 'followSource',
    input: {
      commandId: `${id} ${recordId}`,
      [recordFieldOf('followSource', recordId)]: recordId,
      ...day,
      reason,
    },
    actor,
  }));
}

type Moved = Extract<Cause, { type: 'OpinionMovedAway' }>;

/** R39: the other meeting takes the opinion over first, then what was drawn from it follows. */
async function moved(
  { id, stream, data, metadata }: Moved,
  { drawnFrom }: Pick<Directory, 'drawnFrom'>,
): Promise<readonly Sent[]> {
  const { opinionId: fromOpinionId, toSourceId, toOpinionId, metOn, reason } = data;
  const actor = personOf(metadata.actor);
  const place = { fromSourceId: stream, fromOpinionId, reason };
  const taken = { ...place, sourceId: toSourceId, opinionId: toOpinionId };
  const takes = { name: 'takeOpinion', input: { commandId: id, ...taken }, actor };
  const drawn = await drawnFrom(stream, fromOpinionId);
  const follows = drawn.map((recordId) => ({
    name: 'followOpinion',
    input: {
      commandId: `${id} ${recordId}`,
      [recordFieldOf('followOpinion', recordId)]: recordId,
      ...place,
      toSourceId,
      toOpinionId,
      ...metOn,
    },
    actor,
  }));
  return [takes, ...follows];
}

async function sentFor(event: Cause, directory: Directory): Promise<readonly Sent[]> {
  switch (event.type) {
    case 'CommitmentSuperseded': {
      const { stream: fromCommitmentId } = event;
      const commitmentId = event.data.supersededById;
      const commandId = `${fromCommitmentId} ${commitmentId}`;
      const input = { commandId, commitmentId, fromCommitmentId };
      return [{ name: 'inheritDeadline', input, actor: systemActor }];
    }
    case 'HoldingCorrected': {
      const { heldOn } = event.data;
      return heldOn === null ? [] : followed(event, { part: 'MEETING', ...heldOn }, directory);
    }
    case 'ConclusionNoticeCorrected': {
      const from = event.metadata.occurredOn;
      const { issuedOn } = event.data.document.to;
      if (issuedOn === null || issuedOn === from.date) return [];
      return followed(event, { part: 'NOTICE', from, to: onDay(issuedOn) }, directory);
    }
    case 'OpinionMovedAway':
      return moved(event, directory);
    default:
      return unreachable(event);
  }
}

/** The commands that follow from an event; none for most. */
export async function consequencesOf(
  event: Recorded,
  directory: Directory,
): Promise<readonly CommandRequest[]> {
  if (!CAUSES.includes(event.type)) return [];
  const sent = await sentFor(event as unknown as Cause, directory);
  const { isSynthetic } = event.metadata;
  return sent.map((each) => ({ ...each, isOwn: true, causationId: event.id, isSynthetic }));
}

/** What an event says of a record that could not follow; nothing for any other event. */
export function notFollowedBy(event: Recorded): readonly NotFollowed[] {
  const { type, data } = event as unknown as Recorded<CommitmentEvent>;
  return type === 'SourceDayNotFollowed'
    ? [{ id: event.stream, rejection: { code: data.code, field: null } }]
    : [];
}

export interface CausePage {
  readonly events: readonly Recorded[];
  /** Read on after it. */
  readonly position: Position;
  readonly isEnd: boolean;
}

/** Reads events that something follows from, in the order written, after a place in the log. */
export type ReadCauses = (after: Position | 'start') => Promise<CausePage>;

const PAGE = 200;

export const readCauses =
  (store: Pick<EventStore, 'readAll'>): ReadCauses =>
  (after) =>
    store.readAll({ after, limit: PAGE, filter: { types: CAUSES } });
