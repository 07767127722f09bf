import type { Command } from '../kernel/command';
import { accept, reject, rejectSaying, type Decision, type DecisionTable } from '../kernel/decider';
import { isOverseersOffice } from '../kernel/independence';
import { legalBasisOf } from '../kernel/legalBasis';
import { addDays, earlierOf } from '../kernel/localDate';
import type { FactsOf } from '../kernel/need';
import { onDay } from '../kernel/occurredOn';
import type { CommonRejectionCode } from '../kernel/rejection';
import { correctHolderName, replaceHolderName } from './decideHolderName';
import type { officeCommands } from './officeCommands';
import type { OfficeEvent } from './officeEvents';
import type { OfficeRightState, OfficeState } from './officeState';
import type { OrganisationRejectionCode } from './rejections';

type Code = CommonRejectionCode | OrganisationRejectionCode;
type Answer = Decision<OfficeEvent, Code>;
type Commands = typeof officeCommands;

const officeIsThere = {
  vi: 'Đơn vị đã có chức vụ này.',
  en: 'The unit has this office already.',
};

function establishOffice(
  { input }: Command<Commands['establishOffice']>,
  state: OfficeState | null,
  facts: FactsOf<Commands['establishOffice']>,
): Answer {
  if (state !== null) return rejectSaying('WRONG_STATE', 'title', officeIsThere);
  if (facts.unit === null) return reject('UNKNOWN_RECORD', 'unitId');
  if (input.isHead && facts.headOfficeId !== null) return reject('HEAD_OFFICE_EXISTS', 'isHead');
  const { unitId, title, isHead } = input;
  return accept({ type: 'OfficeEstablished', data: { unitId, title, isHead } });
}

/**
 * An office has one holder at a time. The one before ends the day before; a day on or before which
 * somebody already began, or within a time that has ended, is refused. One person may hold several
 * offices, and be appointed to the same one again.
 */
function appointOfficeHolder(
  { input, occurredOn, newId }: Command<Commands['appointOfficeHolder']>,
  state: OfficeState | null,
  facts: FactsOf<Commands['appointOfficeHolder']>,
): Answer {
  if (state === null) return reject('UNKNOWN_RECORD', 'officeId');
  if (occurredOn.precision !== 'DAY') return reject('DAY_PRECISION_REQUIRED', 'occurredOn');
  if (input.personId !== undefined && facts.person === null)
    return reject('UNKNOWN_RECORD', 'personId');
  const from = occurredOn.date;
  if (state.holdings.some((each) => each.from >= from || (each.to !== null && each.to >= from)))
    return reject('HOLDING_OVERLAPS', 'occurredOn');
  const before = state.holdings.find((each) => each.to === null);
  const leaving =
    before === undefined
      ? []
      : [
          {
            type: 'OfficeHolderLeft',
            data: { personId: before.personId },
            occurredOn: onDay(addDays(from, -1)),
          } as const,
        ];
  return accept<OfficeEvent>(...leaving, {
    type: 'OfficeHolderAppointed',
    data: {
      personId: input.personId ?? newId('person'),
      displayName: input.displayName ?? facts.person?.displayName ?? null,
    },
    legalBasis: input.decision === undefined ? [] : [legalBasisOf(input.decision)],
  });
}

/** `occurredOn` is the last day. */
function endOfficeHolding(
  { input, occurredOn }: Command<Commands['endOfficeHolding']>,
  state: OfficeState | null,
): Answer {
  if (state === null) return reject('UNKNOWN_RECORD', 'officeId');
  if (occurredOn.precision !== 'DAY') return reject('DAY_PRECISION_REQUIRED', 'occurredOn');
  const holding = state.holdings.find((each) => each.to === null);
  if (holding?.personId !== input.personId) return reject('HOLDER_NOT_IN_OFFICE', 'personId');
  if (occurredOn.date < holding.from) return reject('PERIOD_REVERSED', 'occurredOn');
  return accept({ type: 'OfficeHolderLeft', data: { personId: input.personId } });
}

