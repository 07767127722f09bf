import { administrator, system } from '../kernel/permission';

/** Who may send what of a reorganisation. */
export const reorganisationPermissions = {
  decideReorganisation: administrator,
  nameSuccessor: administrator,
  applySuccession: system,
} as const;
