import { assignmentCommands } from './assignmentCommands';
import { conductCommands } from './conductCommands';
import { correctionCommands } from './correctionCommands';
import { deadlineCommands } from './deadlineCommands';
import { followingCommands } from './followingCommands';
import { interpretationCommands } from './interpretationCommands';
import { noticeCommands } from './noticeCommands';
import { recordingCommands } from './recordingCommands';
import { settlementCommands } from './settlementCommands';
import { successionCommands } from './successionCommands';

/** All commands of the feature; those that answer nothing are the system's alone. */
export const commitmentCommands = {
  ...recordingCommands,
  ...interpretationCommands,
  ...deadlineCommands,
  ...assignmentCommands,
  ...conductCommands,
  ...settlementCommands,
  ...noticeCommands,
  ...successionCommands,
  ...correctionCommands,
  ...followingCommands,
} as const;
export type CommitmentCommands = typeof commitmentCommands;
