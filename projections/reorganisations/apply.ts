import { reorganisationPrefix } from '../../src/reorganisation/prefix';
import type { Recorded } from '../../src/kernel/recordedEvent';
import type { ReorganisationEvent } from '../../src/reorganisation/events';
import { reorganisationFold } from '../../src/reorganisation/state';
import type { Projection } from '../projection';
import { run } from '../statements';
import { nextState } from '../storedState';
import { schema, tables } from './table';

export const reorganisationsProjection: Projection = {
  name: 'reorganisations',
  version: 6,
  schema,
  tables,
  streamPrefixes: [reorganisationPrefix],
  apply(event, database) {
    const recorded = event as Recorded<ReorganisationEvent>;
    const state = nextState(database, 'reorganisation', reorganisationFold, recorded);
    if (state === null) return;
    run(
      database,
      `INSERT INTO reorganisation VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET version = excluded.version, state = excluded.state`,
      state.id,
      state.effectiveOn,
      event.recordedAt,
      state.version,
      JSON.stringify(state),
    );
  },
};
