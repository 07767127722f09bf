import { dutyDaysOf } from '../../src/dialogueConference/breaches';
import type { DialogueConferenceEvent } from '../../src/dialogueConference/events';
import { dialogueConferenceFold } from '../../src/dialogueConference/fold';
import type { ConferenceState } from '../../src/dialogueConference/state';
import { conferenceConcerns } from '../../src/dialogueConference/concerns';
import { conferencePrefix } from '../../src/dialogueConference/prefix';
import { localDateOf, type LocalDate } from '../../src/kernel/localDate';
import { placeOf } from '../../src/kernel/position';
import type { Recorded } from '../../src/kernel/recordedEvent';
import { voicedAtLeast } from '../../src/meeting/countedOpinions';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { keepOpinion, keepOpinions } from '../opinions/table';
import type { Projection } from '../projection';
import { keepScope } from '../recordScope';
import { keepRow } from '../rowChanges';
import { unfold, type Unfolded } from '../spans/dayStates';
import { keepSpans } from '../spans/keepSpans';
import { spanOrders } from '../spans/spanTable';
import { run } from '../statements';
import { vietnameseSortKey } from '../vietnameseSortKey';
import {
  conferenceAudienceSpans,
  conferenceOpinionSpans,
  conferenceSpans,
  conferenceTerritorySpans,
  schema,
  storedConferences,
  tables,
} from './table';

export const dialogueConferencesProjection: Projection = {
  name: 'dialogueConferences',
  version: 28,
  schema,
  tables,
  lateIndexes: spanOrders(schema),
  streamPrefixes: [conferencePrefix],
  apply(event, database) {
    const recorded = event as Recorded<DialogueConferenceEvent>;
    const changed = unfold(database, storedConferences, dialogueConferenceFold, recorded);
    if (changed === null) return;
    const place = placeOf(event.position);
    keepConference(changed, place, database);
    keepScope(database, 'DIALOGUE_CONFERENCE', event.stream, conferenceConcerns(changed.state));
    if (isListedAnew(changed)) keepLists(changed, place, database);
    if (recorded.type === 'HoldingCorrected' || recorded.type === 'ConferenceHeld')
      keepOpinions(database, conferenceOpinionSpans, changed, place);
    if ('opinionId' in recorded.data) {
      const { opinionId } = recorded.data;
      keepOpinion(database, conferenceOpinionSpans, changed, opinionId, place);
    }
  },
};

/**
 * Whether the event says anew who is spoken with, or where. One dated back may be the first sign of the
 * conference, and what was planned counts from it.
 */
const isListedAnew = ({ before, state, days }: Unfolded<ConferenceState>): boolean =>
  days.length > 1 ||
  before?.audiences !== state.audiences ||
  before.territoryIds !== state.territoryIds;

/** Day held, else the day it is scheduled or meant for. */
export const dayOf = ({ heldOn, startsAt, plannedFor }: ConferenceState): LocalDate | null =>
  heldOn?.date ?? (startsAt === null ? (plannedFor?.date ?? null) : localDateOf(startsAt));

/** What a conference is found, ordered and counted by; columns in the order of its spans. */
function rowOf(conference: ConferenceState, recordedAt: string) {
  const day = dayOf(conference);
  const { notice, results } = dutyDaysOf(conference);
  return {
    id: conference.id,
    status: conference.status,
    unit_id: conference.unitId,
    chair_office_id: conference.chairOfficeId,
    day,
    day_rising: day ?? '9999-99-99',
    day_falling: day ?? '',
    recorded_at: recordedAt,
    title_key: vietnameseSortKey(conference.title),
    was_held: Number(conference.heldOn !== null),
    in_error: Number(conference.isRecordedInError),
    voiced: voicedAtLeast(conference.opinionsCounted),
    occasion: conference.occasion,
    notice_from: notice.countedFrom,
    notice_on: notice.doneOn,
    results_from: results.countedFrom,
    results_on: results.doneOn,
  };
}

function keepConference(
  { state, days, recordedAt }: Unfolded<ConferenceState>,
  place: number,
  database: SqlDatabase,
): void {
  keepRow(database, 'conference', {
    ...rowOf(state, recordedAt),
    version: state.version,
    state: JSON.stringify(state),
  });
  const spans = days.map((day) => ({
    from: day.from,
    rows: [Object.values(rowOf(day.state, recordedAt))],
  }));
  keepSpans(database, conferenceSpans, state.id, spans, place);
}

function keepLists(
  { state, days }: Unfolded<ConferenceState>,
  place: number,
  database: SqlDatabase,
): void {
  const { id, audiences, territoryIds } = state;
  run(database, 'DELETE FROM conference_audience WHERE conference_id = ?', id);
  for (const audience of audiences)
    run(database, 'INSERT OR IGNORE INTO conference_audience VALUES (?, ?)', id, audience);
  run(database, 'DELETE FROM conference_territory WHERE conference_id = ?', id);
  for (const territoryId of territoryIds)
    run(database, 'INSERT OR IGNORE INTO conference_territory VALUES (?, ?)', id, territoryId);
  const listed = (values: (conference: ConferenceState) => readonly string[]) =>
    days.map((day) => ({ from: day.from, rows: values(day.state).map((each) => [id, each]) }));
  const audienceDays = listed((conference) => conference.audiences);
  keepSpans(database, conferenceAudienceSpans, id, audienceDays, place);
  const territoryDays = listed((conference) => conference.territoryIds);
  keepSpans(database, conferenceTerritorySpans, id, territoryDays, place);
}
