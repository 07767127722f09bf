import type { DomainEvent, Recorded } from '../../src/kernel/recordedEvent';
import type { OfficeEvent } from '../../src/organisation/officeEvents';
import type { UnitEvent } from '../../src/organisation/unitEvents';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { keepSpans } from '../spans/keepSpans';
import { STILL } from '../spans/moment';
import { allRows, run, type Row } from '../statements';
import { addEntry, makeCurrent } from './entries';
import { passageSpans } from './table';

const PART = 'title';

/** An office as it was established. */
interface Office {
  readonly id: string;
  readonly unitId: string;
  readonly title: string;
  readonly from: string;
}

interface Text {
  readonly from: string;
  readonly text: string;
}

/** The title that an event gives an office: it stands with the name of the unit. */
export const officeTitleIn = (event: Recorded<DomainEvent>): string | null => {
  const { type, data } = event as Recorded<OfficeEvent>;
  return type === 'OfficeEstablished' ? data.title : null;
};

/**
 * An office is found by its title together with the name of its unit, which is the unit's own: these
 * texts are made anew when either is told.
 */
export function keepOfficeTitles(
  event: Recorded<DomainEvent>,
  place: number,
  database: SqlDatabase,
): void {
  for (const office of officesToldBy(event as Recorded<OfficeEvent | UnitEvent>, database))
    keepTitles(office, place, database);
}

/** Offices whose texts an event changes: a new one, or all of a unit that has another name. */
function officesToldBy(
  event: Recorded<OfficeEvent | UnitEvent>,
  database: SqlDatabase,
): readonly Office[] {
  switch (event.type) {
    case 'OfficeEstablished': {
      const { unitId, title } = event.data;
      const from = event.metadata.occurredOn.date;
      const office = { id: event.stream, unitId, title, from };
      run(
        database,
        'INSERT OR IGNORE INTO search_office VALUES (?, ?, ?, ?)',
        ...Object.values(office),
      );
      return [office];
    }
    case 'UnitRenamed':
      return allRows(database, 'SELECT * FROM search_office WHERE unit_id = ?', event.stream).map(
        officeOf,
      );
    default:
      return [];
  }
}

const officeOf = (row: Row): Office => ({
  id: String(row['office_id']),
  unitId: String(row['unit_id']),
  title: String(row['title']),
  from: String(row['from_on']),
});

function keepTitles(office: Office, place: number, database: SqlDatabase): void {
  const passage = `${office.id} ${PART}`;
  const entries = new Map(textsOf(passage, database).map(({ text, entry }) => [text, entry]));
  const found = { id: office.id, kind: 'OFFICE' };
  const days = titlesOf(office, textsOf(`${office.unitId} name`, database)).map(
    ({ from, text }) => {
      const entry = entries.get(text) ?? addEntry(found, { part: PART, text }, false, database);
      entries.set(text, entry);
      return { from, entry };
    },
  );
  const last = days.at(-1);
  if (last === undefined) return;
  makeCurrent(office.id, PART, last.entry, database);
  const spans = days.map(({ from, entry }) => ({ from, rows: [[passage, entry]] }));
  keepSpans(database, passageSpans, passage, spans, place);
}

/** The title with each name from the day on which the unit bore it. */
function titlesOf({ title, from }: Office, names: readonly Text[]): Text[] {
  const first = names.findLast((name) => name.from <= from);
  const later = names.filter((name) => name.from > from);
  return [
    { from, text: first === undefined ? title : `${title}, ${first.text}` },
    ...later.map((name) => ({ from: name.from, text: `${title}, ${name.text}` })),
  ];
}

/** Texts of a passage from day to day, by all that is known. */
const textsOf = (passage: string, database: SqlDatabase): (Text & { readonly entry: number })[] =>
  allRows(
    database,
    `SELECT on_from, text, entry FROM ${passageSpans.name} JOIN search_entry USING (entry)
     WHERE passage = ? AND pos_to = ? ORDER BY on_from`,
    passage,
    STILL,
  ).map((row) => ({
    from: String(row['on_from']),
    text: String(row['text']),
    entry: Number(row['entry']),
  }));
