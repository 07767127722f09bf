import type { LocalDate } from '../kernel/localDate';
import { byId, selected, word } from '../kernel/need';
import type { OccurredOn } from '../kernel/occurredOn';
import type { OpinionPlace, OpinionState } from './opinionState';

/** A meeting or petition, or one opinion of a meeting. */
export interface Drawn {
  readonly sourceId: string;
  /** Null for all that was drawn from the whole. */
  readonly opinionId: string | null;
}

/** Ids of petitions and promises, not in error, that were drawn from it; the first of very many. */
export const drawnFrom = selected(word<'drawnFrom', Drawn, readonly string[]>('drawnFrom'));

/** What was drawn from an opinion, as its move to another meeting looks at it (R39). */
export interface DrawnRecord {
  readonly id: string;
  /** Earliest day that a meeting held later would contradict; null when there is none. */
  readonly firstDay: LocalDate | null;
  /** Confirms a sentence of the texts of the meeting: it was said there. */
  readonly isOfText: boolean;
}

/** What `drawnFrom` names, each looked at. */
export const drawnRecords = selected(
  word<'drawnRecords', Drawn, readonly DrawnRecord[]>('drawnRecords'),
);

/** A meeting, as an opinion looks at it that moves. */
export interface MeetingFact {
  /** When it was held; null before that. */
  readonly heldOn: OccurredOn | null;
  readonly isInError: boolean;
}

/** The meeting of that id; null when it names none. */
export const meetingNamed = byId(word<'meetingNamed', string, MeetingFact | null>('meetingNamed'));

/** An opinion where it was recorded; null when there is none. */
export const opinionAt = selected(
  word<'opinionAt', OpinionPlace, OpinionState | null>('opinionAt'),
);
