/** Refusals that come from the permission table alone, beside those of the features. */
export const permissionRejections = {
  NOT_THE_OWNER: 'Only the office that owes it may do this.',
  NOT_THE_LEAD_UNIT: 'Only the lead unit may do this.',
} as const;
export type PermissionRejectionCode = keyof typeof permissionRejections;
