import {
  commitmentOf,
  conferenceOf,
  officeOf,
  petitionOf,
  recordOf,
  reorganisationOf,
  unitOf,
  voterContactOf,
} from './anyRecord.types';
import { fault } from './faults';
import type { Commitment } from './commitment.types';
import type { DialogueConference } from './conference.types';
import type { Office, Unit } from './organisation.types';
import type { Petition } from './petition.types';
import type { RecordType } from './record.types';
import type { Reorganisation } from './reorganisation.types';
import type { View } from './view';
import type { VoterContactSession } from './voterContact.types';

/**
 * A record that another one, or a list, names: the log has it. One that begins after the day asked
 * about is shown as on its first day: a source may be dated later than what came of it.
 */
async function named<Type>(
  view: View,
  id: string,
  find: (view: View, id: string) => Promise<Type | null>,
): Promise<Type> {
  const record = await find(view, id);
  if (record !== null) return record;
  const firstDay = await view.recordsAt.firstDayOf(id);
  const begun = firstDay === null ? null : await find(view.at(firstDay), id);
  if (begun !== null) return begun;
  if (!view.sees(id)) throw fault('NOT_VISIBLE');
  throw new Error(`${id} is named and missing`);
}

export const unitNamed = (view: View, id: string): Promise<Unit> => named(view, id, unitOf);

export const officeNamed = (view: View, id: string): Promise<Office> => named(view, id, officeOf);

export const commitmentNamed = (view: View, id: string): Promise<Commitment> =>
  named(view, id, commitmentOf);

export const conferenceNamed = (view: View, id: string): Promise<DialogueConference> =>
  named(view, id, conferenceOf);

export const voterContactNamed = (view: View, id: string): Promise<VoterContactSession> =>
  named(view, id, voterContactOf);

export const petitionNamed = (view: View, id: string): Promise<Petition> =>
  named(view, id, petitionOf);

export const reorganisationNamed = (view: View, id: string): Promise<Reorganisation> =>
  named(view, id, reorganisationOf);

/** A record of any kind. */
export const recordNamed = (view: View, id: string): Promise<RecordType> =>
  named(view, id, recordOf);
