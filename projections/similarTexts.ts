import { addDays, type LocalDate } from '../src/kernel/localDate';
import { commitmentsFound } from './commitments/ways';
import { repetitions } from './commitments/lists';
import { conferenceOpinionSpans, conferenceSpans } from './dialogueConferences/table';
import { petitionOriginSpans, petitionSpans } from './petitions/table';
import { reader, type Rows } from './rows';
import { searchEntries } from './search/entryTable';
import type { Row } from './statements';
import { contactOpinionSpans, voterContactSpans } from './voterContacts/table';

/** What another record says, to be compared with one that may say the same. */
export interface SaidText {
  readonly id: string;
  /** Record in whose stream it stands: a meeting for opinions, else itself. */
  readonly recordId: string;
  readonly text: string;
  /** Said at the same meeting. */
  readonly isOfMeeting: boolean;
}

/** Days within which the same words of the same debtor may be one matter (R41). */
const WITHIN_DAYS = 400;
/** Texts that are compared: of the meeting first, then the newest. */
const MOST_COMPARED = 1_000;

const saidText = (row: Row): SaidText => ({
  id: String(row['id']),
  recordId: String(row['record_id']),
  text: String(row['text']),
  isOfMeeting: row['of_meeting'] === 1,
});

const around = (day: LocalDate): [LocalDate, LocalDate] => [
  addDays(day, -WITHIN_DAYS),
  addDays(day, WITHIN_DAYS),
];

/** A statement over candidates: `id`, `record_id`, `part` of their text, `of_meeting` and `said_on`. */
const textsOf = (candidates: string): string => `
  SELECT id, record_id, text, max(of_meeting) AS of_meeting
  FROM (${candidates}) JOIN search_entry USING (record_id, part)
  WHERE current = 1 AND id <> ?
  GROUP BY id ORDER BY 4 DESC, max(said_on) DESC, id LIMIT ${MOST_COMPARED}`;

interface Promise {
  readonly id: string;
  readonly sourceId: string | null;
  readonly officeId: string;
  readonly madeOn: LocalDate;
}

/** What was promised at the same meeting, or by the same office within 400 days, and not linked to it yet. */
export function promisesBeside(rows: Rows, promise: Promise): SaidText[] {
  const { id, sourceId, officeId, madeOn } = promise;
  const candidate = (isOfMeeting: boolean, where: string) => `
    SELECT id, id AS record_id, 'text' AS part, ${Number(isOfMeeting)} AS of_meeting,
      made_on AS said_on
    FROM commitment WHERE status <> 'RECORDED_IN_ERROR' AND ${where}
      AND NOT EXISTS (SELECT 1 FROM commitment_repetition
        WHERE (first_id = id AND repetition_id = ?) OR (first_id = ? AND repetition_id = id))`;
  return reader(rows)
    .all(
      [commitmentsFound, repetitions.table, searchEntries],
      textsOf(`${candidate(true, 'source_id = ?')} UNION ALL
        ${candidate(false, 'promisor_office_id = ? AND made_on BETWEEN ? AND ?')}`),
      ...[sourceId, id, id],
      ...[officeId, ...around(madeOn), id, id],
      id,
    )
    .map(saidText);
}

interface Said {
  readonly id: string;
  readonly meetingId: string;
  /** Unit that holds the meeting: what is said there is said to it. */
  readonly unitId: string;
  readonly raisedOn: LocalDate;
}

const meetings = [
  [conferenceSpans, conferenceOpinionSpans],
  [voterContactSpans, contactOpinionSpans],
] as const;

/** What else was said at the meeting, or to the same unit within 400 days. */
export function opinionsBeside(rows: Rows, opinion: Said): SaidText[] {
  const { id, meetingId, unitId, raisedOn } = opinion;
  const candidates = meetings.map(
    ([meeting, opinions]) => `
      SELECT opinion.id, meeting_id AS record_id, 'opinion-' || opinion.id AS part,
        meeting_id = ? AS of_meeting, meeting.day AS said_on
      FROM ${meeting.of} AS meeting JOIN ${opinions.of} AS opinion ON meeting_id = meeting.id
      WHERE opinion.in_error = 0 AND meeting.in_error = 0
        AND (meeting.id = ? OR (unit_id = ? AND meeting.day BETWEEN ? AND ?))`,
  );
  return reader(rows)
    .all(
      [...meetings.flat(), searchEntries],
      textsOf(candidates.join(' UNION ALL ')),
      ...meetings.flatMap(() => [meetingId, meetingId, unitId, ...around(raisedOn)]),
      id,
    )
    .map(saidText);
}

interface Asked {
  readonly id: string;
  /** Petition in which it ended: that they say the same is decided. */
  readonly mergedIntoId: string | null;
  /** Meeting at which it was raised; null for other channels. */
  readonly sourceId: string | null;
  /** Unit that received it: before it is referred to an office, it is asked of this one. */
  readonly receivedByUnitId: string | null;
  readonly answeringOfficeId: string | null;
  readonly receivedOn: LocalDate;
}

const FROM_MEETING = 'petition.id IN (SELECT petition_id FROM petition_origin WHERE source_id = ?)';

/** What else was asked at the same meeting, or within 400 days of the same unit or office. */
export function petitionsBeside(rows: Rows, petition: Asked): SaidText[] {
  const { id, mergedIntoId, sourceId, receivedByUnitId, answeringOfficeId, receivedOn } = petition;
  const candidate = (ofMeeting: string, where: string) => `
    SELECT petition.id, petition.id AS record_id, 'text' AS part, ${ofMeeting} AS of_meeting,
      received_on AS said_on
    FROM petition WHERE in_error = 0 AND merged_into_id IS NULL AND petition.id IS NOT ? AND ${where}`;
  const days = around(receivedOn);
  return reader(rows)
    .all(
      [petitionSpans, petitionOriginSpans, searchEntries],
      textsOf(`${candidate('1', FROM_MEETING)}
        UNION ALL ${candidate('0', 'received_by_unit_id = ? AND received_on BETWEEN ? AND ?')}
        UNION ALL ${candidate('0', 'answering_office_id = ? AND received_on BETWEEN ? AND ?')}`),
      ...[mergedIntoId, sourceId],
      ...[mergedIntoId, receivedByUnitId, ...days],
      ...[mergedIntoId, answeringOfficeId, ...days],
      id,
    )
    .map(saidText);
}
