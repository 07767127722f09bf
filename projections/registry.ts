import { commitmentBoardProjection } from './commitmentBoard/apply';
import { dialogueConferencesProjection } from './dialogueConferences/apply';
import { organisationProjection } from './organisation/apply';
import { overdueNoticesProjection } from './overdueNotices/apply';
import type { Projection } from './projection';
import { recordedTimesProjection } from './recordedTimes/apply';
import { searchProjection } from './search/apply';

/** Every read model of the program. */
export const allProjections: readonly Projection[] = [
  organisationProjection,
  dialogueConferencesProjection,
  commitmentBoardProjection,
  overdueNoticesProjection,
  searchProjection,
  recordedTimesProjection,
];
