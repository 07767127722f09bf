import { ActorRole } from '../kernel/actor';
import { limits } from './limits';
import { refusal, type Detail } from './refusal';

/** Who acts, in which office and role, as the request says. */
export interface RequestActor {
  readonly personId: string | null;
  readonly officeId: string | null;
  readonly role: ActorRole;
  readonly delegationId: string | null;
}

/** Keys of HTTP headers and of `connection_init`, where the same words name the same things. */
const keys = {
  personId: 'x-person-id',
  officeId: 'x-office-id',
  role: 'x-role',
  delegationId: 'x-delegation-id',
} as const;

const SHAPE = /^[\x21-\x7e]+$/;

/** The deadline clock and imports act as SYSTEM; nobody who comes through the door does. */
const rolesOfPeople = ActorRole.options.filter((role) => role !== 'SYSTEM');

const missing = (key: string): Detail => ({ vi: `${key}: còn thiếu.`, en: `${key}: missing.` });

function valueOf(values: Readonly<Record<string, unknown>>, key: string): string | null {
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
 * Until there is sign-in, who acts is what the request claims. Null when it claims nothing: such a
 * request may read and sends no command.
 * @throws GraphQLError with code BAD_REQUEST when a value is malformed or the role is none.
 */
export function developmentActor(values: Readonly<Record<string, unknown>>): RequestActor | null {
  const personId = valueOf(values, keys.personId);
  const officeId = valueOf(values, keys.officeId);
  const delegationId = valueOf(values, keys.delegationId);
  const role = valueOf(values, keys.role);
  if (role === null) {
    if (personId === null && officeId === null && delegationId === null) return null;
    throw refusal('BAD_REQUEST', { detail: missing(keys.role) });
  }
  const known = rolesOfPeople.find((one) => one === role);
  if (known === undefined)
    throw refusal('BAD_REQUEST', {
      detail: {
        vi: `${keys.role}: một trong ${rolesOfPeople.join(', ')}.`,
        en: `${keys.role}: one of ${rolesOfPeople.join(', ')}.`,
      },
    });
  if (personId === null) throw refusal('BAD_REQUEST', { detail: missing(keys.personId) });
  return { personId, officeId, role: known, delegationId };
}
