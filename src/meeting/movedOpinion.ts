import { z } from 'zod';
import { IdField } from '../kernel/command';
import { OccurredOnInput } from '../kernel/occurredOn';
import { correctionReasonInput } from './correctHolding';

/** What records drawn from a meeting are told when its day, or that of its notice, is corrected (R39). */
export const followedDay = {
  part: z.enum(['MEETING', 'NOTICE']).describe('Whose day was corrected.'),
  from: OccurredOnInput.describe('Day recorded before.'),
  to: OccurredOnInput.describe('The right day.'),
  reason: correctionReasonInput,
};

/** What records drawn from an opinion are told when it moves to the right meeting (R39). */
export const movedOpinion = {
  fromSourceId: IdField.describe('The meeting at which it had been recorded.'),
  fromOpinionId: IdField.describe('The opinion there.'),
  toSourceId: IdField.describe('The meeting at which it was voiced.'),
  toOpinionId: IdField.describe('The opinion there.'),
  from: OccurredOnInput.describe('Day of the wrong meeting.'),
  to: OccurredOnInput.describe('Day of the right one.'),
  reason: correctionReasonInput,
};
export type MovedOpinion = z.output<z.ZodObject<typeof movedOpinion>>;
