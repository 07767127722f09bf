import type { ActorRole } from '../kernel/actor';
import type { Position } from '../kernel/position';
import type { Rejection } from '../kernel/rejection';

/** Who sends a command, as the edge knows it; the handler adds the unit of the office. */
export interface ActingPerson {
  readonly personId: string | null;
  readonly officeId: string | null;
  readonly role: ActorRole;
  readonly delegationId: string | null;
  /**
   * Somebody who signed in: the log must say that the person holds the office now, in the moment of the
   * decision. Absent for the program itself and for actors of development, who are taken at their word.
   */
  readonly mustHold?: true;
  /** Signed in by a token that only reads: no command of theirs is taken. */
  readonly onlyReads?: true;
}

export interface CommandRequest {
  /** Name of a command of `commandRouter.ts`. */
  readonly name: string;
  /** As it arrived: null and absent mean the same. */
  readonly input: unknown;
  readonly actor: ActingPerson;
  /** Shared by all that one request set off; an id of its own if absent. */
  readonly correlationId?: string;
  /** Event that led to the command. */
  readonly causationId?: string | null;
  /** Made up for the sample; false if absent. */
  readonly isSynthetic?: boolean;
  /**
   * The program itself sends it, under an id that says what it says: an earlier try is known by that
   * alone, not by the keyed hash of its content, so that a log goes on under another key. What was
   * told first stands. Never for what came through the door; false if absent.
   */
  readonly isOwn?: boolean;
}

/** A record that a corrected day or a move asks to follow, and that could not. */
export interface NotFollowed {
  readonly id: string;
  readonly rejection: Rejection;
}

export interface Accepted {
  readonly kind: 'accepted';
  /** Stream written to; the id of the record. */
  readonly stream: string;
  /** Its version after the command's last event. */
  readonly version: number;
  /** Position of that event: a query with `atLeast` this position sees it. */
  readonly position: Position;
  /** Ids of the events that the command wrote, in order. */
  readonly eventIds: readonly string[];
  /** Whether an earlier try of the same command had written them. */
  readonly wasRepeated: boolean;
  /** Records that could not follow a correction, each with why; absent where nothing was to follow. */
  readonly notFollowed?: readonly NotFollowed[];
}

export interface Rejected {
  readonly kind: 'rejected';
  readonly rejection: Rejection;
  /** How far the log was when it was decided: nothing later was looked at. */
  readonly position: Position;
}

export type CommandOutcome = Accepted | Rejected;
