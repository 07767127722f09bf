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

const meetingTables: readonly MeetingTables[] = [
  {
    kind: 'DIALOGUE_CONFERENCE',
    opinions: 'opinion',
    meetings: conferenceSpans,
    territories: conferenceTerritorySpans,
  },
  {
    kind: 'VOTER_CONTACT_SESSION',
    opinions: 'contact_opinion',
    meetings: voterContactSpans,
    territories: contactTerritorySpans,
  },
];

/** The kinds of meeting that a filter leaves. */
export const tablesAsked = ({ sourceKind }: OpinionFilter): readonly MeetingTables[] =>
  meetingTables.filter(({ kind }) => sourceKind === undefined || sourceKind.includes(kind));

/** The tables of one kind of meeting. */
export function tablesOf(kind: MeetingKind): MeetingTables {
  const found = meetingTables.find((each) => each.kind === kind);
  if (found === undefined) throw new Error(`${kind} is no kind of meeting`);
  return found;
}
