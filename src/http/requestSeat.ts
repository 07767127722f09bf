import type { Seat } from '../accounts/seat';
import { rolesOfPeople } from '../kernel/actor';
import { limits } from './limits';
import { refusal, type Detail } from './refusal';

/** Keys of HTTP headers and of `connection_init`, where the same words name the same things. */
export const seatKeys = {
  officeId: 'x-office-id',
  role: 'x-role',
  delegationId: 'x-delegation-id',
} as const;

type Said = Readonly<Record<string, unknown>>;

const SHAPE = /^[\x21-\x7e]+$/;

export const missing = (key: string): Detail => ({
  vi: `${key}: còn thiếu.`,
  en: `${key}: missing.`,
});

/** One short text that a request says under a key; null when it says nothing. @throws GraphQLError BAD_REQUEST */
export function valueOf(values: Said, key: string): string | null {
  const value = values[key];
  if (value === undefined || value === null || value === '') return null;
  if (typeof value !== 'string' || value.length > limits.actorValue || !SHAPE.test(value))
    throw refusal('BAD_REQUEST', {
      detail: {
        vi: `${key}: tối đa ${limits.actorValue} ký tự ASCII nhìn thấy được.`,
        en: `${key}: at most ${limits.actorValue} visible ASCII characters.`,
      },
    });
  return value;
}

/**
 * In which office and role a request asks to act; null when it names none.
 * @throws GraphQLError BAD_REQUEST when a value is malformed or the role is none
 */
export function requestSeat(values: Said): Seat | null {
  const officeId = valueOf(values, seatKeys.officeId);
  const delegationId = valueOf(values, seatKeys.delegationId);
  const role = valueOf(values, seatKeys.role);
  if (role === null) {
    if (officeId === null && delegationId === null) return null;
    throw refusal('BAD_REQUEST', { detail: missing(seatKeys.role) });
  }
  const known = rolesOfPeople.find((one) => one === role);
  if (known === undefined)
    throw refusal('BAD_REQUEST', {
      detail: {
        vi: `${seatKeys.role}: một trong ${rolesOfPeople.join(', ')}.`,
        en: `${seatKeys.role}: one of ${rolesOfPeople.join(', ')}.`,
      },
    });
  return { officeId, role: known, delegationId };
}
