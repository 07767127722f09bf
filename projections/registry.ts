import { deadlineRulesProjection } from './deadlineRules/apply';
import { correctionsProjection } from './corrections/projection';
import { commitmentsProjection } from './commitments/apply';
import { dialogueConferencesProjection } from './dialogueConferences/apply';
import { mistakesProjection } from './mistakes/apply';
import { organisationProjection } from './organisation/apply';
import { overdueNoticesProjection } from './overdueNotices/apply';
import { petitionsProjection } from './petitions/apply';
import type { Projection } from './projection';
import { recordChangesProjection } from './recordChanges/apply';
import { recordedTimesProjection } from './recordedTimes/apply';
import { reorganisationsProjection } from './reorganisations/apply';
import { sameMattersProjection } from './sameMatters/apply';
import { searchProjection } from './search/projection';
import { voterContactsProjection } from './voterContacts/apply';
import { workCalendarProjection } from './workCalendar/apply';

/** Every read model of the program. */
export const allProjections: readonly Projection[] = [
  organisationProjection,
  workCalendarProjection,
  deadlineRulesProjection,
  reorganisationsProjection,
  dialogueConferencesProjection,
  voterContactsProjection,
  petitionsProjection,
  commitmentsProjection,
  correctionsProjection,
  overdueNoticesProjection,
  mistakesProjection,
  searchProjection,
  sameMattersProjection,
  recordedTimesProjection,
  recordChangesProjection,
];
