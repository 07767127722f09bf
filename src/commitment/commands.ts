import { conductCommands } from './conductCommands';
import { noticeCommands } from './noticeCommands';
import { recordingCommands } from './recordingCommands';
import { settlementCommands } from './settlementCommands';
import { successionCommands } from './successionCommands';

/** All commands of the feature; noticeOverdue, noticeDueSoon and transferCommitment are the system's alone. */
export const commitmentCommands = {
  ...recordingCommands,
  ...conductCommands,
  ...settlementCommands,
  ...noticeCommands,
  ...successionCommands,
} as const;
export type CommitmentCommands = typeof commitmentCommands;
