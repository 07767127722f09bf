import type { z } from 'zod';
import { namedEnum } from '../kernel/schema';

export const OpinionOutcome = namedEnum(
  'OpinionOutcome',
  'What happened to an opinion on the spot.',
  {
    NOTED: 'Not yet noted.',
    ANSWERED_ON_SPOT: 'Answered at once.',
    DEFERRED: 'Put off to an office.',
  },
);
export type OpinionOutcome = z.infer<typeof OpinionOutcome>;
