import type { DialogueConferenceEvent } from '../../src/dialogueConference/events';
import { dialogueConferenceFold, type ConferenceState } from '../../src/dialogueConference/state';
import { streamPrefixes } from '../../src/kernel/ids';
import { localDateOf, type LocalDate } from '../../src/kernel/localDate';
import type { Recorded } from '../../src/kernel/recordedEvent';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { keepOpinion } from '../opinionTable';
import type { Projection } from '../projection';
import { run } from '../statements';
import { nextState } from '../storedState';
import { vietnameseSortKey } from '../vietnameseSortKey';
import { schema, tables } from './table';

export const dialogueConferencesProjection: Projection = {
  name: 'dialogueConferences',
  version: 3,
  schema,
  tables,
  streamPrefixes: [streamPrefixes.DIALOGUE_CONFERENCE],
  apply(event, database) {
    const recorded = event as Recorded<DialogueConferenceEvent>;
    const conference = nextState(database, 'conference', dialogueConferenceFold, recorded);
    if (conference === null) return;
    keepConference(conference, recorded, database);
    if (recorded.type === 'ConferencePlanned' || recorded.type === 'ConferenceScheduled')
      keepLists(conference, database);
    if ('opinionId' in recorded.data)
      keepOpinion(database, 'opinion', conference, recorded.data.opinionId);
  },
};

/** Day held, else the day it is scheduled or meant for. */
export const dayOf = ({ heldOn, startsAt, plannedFor }: ConferenceState): LocalDate | null =>
  heldOn?.date ?? (startsAt === null ? (plannedFor?.date ?? null) : localDateOf(startsAt));

function keepConference(
  conference: ConferenceState,
  event: Recorded<DialogueConferenceEvent>,
  database: SqlDatabase,
): void {
  const day = dayOf(conference);
  run(
    database,
    `INSERT INTO conference VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET status = excluded.status, unit_id = excluded.unit_id,
       chair_office_id = excluded.chair_office_id, day = excluded.day,
       day_rising = excluded.day_rising, day_falling = excluded.day_falling,
       title_key = excluded.title_key, version = excluded.version, state = excluded.state`,
    conference.id,
    conference.status,
    conference.unitId,
    conference.chairOfficeId,
    day,
    day ?? '9999-99-99',
    day ?? '',
    event.recordedAt,
    vietnameseSortKey(conference.title),
    event.version,
    JSON.stringify(conference),
  );
}

function keepLists({ id, audiences, territoryIds }: ConferenceState, database: SqlDatabase): void {
  run(database, 'DELETE FROM conference_audience WHERE conference_id = ?', id);
  for (const audience of audiences)
    run(database, 'INSERT OR IGNORE INTO conference_audience VALUES (?, ?)', id, audience);
  run(database, 'DELETE FROM conference_territory WHERE conference_id = ?', id);
  for (const territoryId of territoryIds)
    run(database, 'INSERT OR IGNORE INTO conference_territory VALUES (?, ?)', id, territoryId);
}
