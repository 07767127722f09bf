/** Refusals of this feature alone. */
export const organisationRejections = {
  UNIT_HAS_OPEN_OBLIGATIONS: 'The unit still owes something that has no successor.',
  HEAD_OFFICE_EXISTS: 'The unit already has a head office.',
  HAMLET_NOT_BELOW_COMMUNE:
    'A hamlet or residential group is a territory directly below that of a commune (R48).',
  HOLDER_NOT_IN_OFFICE: 'The person does not hold the office.',
  HOLDING_OVERLAPS: 'The holding would overlap another of the same office.',
  REFERS_TO_ITSELF:
    'A record cannot be merged into, replaced by or repeat itself, directly or through others.',
} as const;
export type OrganisationRejectionCode = keyof typeof organisationRejections;
