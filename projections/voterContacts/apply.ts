import { contactConcerns } from '../../src/voterContact/concerns';
import { contactPrefix } from '../../src/voterContact/prefix';
import { localDateOf, type LocalDate } from '../../src/kernel/localDate';
import { placeOf } from '../../src/kernel/position';
import type { Recorded } from '../../src/kernel/recordedEvent';
import { voicedAtLeast } from '../../src/meeting/countedOpinions';
import type { SqlDatabase } from '../../src/sqlite/driver';
import type { VoterContactEvent } from '../../src/voterContact/events';
import { voterContactFold, type VoterContactState } from '../../src/voterContact/state';
import { keepOpinion, keepOpinions } from '../opinions/table';
import type { Projection } from '../projection';
import { keepScope } from '../recordScope';
import { keepRow } from '../rowChanges';
import { unfold, type Unfolded } from '../spans/dayStates';
import { keepSpans } from '../spans/keepSpans';
import { spanOrders } from '../spans/spanTable';
import { run } from '../statements';
import {
  contactOpinionSpans,
  contactTerritorySpans,
  schema,
  storedContacts,
  tables,
  voterContactSpans,
} from './table';

export const voterContactsProjection: Projection = {
  name: 'voterContacts',
  version: 22,
  schema,
  tables,
  lateIndexes: spanOrders(schema),
  streamPrefixes: [contactPrefix],
  apply(event, database) {
    const recorded = event as Recorded<VoterContactEvent>;
    const changed = unfold(database, storedContacts, voterContactFold, recorded);
    if (changed === null) return;
    const place = placeOf(event.position);
    keepContact(changed, place, database);
    keepScope(database, 'VOTER_CONTACT_SESSION', event.stream, contactConcerns(changed.state));
    // One dated back may be the first sign of the contact, and what was planned counts from it.
    if (changed.days.length > 1 || changed.before?.territoryIds !== changed.state.territoryIds)
      keepTerritories(changed, place, database);
    if (recorded.type === 'HoldingCorrected' || recorded.type === 'ContactHeld')
      keepOpinions(database, contactOpinionSpans, changed, place);
    if ('opinionId' in recorded.data)
      keepOpinion(database, contactOpinionSpans, changed, recorded.data.opinionId, place);
  },
};

/** Day held, else the day it is planned for. */
const dayOf = ({ heldOn, startsAt }: VoterContactState): LocalDate | null =>
  heldOn?.date ?? (startsAt === null ? null : localDateOf(startsAt));

/** What a session is found, ordered and counted by; columns in the order of its spans. */
function rowOf(contact: VoterContactState, recordedAt: string) {
  const day = dayOf(contact);
  return {
    id: contact.id,
    status: contact.status,
    bodies: JSON.stringify(
      [contact, ...contact.otherBodies].map(({ body, councilLevel }) => ({ body, councilLevel })),
    ),
    timing: contact.timing,
    unit_id: contact.unitId,
    day,
    day_rising: day ?? '9999-99-99',
    day_falling: day ?? '',
    recorded_at: recordedAt,
    was_held: Number(contact.heldOn !== null),
    in_error: Number(contact.isRecordedInError),
    voiced: voicedAtLeast(contact.opinionsCounted),
  };
}

function keepContact(
  { state, days, recordedAt }: Unfolded<VoterContactState>,
  place: number,
  database: SqlDatabase,
): void {
  keepRow(database, 'voter_contact', {
    ...rowOf(state, recordedAt),
    version: state.version,
    state: JSON.stringify(state),
  });
  const spans = days.map((day) => ({
    from: day.from,
    rows: [Object.values(rowOf(day.state, recordedAt))],
  }));
  keepSpans(database, voterContactSpans, state.id, spans, place);
}

function keepTerritories(
  { state, days }: Unfolded<VoterContactState>,
  place: number,
  database: SqlDatabase,
): void {
  const { id, territoryIds } = state;
  run(database, 'DELETE FROM voter_contact_territory WHERE contact_id = ?', id);
  for (const territoryId of territoryIds)
    run(database, 'INSERT OR IGNORE INTO voter_contact_territory VALUES (?, ?)', id, territoryId);
  const spans = days.map((day) => ({
    from: day.from,
    rows: day.state.territoryIds.map((territoryId) => [id, territoryId]),
  }));
  keepSpans(database, contactTerritorySpans, id, spans, place);
}
