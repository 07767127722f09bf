import type { ClassType } from 'type-graphql';
import { withId } from '../kernel/entries';
import { recordKindOf, type RecordKind } from '../records/recordKinds';
import type { OpinionState } from '../meeting/opinionState';
import { Commitment } from './commitment.types';
import { DialogueConference } from './conference.types';
import { meetingAt } from './meetingAt';
import { Opinion } from './opinion.types';
import { Office, Unit } from './organisation.types';
import { Petition } from './petition.types';
import type { RecordType } from './record.types';
import { Reorganisation } from './reorganisation.types';
import type { View } from './view';
import { VoterContactSession } from './voterContact.types';

/*
 * The one way to what is shown of a record, whatever list, relation or answer names it: its id, seen
 * from a view. Nothing else constructs these types (eslint.config.mjs), so that the moment asked about
 * cannot be left out. A record is null before the day on which it began.
 */

/** What was said at a meeting that is as of the day asked about. */
export const opinionIn = (view: View, meetingId: string, state: OpinionState): Opinion =>
  new Opinion(view, meetingId, state);

/** What was said at a meeting, as far as it was noted and classified by the day asked about. */
export async function opinionOf(
  view: View,
  meetingId: string,
  opinionId: string,
): Promise<Opinion | null> {
  const meeting = await meetingAt(view, meetingId);
  const opinion = meeting && withId(meeting.opinions, opinionId);
  return opinion && opinionIn(view, meetingId, opinion);
}

/** What is shown of records of one kind. */
export interface ShownKind<Type extends RecordType = RecordType> {
  /** Its name and its text are those of the schema. */
  readonly type: () => ClassType;
  /** Read models that it is read from. */
  readonly models: readonly string[];
  readonly read: (view: View, id: string) => Promise<Type | null>;
}

const shown = <Type extends RecordType>(definition: ShownKind<Type>): ShownKind<Type> => definition;

export const shownKinds = {
  UNIT: shown({
    type: () => Unit,
    models: ['organisation'],
    async read(view, id) {
      const state = await view.records.record('UNIT', id);
      return state && new Unit(view, state);
    },
  }),
  OFFICE: shown({
    type: () => Office,
    models: ['organisation'],
    async read(view, id) {
      const state = await view.records.record('OFFICE', id);
      return state && new Office(view, state);
    },
  }),
  REORGANISATION: shown({
    type: () => Reorganisation,
    models: ['organisation', 'reorganisations'],
    async read(view, id) {
      const at = await view.recordsAt.record('REORGANISATION', id);
      return at && new Reorganisation(view, at.happened);
    },
  }),
  DIALOGUE_CONFERENCE: shown({
    type: () => DialogueConference,
    models: ['organisation', 'dialogueConferences', 'corrections'],
    async read(view, id) {
      const at = await view.recordsAt.record('DIALOGUE_CONFERENCE', id);
      return at && new DialogueConference(view, at.happened);
    },
  }),
  VOTER_CONTACT_SESSION: shown({
    type: () => VoterContactSession,
    models: ['organisation', 'voterContacts', 'corrections'],
    async read(view, id) {
      const at = await view.recordsAt.record('VOTER_CONTACT_SESSION', id);
      return at && new VoterContactSession(view, at.happened);
    },
  }),
  PETITION: shown({
    type: () => Petition,
    models: ['organisation', 'petitions', 'corrections'],
    async read(view, id) {
      const at = await view.recordsAt.record('PETITION', id);
      return at && new Petition(view, at.known, at.happened);
    },
  }),
  COMMITMENT: shown({
    type: () => Commitment,
    models: ['organisation', 'commitments'],
    async read(view, id) {
      const at = await view.recordsAt.record('COMMITMENT', id);
      return at && new Commitment(view, at.known, at.happened);
    },
  }),
} satisfies Readonly<Record<RecordKind, ShownKind>>;

/** What is shown of a record of that kind. */
export type ShownAs<Kind extends RecordKind> = NonNullable<
  Awaited<ReturnType<(typeof shownKinds)[Kind]['read']>>
>;

/** A record of one kind by its id; null when there is none. */
export const shownAs = <Kind extends RecordKind>(
  view: View,
  kind: Kind,
  id: string,
): Promise<ShownAs<Kind> | null> =>
  shownKinds[kind].read(view, id) as Promise<ShownAs<Kind> | null>;

/** Any record by its id; null when there is none. */
export async function recordOf(view: View, id: string): Promise<RecordType | null> {
  const kind = recordKindOf(id);
  return kind === null ? null : shownKinds[kind].read(view, id);
}
