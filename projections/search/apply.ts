import type { CommitmentEvent } from '../../src/commitment/events';
import type { DialogueConferenceEvent } from '../../src/dialogueConference/events';
import { recordKindOf, streamPrefixes } from '../../src/kernel/ids';
import type { Recorded } from '../../src/kernel/recordedEvent';
import { keyFold } from '../../src/kernel/text';
import type { OfficeEvent } from '../../src/organisation/officeEvents';
import type { UnitEvent } from '../../src/organisation/unitEvents';
import type { PetitionEvent } from '../../src/petition/events';
import type { ReorganisationEvent } from '../../src/reorganisation/events';
import type { SqlDatabase } from '../../src/sqlite/driver';
import type { VoterContactEvent } from '../../src/voterContact/events';
import type { Projection } from '../projection';
import { firstRow, insert, run } from '../statements';
import { schema, tables } from './table';
import { foldedWords, wordsOf } from './words';

type SearchableEvent =
  | CommitmentEvent
  | DialogueConferenceEvent
  | OfficeEvent
  | PetitionEvent
  | ReorganisationEvent
  | UnitEvent
  | VoterContactEvent;

/** One text of a record; a text of the same part takes its place. */
interface Passage {
  readonly part: string;
  readonly text: string;
}

export const searchProjection: Projection = {
  name: 'search',
  version: 2,
  schema,
  tables,
  streamPrefixes: Object.values(streamPrefixes),
  apply(event, database) {
    const passage = passageOf(event as Recorded<SearchableEvent>, database);
    if (passage !== null) keepPassage(event.stream, passage, database);
  },
};

/** The text that an event brings; null for events without one. */
function passageOf(event: Recorded<SearchableEvent>, database: SqlDatabase): Passage | null {
  switch (event.type) {
    case 'UnitEstablished':
      return { part: 'name', text: event.data.name };
    case 'OfficeEstablished': {
      const unitName = textOf(event.data.unitId, 'name', database);
      const { title } = event.data;
      return { part: 'title', text: unitName === null ? title : `${title}, ${unitName}` };
    }
    case 'UnitRenamed':
      return { part: 'name', text: event.data.name };
    case 'ReorganisationDecided':
    case 'ConferencePlanned':
    case 'ConferenceScheduled':
    case 'ContactPlanned':
      return { part: 'title', text: event.data.title };
    case 'OpinionRaised':
    case 'OpinionRecorded':
      return { part: `opinion-${event.data.opinionId}`, text: event.data.text };
    case 'OpinionAnsweredOnSpot':
      return { part: `answer-${event.data.opinionId}`, text: event.data.answer };
    case 'MinutesDrafted':
    case 'MinutesAmended':
      return { part: 'minutes', text: event.data.text };
    case 'ConclusionNoticeIssued': {
      const { summary } = event.data;
      return summary === null ? null : { part: 'conclusion', text: summary };
    }
    case 'PetitionReceived':
    case 'CommitmentRecorded':
      return { part: 'text', text: event.data.text };
    case 'PetitionAnswered':
      return { part: `answer-${event.data.answerId}`, text: event.data.text };
    case 'CommitmentClarified':
      return { part: 'clarification', text: event.data.clarification };
    default:
      return null;
  }
}

function textOf(recordId: string, part: string, database: SqlDatabase): string | null {
  const row = firstRow(
    database,
    'SELECT text FROM search_entry WHERE record_id = ? AND part = ?',
    recordId,
    part,
  );
  return row === undefined ? null : String(row['text']);
}

function keepPassage(recordId: string, { part, text }: Passage, database: SqlDatabase): void {
  run(
    database,
    'INSERT OR REPLACE INTO search_text (rowid, exact, folded) VALUES (?, ?, ?)',
    keepEntry(recordId, part, text, database),
    wordsOf(keyFold(text)).join(' '),
    foldedWords(text),
  );
}

/** @returns the number of the entry. Two statements, as RETURNING costs more than both. */
function keepEntry(recordId: string, part: string, text: string, database: SqlDatabase): number {
  const known = firstRow(
    database,
    'SELECT entry FROM search_entry WHERE record_id = ? AND part = ?',
    recordId,
    part,
  );
  if (known !== undefined) {
    const entry = Number(known['entry']);
    run(database, 'UPDATE search_entry SET text = ? WHERE entry = ?', text, entry);
    return entry;
  }
  return insert(
    database,
    'INSERT INTO search_entry (record_id, kind, part, text) VALUES (?, ?, ?, ?)',
    recordId,
    recordKindOf(recordId),
    part,
    text,
  );
}
