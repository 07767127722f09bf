import { administrator } from '../kernel/permission';

/** Who may send what of a unit. */
export const unitPermissions = {
  establishUnit: administrator,
  renameUnit: administrator,
  setServedUnits: administrator,
  dissolveUnit: administrator,
} as const;
