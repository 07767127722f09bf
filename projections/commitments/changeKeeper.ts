import type { CommitmentState } from '../../src/commitment/state';
import type { Instant } from '../../src/kernel/instant';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { STILL } from '../spans/moment';
import { run } from '../statements';

/** Keeps when commitments were last changed, for a run of events. */
export interface ChangeKeeper {
  keep(state: CommitmentState, place: number, isNew: boolean): void;
  /** Writes what was kept; the end of the run. */
  write(): void;
}

interface Change {
  readonly place: number;
  readonly changedAt: Instant;
}

/** By knowledge alone: each change is the last one from its place to that of the next. */
export function changeKeeper(database: SqlDatabase): ChangeKeeper {
  const changes = new Map<string, Change[]>();
  const end = (id: string, place: number) =>
    run(
      database,
      'UPDATE commitment_change SET pos_to = ? WHERE commitment_id = ? AND pos_to = ?',
      place,
      id,
      STILL,
    );
  return {
    keep({ id, changedAt }, place, isNew) {
      const known = changes.get(id);
      if (known !== undefined) known.push({ place, changedAt });
      else {
        if (!isNew) end(id, place);
        changes.set(id, [{ place, changedAt }]);
      }
    },
    write() {
      for (const [id, known] of changes)
        known.forEach(({ place, changedAt }, index) =>
          run(
            database,
            'INSERT INTO commitment_change VALUES (?, ?, ?, ?)',
            id,
            place,
            known[index + 1]?.place ?? STILL,
            changedAt,
          ),
        );
      changes.clear();
    },
  };
}
