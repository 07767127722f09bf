import { noticeCandidates } from '../../projections/commitmentBoard/queries';
import type { NoticeCandidates } from './deadlineClock';
import { askUpToDate, type ReadAccess } from './readAccess';

/** The deadline clock's candidates, answered from the board of commitments. */
export const readModelCandidates = (access: ReadAccess): NoticeCandidates => ({
  page: (today, after, limit) =>
    askUpToDate(access, 'commitmentBoard', (database) =>
      noticeCandidates(database, today, limit, after),
    ),
});
