import { commitmentsById } from '../../../projections/commitments/queries';
import { conferenceOfDay, conferencesById } from '../../../projections/dialogueConferences/queries';
import { officesById, unitsById } from '../../../projections/organisation/queries';
import { petitionOfDay } from '../../../projections/petitions/queries';
import { petitionsById } from '../../../projections/petitions/storedPetitions';
import { reorganisationsById } from '../../../projections/reorganisations/queries';
import { voterContactOfDay, voterContactsById } from '../../../projections/voterContacts/queries';
import type { LocalDate } from '../../kernel/localDate';
import type { RecordKind, StateOfKind } from '../../records/recordKinds';
import type { ReadSession } from './readSession';

type Database = ReadSession['database'];

/** How records of one kind are read from the read models. */
interface RecordModel<State> {
  /** With all that is known of them. */
  readonly byIds: (database: Database, ids: readonly string[]) => ReadonlyMap<string, State>;
  /** As it was on a day that has passed; null where that is folded from its events. */
  readonly ofDay: ((database: Database, id: string, on: LocalDate) => State | null) | null;
}

export const recordModels: { readonly [K in RecordKind]: RecordModel<StateOfKind<K>> } = {
  UNIT: { byIds: unitsById, ofDay: null },
  OFFICE: { byIds: officesById, ofDay: null },
  REORGANISATION: { byIds: reorganisationsById, ofDay: null },
  DIALOGUE_CONFERENCE: { byIds: conferencesById, ofDay: conferenceOfDay },
  VOTER_CONTACT_SESSION: { byIds: voterContactsById, ofDay: voterContactOfDay },
  PETITION: { byIds: petitionsById, ofDay: petitionOfDay },
  COMMITMENT: { byIds: commitmentsById, ofDay: null },
};
