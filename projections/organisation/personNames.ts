import type { Recorded } from '../../src/kernel/recordedEvent';
import type { OfficeEvent } from '../../src/organisation/officeEvents';
import type { OfficeState } from '../../src/organisation/officeState';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { allRows, run } from '../statements';

/** Name by which a person is shown, whatever the moment asked about. */
export interface PersonName {
  /** Null once it was replaced. */
  readonly name: string | null;
  /** Title of the office by which it was replaced; null while the name is shown. */
  readonly replacedBy: string | null;
}

/**
 * One name a person, the last that was said: a name that was wrong, or is to be forgotten, stands in the
 * log and nowhere else.
 */
export const personNameSchema = `CREATE TABLE person_name (
    person_id TEXT PRIMARY KEY,
    name TEXT,
    replaced_by TEXT
  ) STRICT, WITHOUT ROWID`;

/** Keeps what an event says of a person's name. @param office in whose stream it stands */
export function keepPersonName(
  event: Recorded<OfficeEvent>,
  { title }: OfficeState,
  database: SqlDatabase,
): void {
  const keep = (personId: string, name: string | null, replacedBy: string | null) =>
    run(
      database,
      'INSERT OR REPLACE INTO person_name VALUES (?, ?, ?)',
      personId,
      name,
      replacedBy,
    );
  switch (event.type) {
    case 'OfficeHolderAppointed':
    case 'HolderNameCorrected': {
      const { personId, displayName } = event.data;
      if (displayName !== null) keep(personId, displayName, null);
      return;
    }
    case 'HolderNameReplaced':
      keep(event.data.personId, null, title);
      return;
    default:
      return;
  }
}

/** Names of many persons; none for whom no name was ever given. */
export const personNames = (
  database: SqlDatabase,
  personIds: readonly string[],
): ReadonlyMap<string, PersonName> =>
  new Map(
    allRows(
      database,
      'SELECT * FROM person_name WHERE person_id IN (SELECT value FROM json_each(?))',
      JSON.stringify(personIds),
    ).map(({ person_id: id, name, replaced_by: replacedBy }) => [
      String(id),
      {
        name: name === null ? null : String(name),
        replacedBy: replacedBy === null ? null : String(replacedBy),
      },
    ]),
  );
