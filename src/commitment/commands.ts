import { conductCommands } from './conductCommands';
import { noticeCommands } from './noticeCommands';
import { recordingCommands } from './recordingCommands';
import { settlementCommands } from './settlementCommands';

/** All commands of the feature; noticeOverdue and noticeDueSoon are the system's alone. */
export const commitmentCommands = {
  ...recordingCommands,
  ...conductCommands,
  ...settlementCommands,
  ...noticeCommands,
} as const;
export type CommitmentCommands = typeof commitmentCommands;
