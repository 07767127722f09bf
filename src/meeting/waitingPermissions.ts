import { allow, secretary } from '../kernel/permission';

const decider = allow([
  ['LEADER', 'SUPERIOR_HEAD'],
  ['OVERSEER', 'OVERSEER_ORGANISATION'],
]);

/** Who marks a record that can be late as made in error, and who decides on corrections that wait (R36). */
export const waitingPermissions = {
  markRecordedInError: secretary,
  confirmRecordCorrection: decider,
  refuseRecordCorrection: decider,
} as const;
