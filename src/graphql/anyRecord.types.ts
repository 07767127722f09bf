import { recordKindOf } from '../kernel/ids';
import { unreachable } from '../kernel/unreachable';
import { Commitment } from './commitment.types';
import { DialogueConference } from './conference.types';
import { Office, Unit } from './organisation.types';
import { Petition } from './petition.types';
import type { RecordType } from './record.types';
import { Reorganisation } from './reorganisation.types';
import type { View } from './view';
import { VoterContactSession } from './voterContact.types';

export async function unitOf(view: View, id: string): Promise<Unit | null> {
  const state = await view.records.unit(id);
  return state && new Unit(view, state);
}

export async function officeOf(view: View, id: string): Promise<Office | null> {
  const state = await view.records.office(id);
  return state && new Office(view, state);
}

/** As far as it had happened by a day that has passed. */
export async function conferenceOf(view: View, id: string): Promise<DialogueConference | null> {
  const isPast = view.on < view.today;
  const state = await (isPast
    ? view.records.conferenceOn(id, view.on)
    : view.records.conference(id));
  return state && new DialogueConference(view, state);
}

/** Null before the day on which it was promised (R1). */
export async function commitmentOf(view: View, id: string): Promise<Commitment | null> {
  const known = await view.records.commitment(id);
  if (known === null) return null;
  if (view.on >= view.today) return new Commitment(view, known);
  const happened = await view.records.commitmentOn(id, view.on);
  return happened && new Commitment(view, known, happened);
}

/** As far as it had happened by a day that has passed. */
export async function voterContactOf(view: View, id: string): Promise<VoterContactSession | null> {
  const isPast = view.on < view.today;
  const state = await (isPast
    ? view.records.voterContactOn(id, view.on)
    : view.records.voterContact(id));
  return state && new VoterContactSession(view, state);
}

/** Null before the day on which it was received. */
export async function petitionOf(view: View, id: string): Promise<Petition | null> {
  const known = await view.records.petition(id);
  if (known === null) return null;
  if (view.on >= view.today) return new Petition(view, known);
  const happened = await view.records.petitionOn(id, view.on);
  return happened && new Petition(view, known, happened);
}

/** Null before the day of its decision. */
export async function reorganisationOf(view: View, id: string): Promise<Reorganisation | null> {
  const isPast = view.on < view.today;
  const state = await (isPast
    ? view.records.reorganisationOn(id, view.on)
    : view.records.reorganisation(id));
  return state && new Reorganisation(view, state);
}

/** Any record by its id; null when there is none. */
export async function recordOf(view: View, id: string): Promise<RecordType | null> {
  const kind = recordKindOf(id);
  switch (kind) {
    case null:
      return null;
    case 'UNIT':
      return unitOf(view, id);
    case 'OFFICE':
      return officeOf(view, id);
    case 'DIALOGUE_CONFERENCE':
      return conferenceOf(view, id);
    case 'VOTER_CONTACT_SESSION':
      return voterContactOf(view, id);
    case 'PETITION':
      return petitionOf(view, id);
    case 'REORGANISATION':
      return reorganisationOf(view, id);
    case 'COMMITMENT':
      return commitmentOf(view, id);
    default:
      return unreachable(kind);
  }
}
