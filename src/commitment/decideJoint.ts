import type { DecidedEvent } from '../kernel/decider';
import { accept } from '../kernel/decider';
import { laterOf, type LocalDate } from '../kernel/localDate';
import { unitOf, type OfficeFact } from '../kernel/party';
import { firstRefusal, judged, notBefore, openRefusal, refusal, type Refusal } from './decision';
import type { CommitmentEvent } from './events';
import { isUnitOver } from './facts';
import { coPromisorsNow } from './jointState';

/** Each exists on the day, and none is the promisor: one office is accountable (R47, invariant 1). */
export function coPromisorsRefusal(
  field: string,
  ids: readonly string[],
  offices: readonly OfficeFact[],
  { promisorOfficeId, on }: { readonly promisorOfficeId: string; readonly on: LocalDate },
): Refusal {
  for (const id of ids) {
    const office = offices.find((each) => each.id === id);
    if (office === undefined) return refusal('UNKNOWN_RECORD', field);
    if (id === promisorOfficeId) return refusal('PROMISOR_PROMISES_ALREADY', field);
    if (office.endedOn !== null && office.endedOn < on) return refusal('OFFICE_ENDED', field);
    if (isUnitOver(unitOf(office), on)) return refusal('UNIT_DISSOLVED', field);
  }
  return null;
}

/** One event for each office, each once. */
export const coPromisorsAdded = (
  ids: readonly string[],
  offices: readonly OfficeFact[],
): DecidedEvent<CommitmentEvent>[] =>
  [...new Set(ids)].flatMap((id) => {
    const office = offices.find((each) => each.id === id);
    if (office === undefined) return [];
    return [{ type: 'CoPromisorAdded', data: { officeId: id, unitId: unitOf(office).id } }];
  });

export const changeCoPromisors = judged<'changeCoPromisors'>(
  'clock',
  ({ input, occurredOn }, state, { coPromisors }) => {
    const { addOfficeIds = [], removeOfficeIds = [], reason } = input;
    const sharing = new Set(coPromisorsNow(state).map(({ officeId }) => officeId));
    const { promisorOfficeId } = state;
    const refused = firstRefusal(
      () => openRefusal(state),
      () =>
        addOfficeIds.length + removeOfficeIds.length === 0
          ? refusal('LIST_EMPTY', 'addOfficeIds')
          : null,
      () =>
        coPromisorsRefusal('addOfficeIds', addOfficeIds, coPromisors, {
          promisorOfficeId,
          on: occurredOn.date,
        }),
      () =>
        removeOfficeIds.every((id) => sharing.has(id))
          ? null
          : refusal('UNKNOWN_RECORD', 'removeOfficeIds'),
      () =>
        removeOfficeIds.length > 0 && reason === undefined
          ? refusal('REASON_REQUIRED', 'reason')
          : null,
      () =>
        notBefore(
          occurredOn.date,
          coPromisorsNow(state)
            .filter(({ officeId }) => removeOfficeIds.includes(officeId))
            .map(({ from }) => from)
            .reduce(laterOf, occurredOn.date),
        ),
    );
    if (refused !== null) return { rejection: refused };
    const added = addOfficeIds.filter((id) => !sharing.has(id));
    return accept(
      ...coPromisorsAdded(added, coPromisors),
      ...[...new Set(removeOfficeIds)].map((officeId): DecidedEvent<CommitmentEvent> => ({
        type: 'CoPromisorRemoved',
        data: { officeId, reason: reason ?? '' },
      })),
    );
  },
);
