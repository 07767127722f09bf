import type { MeetingKind } from '../../src/meeting/meetingKind';
import type { OpinionFilter } from '../../src/meeting/opinionFilter';
import { conferenceSpans, conferenceTerritorySpans } from '../dialogueConferences/table';
import type { SpanTable } from '../spans/spanTable';
import { contactTerritorySpans, voterContactSpans } from '../voterContacts/table';
import type { OpinionTable } from './table';

/** Where opinions of one kind of meeting stand, and their meetings. */
export interface MeetingTables {
  readonly kind: MeetingKind;
  readonly opinions: OpinionTable;
  readonly meetings: SpanTable;
  readonly territories: SpanTable;
}

const meetingTables: Readonly<Record<MeetingKind, MeetingTables>> = {
  DIALOGUE_CONFERENCE: {
    kind: 'DIALOGUE_CONFERENCE',
    opinions: 'opinion',
    meetings: conferenceSpans,
    territories: conferenceTerritorySpans,
  },
  VOTER_CONTACT_SESSION: {
    kind: 'VOTER_CONTACT_SESSION',
    opinions: 'contact_opinion',
    meetings: voterContactSpans,
    territories: contactTerritorySpans,
  },
};

/** The kinds of meeting that a filter leaves. */
export const tablesAsked = ({ sourceKind }: OpinionFilter): readonly MeetingTables[] =>
  Object.values(meetingTables).filter(({ kind }) => sourceKind?.includes(kind) ?? true);

/** The tables of one kind of meeting. */
export const tablesOf = (kind: MeetingKind): MeetingTables => meetingTables[kind];
