import type { z } from 'zod';
import { namedEnum } from '../kernel/schema';

export const DeadlineTrigger = namedEnum('DeadlineTrigger', 'What starts a counted period.', {
  COMMITMENT_MADE: 'The promise was made.',
  MEETING_HELD: 'The conference or session is held; counted back for notices.',
  PETITION_RECEIVED: 'A petition was received.',
  SUBMISSION_RECEIVED: 'A submission was received.',
  RECOMMENDATION_ISSUED: 'A recommendation was issued.',
  SESSION_OPENED: 'A council or assembly session opens; counted back.',
  SESSION_CLOSED: 'A council or assembly session closed.',
  OTHER_EVENT: 'An event that the deadline names itself.',
});
export type DeadlineTrigger = z.infer<typeof DeadlineTrigger>;
