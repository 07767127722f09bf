import { noticeCandidates } from '../../projections/commitments/candidates';
import type { NoticeCandidates } from './deadlineClock';
import { askUpToDate, type ReadAccess } from './readAccess';

/** The deadline clock's candidates, answered from the board of commitments. */
export const readModelCandidates = (access: ReadAccess): NoticeCandidates => ({
  page: (today, after, limit) =>
    askUpToDate(access, 'commitments', (database) =>
      noticeCandidates(database, today, limit, after),
    ),
});
