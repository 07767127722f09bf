import type { DomainEvent, Recorded } from '../../src/kernel/recordedEvent';
import type { OfficeEvent } from '../../src/organisation/officeEvents';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { keepSpans } from '../spans/keepSpans';
import { allRows, firstRow, run } from '../statements';
import { addEntry, rewriteEntry } from './entries';
import { passageSpans } from './table';

/** What an event says of a person's name: null that it is shown no more. */
function nameTold(event: Recorded<DomainEvent>) {
  const { type, data } = event as Recorded<OfficeEvent>;
  switch (type) {
    case 'OfficeHolderAppointed':
    case 'HolderNameCorrected':
    case 'HolderNameReplaced':
      return { personId: data.personId, name: 'displayName' in data ? data.displayName : null };
    default:
      return null;
  }
}

/**
 * An office is found by the names of those who held it, as they are shown today: a name that was wrong or
 * replaced finds nothing, at whatever moment.
 */
export function keepPersonNames(
  event: Recorded<DomainEvent>,
  place: number,
  database: SqlDatabase,
): void {
  const told = nameTold(event);
  if (told === null) return;
  const { personId, name } = told;
  const isAppointed = (event as Recorded<OfficeEvent>).type === 'OfficeHolderAppointed';
  if (isAppointed) keepOffice(event, personId, place, database);
  // No name was given, or it is shown no more and nobody gave it anew.
  if (isAppointed && name === null) return;
  const entries = allRows(
    database,
    'SELECT entry FROM search_person WHERE person_id = ?',
    personId,
  );
  for (const { entry } of entries) rewriteEntry(Number(entry), name, database);
}

/** The office is found by the person from the day of the first appointment on. */
function keepOffice(
  { stream, metadata }: Recorded<DomainEvent>,
  personId: string,
  place: number,
  database: SqlDatabase,
): void {
  const known = firstRow(
    database,
    'SELECT entry FROM search_person WHERE person_id = ? AND office_id = ?',
    personId,
    stream,
  );
  if (known !== undefined) return;
  const part = `holder-${personId}`;
  const entry = addEntry({ id: stream, kind: 'OFFICE' }, { part, text: '' }, true, database);
  run(database, 'INSERT INTO search_person VALUES (?, ?, ?)', personId, stream, entry);
  const passage = `${stream} ${part}`;
  const from = metadata.occurredOn.date;
  keepSpans(database, passageSpans, passage, [{ from, rows: [[passage, entry]] }], place);
}
