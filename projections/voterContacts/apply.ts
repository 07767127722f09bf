import { streamPrefixes } from '../../src/kernel/ids';
import { localDateOf, type LocalDate } from '../../src/kernel/localDate';
import type { Recorded } from '../../src/kernel/recordedEvent';
import type { SqlDatabase } from '../../src/sqlite/driver';
import type { VoterContactEvent } from '../../src/voterContact/events';
import { voterContactFold, type VoterContactState } from '../../src/voterContact/state';
import { keepOpinion } from '../opinionTable';
import type { Projection } from '../projection';
import { run } from '../statements';
import { nextState } from '../storedState';
import { schema, tables } from './table';

export const voterContactsProjection: Projection = {
  name: 'voterContacts',
  version: 1,
  schema,
  tables,
  streamPrefixes: [streamPrefixes.VOTER_CONTACT_SESSION],
  apply(event, database) {
    const recorded = event as Recorded<VoterContactEvent>;
    const contact = nextState(database, 'voter_contact', voterContactFold, recorded);
    if (contact === null) return;
    keepContact(contact, recorded, database);
    if (recorded.type === 'ContactPlanned') keepTerritories(contact, database);
    if ('opinionId' in recorded.data)
      keepOpinion(database, 'contact_opinion', contact, recorded.data.opinionId);
  },
};

/** Day held, else the day it is planned for. */
const dayOf = ({ heldOn, startsAt }: VoterContactState): LocalDate | null =>
  heldOn?.date ?? (startsAt === null ? null : localDateOf(startsAt));

function keepContact(
  contact: VoterContactState,
  event: Recorded<VoterContactEvent>,
  database: SqlDatabase,
): void {
  const day = dayOf(contact);
  run(
    database,
    `INSERT INTO voter_contact VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET status = excluded.status, day = excluded.day,
       day_rising = excluded.day_rising, day_falling = excluded.day_falling,
       version = excluded.version, state = excluded.state`,
    contact.id,
    contact.status,
    contact.body,
    contact.councilLevel,
    contact.timing,
    contact.unitId,
    day,
    day ?? '9999-99-99',
    day ?? '',
    event.recordedAt,
    event.version,
    JSON.stringify(contact),
  );
}

function keepTerritories({ id, territoryIds }: VoterContactState, database: SqlDatabase): void {
  for (const territoryId of territoryIds)
    run(database, 'INSERT OR IGNORE INTO voter_contact_territory VALUES (?, ?)', id, territoryId);
}
