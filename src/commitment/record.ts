import { defineRecord } from '../kernel/recordDefinition';
import { commitmentCommands } from './commands';
import { decideCommitment } from './decide';
import { commitmentEvents } from './events';
import { commitmentFold } from './fold';
import { commitmentDays } from './impliedDays';
import { commitmentRejections } from './rejections';

/** A commitment. */
export const commitmentRecord = defineRecord({
  kind: 'COMMITMENT',
  feature: 'commitment',
  events: commitmentEvents,
  commands: commitmentCommands,
  fold: commitmentFold,
  decide: decideCommitment,
  impliedDays: commitmentDays,
  rejections: commitmentRejections,
});
