import { administrator } from '../kernel/permission';

/** Who may make rules. */
export const deadlineRulePermissions = {
  enactDeadlineRule: administrator,
  repealDeadlineRule: administrator,
  correctDeadlineRuleBinding: administrator,
} as const;
