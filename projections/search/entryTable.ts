import { oneOf } from '../condition';
import { openKinds } from '../recordScope';
import type { RowTable } from '../rowTable';
import { heldAt } from '../spans/moment';
import { passageSpans } from './table';

/** The texts of records; of another moment, the passages that it had. */
export const searchEntries: RowTable = {
  of: 'search_entry',
  record: 'record_id',
  forEverybody: [oneOf('kind', openKinds)],
  at: (moment) => ({
    columns: 'entry, record_id, kind, part, text, 1 AS current',
    from: `main.search_entry JOIN ${passageSpans.name} USING (entry)`,
    where: heldAt(passageSpans.name, moment),
  }),
};
