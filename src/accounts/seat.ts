import type { ActorRole } from '../kernel/actor';

/** In which office somebody acts, and how. A seat is kept with the session and proved with each use. */
export interface Seat {
  /** Null for an administrator who acts in no office. */
  readonly officeId: string | null;
  readonly role: ActorRole;
  /** Delegation under which the office is acted in; null in one's own right. */
  readonly delegationId: string | null;
}

export const isSameSeat = (one: Seat, other: Seat): boolean =>
  one.officeId === other.officeId &&
  one.role === other.role &&
  one.delegationId === other.delegationId;
