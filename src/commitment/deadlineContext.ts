import type { FactsOf } from '../kernel/need';
import type { deadlineNeeds } from './commitmentNeeds';
import type { DeadlineContext } from './deadline';
import { nextDeadlineVersion } from './deadlineInForce';
import type { CommitmentState } from './state';

/** What a new version of a recorded promise's deadline is worked out from. */
export const deadlineContext = (
  state: CommitmentState,
  { calendar, rule, source }: FactsOf<{ readonly needs: typeof deadlineNeeds }>,
  wording: string | null = null,
): DeadlineContext => ({
  calendar,
  rule,
  madeOn: state.madeOn.date,
  meetingOn: source?.heldOn?.date ?? null,
  version: nextDeadlineVersion(state),
  wording,
});
