/** Refusals of this feature alone. */
export const organisationRejections = {
  UNIT_HAS_OPEN_OBLIGATIONS: 'The unit still owes something that has no successor.',
  HEAD_OFFICE_EXISTS: 'The unit already has a head office.',
  HOLDER_NOT_IN_OFFICE: 'The person does not hold the office.',
  HOLDING_OVERLAPS: 'The holding would overlap another of the same office.',
  REFERS_TO_ITSELF:
    'A record cannot be merged into, replaced by or repeat itself, directly or through others.',
} as const;
export type OrganisationRejectionCode = keyof typeof organisationRejections;
