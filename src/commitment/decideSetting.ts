import { accept, reject } from '../kernel/decider';
import { deadlineOf, isBackdated } from './deadline';
import { nextDeadlineVersion } from './deadlineInForce';
import { firstRefusal, onRecord, openRefusal, refusal, startOf } from './decision';
import { lastDeadline } from './state';
import { targetsOf, targetsRefusal } from './targetInput';
import { leadUnitRefusal, unitsRefusal } from './unitRules';

export const setTargets = onRecord<'setTargets'>('any', ({ input, newId }, state) => {
  const refused = firstRefusal(
    () => openRefusal(state),
    () => (input.targets.length === 0 ? refusal('LIST_EMPTY', 'targets') : null),
    () => targetsRefusal(input.targets),
  );
  if (refused !== null) return { rejection: refused };
  return accept({ type: 'TargetSet', data: { targets: targetsOf(input.targets, newId) } });
});

/** The first deadline only: a later one needs an extension. */
export const setDeadline = onRecord<'setDeadline'>('clock', (command, state) => {
  const refused = firstRefusal(
    () => openRefusal(state),
    () => (lastDeadline(state) === null ? null : refusal('DEADLINE_ALREADY_SET')),
  );
  if (refused !== null) return { rejection: refused };
  const worked = deadlineOf(command.input.deadline, {
    madeOn: state.madeOn.date,
    version: nextDeadlineVersion(state),
    wording: command.input.deadlineWording ?? null,
  });
  if ('rejection' in worked) return worked;
  const { deadline } = worked;
  // The input has no field for a reason: a deadline that had passed is recorded with the promise.
  if (isBackdated(deadline, startOf(state.madeOn), command.today))
    return reject('BACKDATED_WITHOUT_REASON', 'deadline');
  return accept({ type: 'DeadlineSet', data: { deadline, backdatingReason: null } });
});

/** Exactly one unit in the lead; changing it is a reassignment with a reason, which comes later. */
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
