import type { PersonOffices } from './seats';

/** What of the log sign-in needs. */
export interface OfficesOfPersons {
  /** @throws when the log does not answer */
  of(personId: string): Promise<PersonOffices>;
}
