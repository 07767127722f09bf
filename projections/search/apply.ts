import type { CommitmentEvent } from '../../src/commitment/events';
import type { DialogueConferenceEvent } from '../../src/dialogueConference/events';
import { recordKindOf, streamPrefixes } from '../../src/kernel/ids';
import { placeOf } from '../../src/kernel/position';
import type { Recorded } from '../../src/kernel/recordedEvent';
import { exactWords, foldedWords } from '../../src/kernel/words';
import type { OfficeEvent } from '../../src/organisation/officeEvents';
import type { UnitEvent } from '../../src/organisation/unitEvents';
import type { PetitionEvent } from '../../src/petition/events';
import type { ReorganisationEvent } from '../../src/reorganisation/events';
import type { SqlDatabase } from '../../src/sqlite/driver';
import type { VoterContactEvent } from '../../src/voterContact/events';
import type { Projection } from '../projection';
import { keepSpans } from '../spans/keepSpans';
import { spanOrders } from '../spans/spanTable';
import { firstRow, insert, run } from '../statements';
import { passageSpans, schema, tables } from './table';
import { typedTexts } from './typedTexts';

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
  version: 4,
  schema,
  tables,
  lateIndexes: spanOrders(schema),
  streamPrefixes: Object.values(streamPrefixes),
  apply(event, database) {
    const from = event.metadata.occurredOn.date;
    const place = placeOf(event.position);
    for (const passage of passagesOf(event as Recorded<SearchableEvent>, database)) {
      const entry = keepPassage(event.stream, passage, database);
      const key = `${event.stream} ${passage.part}`;
      keepSpans(database, passageSpans, key, [{ from, rows: [[key, entry]] }], place);
    }
  },
};

/** The text that has a part of its own, and whatever else was typed: that stays for ever. */
function passagesOf(event: Recorded<SearchableEvent>, database: SqlDatabase): Passage[] {
  const own = ownPassage(event, database);
  const typed = typedTexts(event, own?.text ?? null);
  return [
    ...(own === null ? [] : [own]),
    ...(typed === null ? [] : [{ part: `event-${event.version}`, text: typed }]),
  ];
}

/** The text of an event that may take the place of an earlier one; null for events without one. */
function ownPassage(event: Recorded<SearchableEvent>, database: SqlDatabase): Passage | null {
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
    'SELECT text FROM search_entry WHERE record_id = ? AND part = ? AND current = 1',
    recordId,
    part,
  );
  return row === undefined ? null : String(row['text']);
}

/** Keeps a text as the current one of its part; those before it stay for other moments. @returns its entry. */
function keepPassage(recordId: string, { part, text }: Passage, database: SqlDatabase): number {
  const held = firstRow(
    database,
    'SELECT entry, text FROM search_entry WHERE record_id = ? AND part = ? AND current = 1',
    recordId,
    part,
  );
  if (held !== undefined && held['text'] === text) return Number(held['entry']);
  if (held !== undefined)
    run(database, 'UPDATE search_entry SET current = 0 WHERE entry = ?', Number(held['entry']));
  // Not RETURNING, which costs more than both statements.
  const entry = insert(
    database,
    'INSERT INTO search_entry (record_id, kind, part, text, current) VALUES (?, ?, ?, ?, 1)',
    recordId,
    recordKindOf(recordId),
    part,
    text,
  );
  run(
    database,
    'INSERT INTO search_text (rowid, exact, folded) VALUES (?, ?, ?)',
    entry,
    exactWords(text).join(' '),
    foldedWords(text),
  );
  return entry;
}
