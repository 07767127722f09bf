import type { DialogueConferenceEvent } from '../../src/dialogueConference/events';
import { conferencePrefix } from '../../src/dialogueConference/prefix';
import { placeOf } from '../../src/kernel/position';
import type { Recorded } from '../../src/kernel/recordedEvent';
import { foldedWords } from '../../src/kernel/words';
import type { SqlDatabase } from '../../src/sqlite/driver';
import type { VoterContactEvent } from '../../src/voterContact/events';
import { contactPrefix } from '../../src/voterContact/prefix';
import type { Projection } from '../projection';
import { STILL } from '../spans/moment';
import { allRows, firstRow, insert, run } from '../statements';
import { isSameMatter } from './isSameMatter';
import { likenessBands } from './likenessBands';
import { schema, tables } from './table';

/** Which opinions speak of the same matter, across all meetings. */
export const sameMattersProjection: Projection = {
  name: 'sameMatters',
  version: 5,
  schema,
  tables,
  streamPrefixes: [conferencePrefix, contactPrefix],
  apply(event, database) {
    const said = saidIn(event as Recorded<DialogueConferenceEvent | VoterContactEvent>);
    if (said === null) return;
    const place = placeOf(event.position);
    const words = foldedWords(said.text);
    keepText(said.opinionId, words === '' ? null : textId(words, place, database), place, database);
  },
};

/** What an event says that an opinion was; null where it says nothing of its words. */
function saidIn(
  event: Recorded<DialogueConferenceEvent | VoterContactEvent>,
): { readonly opinionId: string; readonly text: string } | null {
  switch (event.type) {
    case 'OpinionRaised':
    case 'OpinionRecorded':
    case 'OpinionMovedHere':
      return event.data;
    case 'OpinionCorrected': {
      const { opinionId, text } = event.data;
      return text === null ? null : { opinionId, text: text.to };
    }
    default:
      return null;
  }
}

function keepText(
  opinionId: string,
  text: number | null,
  place: number,
  database: SqlDatabase,
): void {
  const held = firstRow(
    database,
    'SELECT text_id, pos_from FROM matter WHERE opinion_id = ? AND pos_to = ?',
    opinionId,
    STILL,
  );
  // Applied twice, an event changes nothing.
  if (held?.['pos_from'] === place || (held !== undefined && held['text_id'] === text)) return;
  run(
    database,
    'UPDATE matter SET pos_to = ? WHERE opinion_id = ? AND pos_to = ?',
    place,
    opinionId,
    STILL,
  );
  if (text !== null)
    run(database, 'INSERT INTO matter VALUES (?, ?, ?, ?)', opinionId, text, place, STILL);
}

/** Compared with a new text: those that have most in common with it, the latest first. */
const MOST_COMPARED = 40;

/** The text with these words; a new one is compared with those before it. */
function textId(words: string, place: number, database: SqlDatabase): number {
  const known = firstRow(database, 'SELECT id FROM matter_text WHERE words = ?', words);
  if (known !== undefined) return Number(known['id']);
  const bands = likenessBands(words);
  const alike = allRows(
    database,
    `SELECT text_id AS id, words FROM (
       SELECT text_id, count(*) AS shared FROM matter_band
       WHERE band IN (SELECT value FROM json_each(?))
       GROUP BY text_id ORDER BY shared DESC, text_id DESC LIMIT ${MOST_COMPARED})
     JOIN matter_text ON matter_text.id = text_id ORDER BY text_id`,
    JSON.stringify(bands),
  ).filter((row) => isSameMatter(words, String(row['words'])));
  const id = insert(database, 'INSERT INTO matter_text (words, place) VALUES (?, ?)', words, place);
  for (const band of bands) run(database, 'INSERT INTO matter_band VALUES (?, ?)', band, id);
  for (const row of alike)
    run(database, 'INSERT INTO matter_likeness VALUES (?, ?)', id, Number(row['id']));
  return id;
}
