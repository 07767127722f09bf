import { calendarRejections } from '../calendar/rejections';
import type { CommonRejectionCode } from '../kernel/rejection';

/** Refusals of this feature alone. */
export const commitmentRejections = {
  MEASURE_MISMATCH: 'The measure does not fit the target or indicator.',
  NOT_HELD: 'The meeting has not been held.',
  CONCLUSION_NOT_ISSUED: 'The conclusion notice is not issued.',
  SUGGESTION_ALREADY_DECIDED: 'The suggestion was confirmed or rejected already.',
  BACKDATED_WITHOUT_REASON: 'A deadline before the promise or the recording day needs a reason.',
  DEADLINE_DIFFERS_FROM_WORDING:
    'The words for the deadline come to another day, which the message names; say that the day given is meant (R38).',
  DEADLINE_ALREADY_SET: 'It has a deadline; ask for an extension.',
  NO_EVENT_AWAITED: 'Its deadline waits for no event.',
  NO_DEADLINE_SET: 'It has no deadline.',
  LEAD_UNIT_MISSING: 'It has no lead unit.',
  LEAD_UNIT_UNCHANGED: 'That unit is in the lead already.',
  EXTENSION_PENDING: 'An extension is already asked for.',
  EXTENSION_ALREADY_DECIDED: 'The extension was decided already.',
  EXTENSION_NOT_LATER: 'The new day is not after the current deadline.',
  EXTENSION_DECIDER_NOT_ENTITLED:
    'An extension is decided by an overseer or the head of the superior unit, never inside the lead unit (R32).',
  CLAIM_PENDING: 'A claim waits for its verdict.',
  NO_OPEN_CLAIM: 'Nothing is claimed, or the claim was decided.',
  VERIFIER_NOT_OVERSEER: "Only an overseer (MTTQ, People's Council) verifies.",
  VERIFIER_IS_SAME_PERSON: 'The verifier claimed it, perhaps in another office (four eyes).',
  VERIFIER_IS_SAME_OFFICE: "The verifier's office claimed it (four eyes).",
  VERIFIER_IS_SAME_ORGANISATION:
    "The verifier's organisation is the debtor's or the lead unit's, or stands above or below it (R26).",
  VERIFIER_TOOK_PART:
    'The verifier reported progress, headed the debtor or lead unit since the promise, or acts for somebody who did (R26).',
  OWN_PLEDGE:
    'A promise owed by MTTQ or a body under it is verified by no MTTQ unit of any level (R26).',
  NOT_VERIFIED: 'Closing needs a verification in full (R4).',
  DEADLINE_BEFORE_REOPENING: 'The new deadline lies before the reopening (R12).',
  CANCELLATION_NOT_PROPOSED: 'Nobody has proposed to cancel it.',
  CANCELLER_IS_PROPOSER: 'A cancellation is decided by somebody other than its proposer.',
  CORRECTION_PENDING: 'A correction waits to be confirmed or refused; decide on it first (R36).',
  CORRECTION_ALREADY_DECIDED: 'The correction was confirmed or refused already.',
  CORRECTION_OVERTAKEN: 'What it was proposed for has changed since; refuse it and propose again.',
  CONFIRMER_IS_PROPOSER: 'A correction is decided by somebody other than its proposer (R36).',
  OUTSIDE_TERRITORY:
    "The promise lies outside the territory of the overseer's body; one of its territory, or of the province, may (R42).",
  MINUTES_NOT_APPROVED: 'The minutes are not approved.',
  NOT_IN_MINUTES: 'The approved minutes do not say so; only a typing error is corrected (R40).',
  CLAIM_ALREADY_DECIDED: 'The claim has its verdict, or was withdrawn.',
  NO_VERDICT: 'The claim has no verdict that could be revoked, or a later one rests on it.',
  NOT_OVERDUE: 'It is not overdue.',
  DOES_NOT_RECUR: 'It has one deadline and no occurrences; leave `occurrence` out (R44).',
  OCCURRENCE_REQUIRED:
    'Several occurrences are open; say which one, by any day of its period, which the message names for the oldest (R44).',
  NO_OCCURRENCE_OPEN:
    'No occurrence has begun of which nothing is claimed; wait for the next one, or name another (R44).',
  RECURRENCE_NOT_SET_HERE:
    'How a duty recurs is said as it is recorded, or corrected; reopened it goes on as it recurs, with `none` as its deadline (R44).',
  RULE_NOT_IN_FORCE: calendarRejections.RULE_NOT_IN_FORCE,
  DEADLINE_NOT_COUNTED: 'A fixed date is never recounted.',
  NO_OPEN_OBJECTION: 'The objection was decided, or there is none.',
  EXTENSION_LIMIT_REACHED: 'The rule allows no further or no longer extension.',
  NOT_SUSPENDED: 'It is not suspended.',
  OTHER_PROMISOR: 'Only the same office or its successor repeats a promise (R22).',
  WOULD_COUNT_NOWHERE: 'What it would count under is cancelled, replaced or not to be checked.',
  NOT_A_DUPLICATE: 'It is not linked as a duplicate.',
  NOT_PUBLISHABLE: 'RESTRICTED or provisional commitments are not published.',
  REFERS_TO_ITSELF:
    'A record cannot be merged into, replaced by or repeat itself, directly or through others.',
  NOTICE_ALREADY_ACKNOWLEDGED: 'The notice was acknowledged already.',
} as const;

/** Every code that a decision of this feature may give. */
export type CommitmentRejectionCode = keyof typeof commitmentRejections | CommonRejectionCode;
