import { administrator } from '../kernel/permission';

/** Who may send what of an office. */
export const officePermissions = {
  establishOffice: administrator,
  appointOfficeHolder: administrator,
  endOfficeHolding: administrator,
  correctHolderName: administrator,
  replaceHolderName: administrator,
  grantDelegation: administrator,
  revokeDelegation: administrator,
  grantOfficeRight: administrator,
  withdrawOfficeRight: administrator,
} as const;