function grantDelegation(
  { input, newId }: Command<Commands['grantDelegation']>,
  state: OfficeState | null,
  facts: FactsOf<Commands['grantDelegation']>,
): Answer {
  if (state === null) return reject('UNKNOWN_RECORD', 'officeId');
  if (input.toOfficeId === state.id) return reject('REFERS_TO_ITSELF', 'toOfficeId');
  if (facts.toOffice === null) return reject('UNKNOWN_RECORD', 'toOfficeId');
  const { toOfficeId, scope, from } = input;
  const to = input.to ?? null;
  if (to !== null && to < from) return reject('PERIOD_REVERSED', 'to');
  return accept({
    type: 'DelegationGranted',
    data: { delegationId: newId('delegation'), toOfficeId, scope, from, to },
  });
}

/** From `occurredOn` on, that day included, the authority no longer holds. */
function revokeDelegation(
  { input, occurredOn }: Command<Commands['revokeDelegation']>,
  state: OfficeState | null,
): Answer {
  const delegation = state?.delegations.find((each) => each.id === input.delegationId);
  if (delegation === undefined) return reject('UNKNOWN_RECORD', 'delegationId');
  if (occurredOn.precision !== 'DAY') return reject('DAY_PRECISION_REQUIRED', 'occurredOn');
  const { from, to, grantedOn, revokedOn } = delegation;
  if (revokedOn !== null || (to !== null && to < occurredOn.date))
    return reject('DELEGATION_ENDED', 'delegationId');
  if (occurredOn.date < earlierOf(from, grantedOn)) return reject('DATE_TOO_EARLY', 'occurredOn');
  return accept({ type: 'DelegationRevoked', data: { delegationId: delegation.id } });
}

const isAuditors = ({ right }: OfficeRightState): boolean => right === 'AUDITOR';

/**
 * One right is granted once at a time, and after the time before has ended; overseers are of bodies that
 * oversee. An auditor's office sends nothing, so it neither leads a unit nor has another right.
 */
function grantOfficeRight(
  { input, occurredOn }: Command<Commands['grantOfficeRight']>,
  state: OfficeState | null,
  facts: FactsOf<Commands['grantOfficeRight']>,
): Answer {
  if (state === null || facts.office === null) return reject('UNKNOWN_RECORD', 'officeId');
  if (occurredOn.precision !== 'DAY') return reject('DAY_PRECISION_REQUIRED', 'occurredOn');
  const { right, decision } = input;
  const { endedOn } = facts.office;
  if (endedOn !== null && endedOn < occurredOn.date) return reject('OFFICE_ENDED', 'officeId');
  if (right === 'OVERSEER' && !isOverseersOffice(facts.office))
    return reject('RIGHT_OF_OTHER_BODIES', 'right');
  const others = state.rights.filter((each) => each.withdrawnOn === null && each.right !== right);
  if (right === 'AUDITOR' ? state.isHead || others.length > 0 : others.some(isAuditors))
    return reject('RIGHT_EXCLUDES_OTHERS', 'right');
  const before = state.rights.filter((each) => each.right === right);
  if (before.some(({ withdrawnOn }) => withdrawnOn === null))
    return reject('RIGHT_ALREADY_GRANTED', 'right');
  if (before.some(({ withdrawnOn }) => withdrawnOn !== null && occurredOn.date < withdrawnOn))
    return reject('DATE_TOO_EARLY', 'occurredOn');
  return accept({
    type: 'OfficeRightGranted',
    data: { right },
    legalBasis: decision === undefined ? [] : [legalBasisOf(decision)],
  });
}

/** From `occurredOn` on, that day included, the office has it no longer. */
function withdrawOfficeRight(
  { input: { right }, occurredOn }: Command<Commands['withdrawOfficeRight']>,
  state: OfficeState | null,
): Answer {
  if (state === null) return reject('UNKNOWN_RECORD', 'officeId');
  if (occurredOn.precision !== 'DAY') return reject('DAY_PRECISION_REQUIRED', 'occurredOn');
  const granted = state.rights.find((each) => each.right === right && each.withdrawnOn === null);
  if (granted === undefined) return reject('RIGHT_NOT_GRANTED', 'right');
  if (occurredOn.date < granted.from) return reject('DATE_TOO_EARLY', 'occurredOn');
  return accept({ type: 'OfficeRightWithdrawn', data: { right } });
}

export const decideOffice: DecisionTable<Commands, OfficeState | null, OfficeEvent, Code> = {
  establishOffice,
  appointOfficeHolder,
  endOfficeHolding,
  correctHolderName,
  replaceHolderName,
  grantDelegation,
  revokeDelegation,
  grantOfficeRight,
  withdrawOfficeRight,
};
