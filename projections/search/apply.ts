import { placeOf } from '../../src/kernel/position';
import type { RecordEvent, RecordKind } from '../../src/records/recordKinds';
import type { Projection } from '../projection';
import { keepSpans } from '../spans/keepSpans';
import { spanOrders } from '../spans/spanTable';
import { keepCurrent, type Passage } from './entries';
import { keepOfficeTitles } from './officeTitles';
import { passageSpans, schema, tables } from './table';
import { typedTexts } from './typedTexts';

/** What can be found: which streams are records, and of what kind. */
interface Records {
  readonly prefixes: readonly string[];
  readonly kindOf: (id: string) => RecordKind | null;
}

/** The list of kinds is handed in, so that new decisions of some kind are no new rows. */
export const searchOf = ({ prefixes, kindOf }: Records): Projection => ({
  name: 'search',
  version: 14,
  schema,
  tables,
  lateIndexes: spanOrders(schema),
  streamPrefixes: prefixes,
  apply(event, database) {
    const from = event.metadata.occurredOn.date;
    const place = placeOf(event.position);
    const kind = kindOf(event.stream);
    if (kind === null) return;
    for (const passage of passagesOf(event as RecordEvent)) {
      const entry = keepCurrent({ id: event.stream, kind }, passage, database);
      const key = `${event.stream} ${passage.part}`;
      keepSpans(database, passageSpans, key, [{ from, rows: [[key, entry]] }], place);
    }
    keepOfficeTitles(event, place, database);
  },
});

/** The text that has a part of its own, and whatever else was typed: that stays for ever. */
function passagesOf(event: RecordEvent): Passage[] {
  const own = ownPassage(event);
  // The title stands with the name of the unit.
  const kept = event.type === 'OfficeEstablished' ? event.data.title : (own?.text ?? null);
  const typed = typedTexts(event, kept);
  return [
    ...(own === null ? [] : [own]),
    ...(typed === null ? [] : [{ part: `event-${event.version}`, text: typed }]),
  ];
}

/** The text of an event that may take the place of an earlier one; null for events without one. */
function ownPassage(event: RecordEvent): Passage | null {
  switch (event.type) {
    case 'UnitEstablished':
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
    case 'OpinionCorrected': {
      const { opinionId, text } = event.data;
      return text && { part: `opinion-${opinionId}`, text: text.to };
    }
    case 'OpinionAnsweredOnSpot':
      return { part: `answer-${event.data.opinionId}`, text: event.data.answer };
    case 'MinutesDrafted':
    case 'MinutesAmended':
      return { part: 'minutes', text: event.data.text };
    case 'ConclusionNoticeIssued': {
      const { summary } = event.data;
      return summary === null ? null : { part: 'conclusion', text: summary };
    }
    case 'ConclusionNoticeWorded':
      return { part: 'notice', text: event.data.text };
    case 'ContactMinutesRecorded':
      return { part: 'minutes', text: event.data.text };
    case 'PetitionReceived':
    case 'CommitmentRecorded':
      return { part: 'text', text: event.data.text };
    case 'TextCorrected':
      return { part: 'text', text: event.data.text.to };
    case 'PetitionAnswered':
      return { part: `answer-${event.data.answerId}`, text: event.data.text };
    case 'CommitmentClarified':
      return { part: 'clarification', text: event.data.clarification };
    default:
      return null;
  }
}
