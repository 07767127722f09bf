import { accept, reject, type DecidedEvent } from '../kernel/decider';
import { isAtOrAbove } from '../kernel/party';
import type { Words } from '../kernel/schema';
import {
  firstRefusal,
  onRecord,
  openRefusal,
  refusal,
  statusRefusal,
  underWayRefusal,
} from './decision';
import type { CommitmentEvent } from './events';
import { isUnitOver } from './facts';
import { leadUnitRefusal, unitsRefusal } from './unitRules';

/** Exactly one unit in the lead; changing it is a reassignment with a reason. */
export const assignLeadUnit = onRecord<'assignLeadUnit'>('any', (command, state, facts) => {
  const { unitId } = command.input;
  const on = command.occurredOn.date;
  const supportingUnitIds = [...new Set(command.input.supportingUnitIds ?? [])];
  const refused = firstRefusal(
    () => openRefusal(state),
    () => (state.leadUnitId === unitId ? refusal('LEAD_UNIT_UNCHANGED', 'unitId') : null),
    () => (state.leadUnitId !== null ? refusal('WRONG_STATE') : null),
    () => leadUnitRefusal('unitId', facts, on),
    () => unitsRefusal('supportingUnitIds', supportingUnitIds, facts, on),
    () =>
      supportingUnitIds.includes(unitId)
        ? refusal('LEAD_UNIT_UNCHANGED', 'supportingUnitIds')
        : null,
  );
  if (refused !== null) return { rejection: refused };
  return accept({ type: 'LeadUnitAssigned', data: { unitId, supportingUnitIds } });
});

export const changeSupportingUnits = onRecord<'changeSupportingUnits'>(
  'any',
  ({ input, occurredOn }, state, facts) => {
    const added = [...new Set(input.addUnitIds ?? [])];
    const removed = [...new Set(input.removeUnitIds ?? [])];
    const { leadUnitId, supportingUnitIds } = state;
    const isSupporting = (id: string): boolean => supportingUnitIds.includes(id);
    const refused = firstRefusal(
      () => openRefusal(state),
      () => (added.length + removed.length === 0 ? refusal('LIST_EMPTY', 'addUnitIds') : null),
      () => unitsRefusal('addUnitIds', added, facts, occurredOn.date),
      () =>
        leadUnitId !== null && added.includes(leadUnitId)
          ? refusal('LEAD_UNIT_UNCHANGED', 'addUnitIds')
          : null,
      () => (removed.every(isSupporting) ? null : refusal('UNKNOWN_RECORD', 'removeUnitIds')),
    );
    if (refused !== null) return { rejection: refused };
    const events: DecidedEvent<CommitmentEvent>[] = [
      ...added
        .filter((unitId) => !isSupporting(unitId))
        .map((unitId) => ({ type: 'SupportingUnitAdded' as const, data: { unitId } })),
      ...removed.map((unitId) => ({ type: 'SupportingUnitRemoved' as const, data: { unitId } })),
    ];
    return accept(...events);
  },
);

export const acceptAssignment = onRecord<'acceptAssignment'>('any', (_command, state) => {
  const refused = statusRefusal(state, ['ASSIGNED']);
  if (refused !== null) return { rejection: refused };
  return accept({ type: 'AssignmentAccepted', data: {} });
});

/** Counted like any change of hands; the clock goes on. */
export const returnAssignment = onRecord<'returnAssignment'>('any', (command, state) => {
  const refused = statusRefusal(state, ['ASSIGNED']);
  if (refused !== null) return { rejection: refused };
  if (state.leadUnitId === null) return reject('LEAD_UNIT_MISSING');
  return accept({
    type: 'AssignmentReturned',
    data: {
      reassignmentId: command.newId('reassignment'),
      unitId: state.leadUnitId,
      reason: command.input.reason,
    },
  });
});

const aboveTheNewLead: Words = {
  vi: 'lãnh đạo của đơn vị cấp trên đơn vị nhận việc',
  en: 'a leader of a unit above the one that is to take over',
};

/** Downwards only: a unit may not push its duty aside or up (đùn đẩy). No deadline changes. */
export const reassignCommitment = onRecord<'reassignCommitment'>('any', (command, state, facts) => {
  const { toUnitId, reason } = command.input;
  const { newLeadUnit, actorOffice } = facts;
  const refused = underWayRefusal(state);
  if (refused !== null) return { rejection: refused };
  if (state.leadUnitId === null) return reject('LEAD_UNIT_MISSING');
  if (state.leadUnitId === toUnitId) return reject('LEAD_UNIT_UNCHANGED', 'toUnitId');
  if (newLeadUnit === null) return reject('UNKNOWN_RECORD', 'toUnitId');
  if (isUnitOver(newLeadUnit[0], command.occurredOn.date))
    return reject('UNIT_DISSOLVED', 'toUnitId');
  const acting = actorOffice?.lineage[0].id;
  if (acting === undefined || acting === toUnitId || !isAtOrAbove(acting, newLeadUnit))
    return reject('NOT_ALLOWED', 'toUnitId', { who: aboveTheNewLead });
  return accept({
    type: 'CommitmentReassigned',
    data: {
      reassignmentId: command.newId('reassignment'),
      fromUnitId: state.leadUnitId,
      toUnitId,
      reason,
    },
  });
});
