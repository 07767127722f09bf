import type { Recorded } from '../../src/kernel/recordedEvent';
import type { OfficeEvent } from '../../src/organisation/officeEvents';
import type { OfficeState } from '../../src/organisation/officeState';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { run } from '../statements';

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
