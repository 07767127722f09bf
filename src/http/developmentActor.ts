import type { Seat } from '../accounts/seat';
import { refusal } from './refusal';
import { missing, requestSeat, seatKeys, valueOf } from './requestSeat';

/** Who acts, in which office and role, as the request says. */
export interface RequestActor extends Seat {
  readonly personId: string | null;
}

const PERSON = 'x-person-id';

/**
 * Who acts is what the request claims. Null when it claims nothing: such a request may read and sends no
 * command.
 * @throws GraphQLError with code BAD_REQUEST when a value is malformed or the role is none.
 */
export function developmentActor(values: Readonly<Record<string, unknown>>): RequestActor | null {
  const personId = valueOf(values, PERSON);
  const seat = requestSeat(values);
  if (seat === null && personId === null) return null;
  if (seat === null) throw refusal('BAD_REQUEST', { detail: missing(seatKeys.role) });
  if (personId === null) throw refusal('BAD_REQUEST', { detail: missing(PERSON) });
  return { personId, ...seat };
}
