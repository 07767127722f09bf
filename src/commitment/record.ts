import { commitmentPrefix } from './prefix';
import { commitmentPermissions } from './permissions';
import { commitmentStanding } from './standing';
import { openParts } from './openParts';
import { commitmentOwing } from './owing';
import { defineRecord } from '../kernel/recordDefinition';
import { commitmentCommands } from './commands';
import { decideCommitment } from './decide';
import { commitmentEvents } from './events';
import { commitmentFold } from './fold';
import { commitmentDays } from './impliedDays';
import { commitmentRejections } from './rejections';
import { statusOf } from './status';
import { CommitmentStatus } from './vocabulary';
import { wordsOf } from '../kernel/schema';
import { commitmentPassages } from './passages';

/** A commitment. */
export const commitmentRecord = defineRecord({
  kind: 'COMMITMENT',
  prefix: commitmentPrefix,
  words: { about: 'Commitment.', vi: 'Cam kết', en: 'Commitment' },
  feature: 'commitment',
  events: commitmentEvents,
  commands: commitmentCommands,
  permissions: commitmentPermissions,
  fold: commitmentFold,
  passages: commitmentPassages,
  decide: decideCommitment,
  impliedDays: commitmentDays,
  stateInWords: (state) => wordsOf(CommitmentStatus)[statusOf(state)],
  rejections: commitmentRejections,
  facts: {
    standing: commitmentStanding,
    owing: commitmentOwing,
    open: openParts,
    outlined: ['progressReports', 'reminders', 'latenessExplanations'],
  },
});
