import { streamPrefixes } from '../../src/kernel/ids';
import type { Recorded } from '../../src/kernel/recordedEvent';
import { absorption, originsOf } from '../../src/petition/answerClock';
import type { PetitionEvent } from '../../src/petition/events';
import { petitionFold } from '../../src/petition/fold';
import type { PetitionState } from '../../src/petition/state';
import type { SqlDatabase } from '../../src/sqlite/driver';
import type { Projection } from '../projection';
import { run } from '../statements';
import { nextState } from '../storedState';
import { petitionRow } from './petitionRow';
import { petitionsById, petitionsEndedIn } from './queries';
import { schema, tables } from './table';

/** Every petition as it stands. What befalls one moves the clocks and origins of those it ended in. */
export const petitionsProjection: Projection = {
  name: 'petitions',
  version: 1,
  schema,
  tables,
  streamPrefixes: [streamPrefixes.PETITION],
  apply(event, database) {
    const recorded = event as Recorded<PetitionEvent>;
    const petition = nextState(database, 'petition', petitionFold, recorded);
    if (petition === null) return;
    keepRow(petition, event.recordedAt, database);
    for (const survivor of survivorsOf(petition, database)) keepRow(survivor, null, database);
  },
};

/** Petitions that it ended in, the nearest first. */
function survivorsOf({ id, mergedIntoId }: PetitionState, database: SqlDatabase): PetitionState[] {
  const seen = new Set([id]);
  const survivors: PetitionState[] = [];
  for (let next = mergedIntoId; next !== null && !seen.has(next);) {
    seen.add(next);
    const survivor = petitionsById(database, [next]).get(next);
    if (survivor === undefined) break;
    survivors.push(survivor);
    next = survivor.mergedIntoId;
  }
  return survivors;
}

/** @param recordedAt when it was first recorded, for a new row; a known row keeps its own. */
function keepRow(petition: PetitionState, recordedAt: string | null, database: SqlDatabase): void {
  const { id } = petition;
  const absorbed = absorption(petitionsEndedIn(database, id))(id);
  const row = { ...petitionRow(petition, absorbed), recorded_at: recordedAt ?? '' };
  const columns = Object.keys(row);
  const changed = columns.filter((column) => column !== 'id' && column !== 'recorded_at');
  run(
    database,
    `INSERT INTO petition (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})
     ON CONFLICT (id) DO UPDATE SET ${changed.map((each) => `${each} = excluded.${each}`).join(', ')}`,
    ...Object.values(row),
  );
  run(database, 'DELETE FROM petition_origin WHERE petition_id = ?', id);
  for (const [place, origin] of originsOf(petition, absorbed).entries())
    run(
      database,
      'INSERT INTO petition_origin VALUES (?, ?, ?, ?, ?, ?)',
      id,
      place,
      origin.sourceId,
      origin.opinionId,
      origin.territoryId,
      Number(place === 0),
    );
  for (const [place, { reorganisationId }] of petition.transfers.entries())
    run(
      database,
      'INSERT OR IGNORE INTO petition_transfer VALUES (?, ?, ?)',
      reorganisationId,
      id,
      place,
    );
}
