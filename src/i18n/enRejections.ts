/** What refusals say: what is amiss, and the way out of it (R50). */
export const enRejections = {
  UNKNOWN_RECORD: 'There is no such record, or it lies outside your scope. Check the id.',
  VERSION_CONFLICT: 'The record has changed since you saw it. Load it again, then try again.',
  COMMAND_ID_REUSED: 'This commandId was used for other content. Use a new one.',
  NOT_ALLOWED:
    'The role or scope of the office acted in does not allow this. Act in an office that may, or ask one who does[: {who}].',
  WRONG_STATE:
    'The present state of the record[ ({state})] does not allow this step. Look at its state and take the step that is missing; correct what was recorded wrongly.',
  OTHERS_DEPEND_ON_IT:
    'Others repeat this record, were replaced by it or merged into it. Take those apart first.',
  OTHERS_REFER_TO_IT:
    'Others were drawn from it: {records}. Move them or mark them as made in error first.',
  NOTHING_TO_CORRECT:
    'There is nothing to correct: what was sent stands there already. Send only what is wrong.',
  TEXT_EMPTY: 'The text is empty. Enter one.',
  TEXT_TOO_LONG: 'The text is longer than its limit[ of {limit} characters]. Shorten it.',
  TEXT_INVALID:
    'The text holds a broken or control character, one that turns the direction of the text, or over 30 marks on one letter. Enter it again.',
  LIST_EMPTY: 'The list is empty. Name at least one entry.',
  VALUE_OUT_OF_RANGE:
    'The value is out of range[: at least {minimum}][: at most {maximum}]. Check it; dates are taken from 1900 on.',
  UNKNOWN_CODE:
    'The list has no such code. Choose one of the list, or ask the administrator to add it.',
  EXACTLY_ONE_FORM_REQUIRED: 'Choose exactly one of the forms.',
  FIELD_REQUIRED: 'Something required in this case is missing. Fill in the field named.',
  DISTRICT_LEVEL_ENDED: 'There is no district level from 01/07/2025. Choose province or commune.',
  REASON_REQUIRED: 'No reason is given. State one.',
  DATE_IN_FUTURE: 'This cannot happen after today. Check the day.',
  DATE_TOO_EARLY:
    'The day is earlier than that of the step before. Check it, or correct the day of that step.',
  PERIOD_REVERSED: 'The last day comes before the first. Change them about.',
  EVIDENCE_INVALID: 'Hash, file type or link of the evidence is not valid. Attach it again.',
  DAY_PRECISION_REQUIRED:
    'What starts or ends a term needs its day, not a month or year. Enter the day.',
  DELEGATION_ENDED:
    'The delegation has ended or was revoked. Ask for a new one, or act in an office of your own.',
  OFFICE_ENDED: 'The office has ended. Choose the one that succeeds it.',
  UNIT_DISSOLVED: 'The unit was dissolved. Choose the one that succeeds it.',
  PERSONAL_DATA_REFUSED:
    'The text holds an identity or telephone number of a person. Leave it out.',
  STATE_SECRET_REFUSED:
    'State secrets are not taken. Leave that content out and handle it under the rules on secrets.',
  MEASURE_MISMATCH: 'The measure does not fit the target. Choose the measure of the target.',
  REFERS_TO_ITSELF:
    'A record cannot refer to itself, directly or through others. Choose another one.',
  HAMLET_NOT_BELOW_COMMUNE:
    'A hamlet or residential group is a territory directly below a commune. Name the commune as `parentId`.',
  HEAD_OFFICE_EXISTS: 'The unit has a head office. Appoint to that one, or end it before.',
  HOLDER_NOT_IN_OFFICE:
    'That person does not hold the office. Check the person, or ask the administrator to record the appointment.',
  HOLDING_OVERLAPS:
    'The holding overlaps another of the same office. Record that the former holder left, or change the day.',
  UNIT_HAS_OPEN_OBLIGATIONS:
    'The unit still owes what has no successor. Name a successor for each.',
  NOT_HELD: 'The meeting has not been held. Record first that it was.',
  ALREADY_HELD: 'The meeting was held already. Correct its day if that is wrong.',
  HELD_BEFORE_NOTICE: 'The meeting cannot have been held before its notice. Check both days.',
  ADVANCE_NOTICE_MISSING:
    'No advance notice was recorded, so it has no day to correct. Record the notice.',
  APPROVER_IS_DRAFTER:
    'Minutes are approved by somebody other than their drafter. Let the chair or a co-chair approve them.',
  MINUTES_NOT_APPROVED: 'The minutes are not approved. Let the chair approve them first.',
  CONCLUSION_NOT_ISSUED: 'No notice of conclusion was issued. Record it first.',
  CONCLUSION_NOT_PUBLISHED: 'The conclusion was not published. Record that first.',
  SUGGESTION_ALREADY_DECIDED:
    'The suggestion was confirmed or rejected. Open the promise recorded from it, or record one without it.',
  DENUNCIATION_CONTENT_REFUSED:
    'Content of denunciations and who denounced are not taken. Leave them out and send the letter to the competent body.',
  COUNCIL_LEVEL_INVALID:
    "A People's Council needs its level, the National Assembly has none. Change the level.",
  BODY_NAMED_TWICE: 'The elected body is named twice. Leave the second out.',
  ASSEMBLY_SESSION_REQUIRED:
    'A contact before or after a session needs to say which. Enter the session.',
  SYNTHESIS_NOT_SENT: 'The synthesis was not sent. Record that first.',
  OPINION_ALREADY_A_PETITION: 'The opinion is a petition already. Open that one.',
  CLASSIFICATION_REQUIRED: 'Classify before referring.',
  PETITION_MERGED: 'The petition was merged into another. Act on that one.',
  NO_OPEN_REFERRAL: 'No referral is waiting to be returned. Refer the petition first.',
  NOT_ANSWERED: 'The petition has no answer. Record one first.',
  ANSWER_ALREADY_JUDGED: 'The answer was judged already. Reopen the petition to judge it again.',
  VOTERS_NOT_NOTIFIED: 'The voters were not told the result. Record that first.',
  NOT_AN_OVERSEER: "The office acted in belongs to no overseer. Ask MTTQ or a People's Council.",
  OPINION_ALREADY_ANSWERED:
    'The opinion has its answer already. Correct the opinion if that is wrong.',
  OPINION_NOT_ANSWERED: 'It has no answer on the spot that could be corrected. Record the answer.',
  OPINION_NOT_CLASSIFIED: 'The opinion is not classified. Classify it instead of correcting it.',
  NOT_THE_OWNER: 'Only the responsible office may do this. Act in that office.',
  NOT_THE_LEAD_UNIT: 'Only the lead unit may do this. Act in an office of that unit.',
  BACKDATED_WITHOUT_REASON:
    'A deadline before the promise or its recording needs a reason. State one, or change the deadline.',
  CORRECTION_PENDING: 'A correction waits. Confirm or refuse that one first.',
  CORRECTION_ALREADY_DECIDED:
    'That correction was confirmed or refused already. Look at the corrections of the promise; propose another if needed.',
  CORRECTION_OVERTAKEN:
    'What was to be corrected has changed since. Send a refusal of this one, then propose again.',
  CONFIRMER_IS_PROPOSER:
    'Whoever proposed a correction does not decide on it. Ask an overseer of its territory or the head above.',
  OUTSIDE_TERRITORY:
    'The promise lies outside the territory of this overseer. Ask one of its territory, or of that province.',
  NOT_IN_MINUTES:
    'The approved minutes do not say so; only a typing error is corrected. Type what they say, or explain the words with clarifyCommitment.',
  CLAIM_ALREADY_DECIDED:
    'That claim has its verdict, or was withdrawn. Look at the verdict; a wrong one is revoked by the office that gave it.',
  NO_VERDICT:
    'That claim has no verdict to revoke, or a later claim followed. Choose the latest claim that was judged.',
  DEADLINE_DIFFERS_FROM_WORDING:
    'The words for the deadline come to {day}, not to the day given. Correct one of them, or say that the day is meant (isDeadlineMeant).',
  DEADLINE_ALREADY_SET: 'It has a deadline. Ask for an extension, or correct it if it is wrong.',
  NO_EVENT_AWAITED:
    'Its deadline waits for no event. Correct the deadline, or ask for an extension.',
  NO_DEADLINE_SET: 'It has no deadline. Set one first.',
  LEAD_UNIT_MISSING: 'It has no lead unit. Assign one first.',
  LEAD_UNIT_UNCHANGED: 'That unit leads already. Choose another one.',
  EXTENSION_PENDING: 'An extension was asked for already. Wait for the decision on it.',
  EXTENSION_ALREADY_DECIDED: 'That request was decided already. Send a new one if needed.',
  EXTENSION_NOT_LATER: 'The new day is not later than the deadline. Choose a later one.',
  EXTENSION_DECIDER_NOT_ENTITLED:
    'Nobody in the lead unit decides on its extension. Ask an overseer or the head of the superior unit.',
  CLAIM_PENDING:
    'A claim waits for a verdict. Wait for it, or withdraw the claim if it was sent by mistake.',
  NO_OPEN_CLAIM: 'No claim waits for a verdict. Ask the responsible side to claim first.',
  VERIFIER_NOT_OVERSEER:
    "The office acted in may not verify. Ask an overseer (MTTQ, People's Council).",
  VERIFIER_IS_SAME_PERSON: 'The verifier is who claimed. Ask somebody else to verify.',
  VERIFIER_IS_SAME_OFFICE:
    'The verifying office is the one that claimed. Ask another office to verify.',
  VERIFIER_IS_SAME_ORGANISATION:
    'The verifier belongs to the organisation that owes or leads. Ask another overseer to verify.',
  VERIFIER_TOOK_PART: 'The verifier took part in what is verified. Ask somebody else to verify.',
  OWN_PLEDGE: "What MTTQ owes is verified by no MTTQ unit of any level. Ask a People's Council.",
  NOT_VERIFIED: 'Closing needs a verification in full. Ask an overseer to verify first.',
  DEADLINE_BEFORE_REOPENING:
    'The new deadline must be on or after the day of reopening. Choose a later day.',
  CANCELLATION_NOT_PROPOSED: 'Nobody proposed to cancel it. Propose that first.',
  CANCELLER_IS_PROPOSER: 'Who cancels is not who proposed it. Ask somebody else to decide.',
  DOES_NOT_RECUR: 'It has one deadline and no occurrences. Leave `occurrence` out.',
  OCCURRENCE_REQUIRED:
    'Several occurrences of this duty are open. Name the one meant by any day of its period[; the oldest begins on {day}].',
  NO_OCCURRENCE_OPEN:
    'No occurrence has begun of which nothing is claimed. Wait for the next one, or name another.',
  RECURRENCE_NOT_SET_HERE:
    'How a duty recurs is said as it is recorded, and changed by correctDeadline; reopened it goes on as it recurs. Send `none: true` as its deadline.',
  NOT_OVERDUE: 'It is not overdue. Report progress, or ask for an extension.',
  CALENDAR_ENTRY_EXISTS: 'The day is in the published calendar. Revoke that entry first.',
  DAY_SWAP_INVALID:
    'A swap needs a working day off and a Saturday worked instead. Choose both days again.',
  RULE_NOT_IN_FORCE:
    'No rule of that code is in force on the starting day. Choose another, or ask the administrator to enact one.',
  RULE_OVERLAPS: 'Two versions of a rule would be in force at once. Repeal the old one first.',
  DEADLINE_NOT_COUNTED: 'A fixed day is not counted anew. Correct or extend it.',
  NO_OPEN_OBJECTION: 'No objection waits for a decision. Look at the history of the promise.',
  EXTENSION_LIMIT_REACHED:
    'The rule allows no further or no longer extension[: at most {maximumExtensions}, {granted} granted][: at most {maximumExtensionDays} days in all, {days} with this one]. Choose an earlier day; when none is left, claim fulfilment or explain the lateness.',
  NOT_SUSPENDED: 'It is not suspended. Look at its present state.',
  OTHER_PROMISOR:
    'Only a promise of the same office or its successor is promised again. Choose another one.',
  WOULD_COUNT_NOWHERE: 'It would count nowhere under that promise; name one that counts.',
  NOT_A_DUPLICATE: 'It is not linked as promised again. Look at the promises linked to it.',
  NOT_PUBLISHABLE:
    'What is restricted or from minutes not approved is not published. Approve the minutes or change the classification first.',
  NOTICE_ALREADY_ACKNOWLEDGED:
    'The notice was acknowledged already. Report progress or explain the lateness.',
  SIGN_IN_REFUSED:
    'The sign-in name or the password is not right. Check both, or let an administrator give you a recovery link.',
  SIGN_IN_DELAYED: 'Too many failed tries. Wait a while (5 minutes at most), then try again.',
  LINK_INVALID: 'The link was used, has ended or is not right. Ask an administrator for a new one.',
  LOGIN_NAME_INVALID:
    'This is no sign-in name. Use 3 to 40 characters: a-z, 0-9, dot, dash, underscore.',
  LOGIN_NAME_TAKEN: 'Somebody has this sign-in name. Choose another one.',
  PERSON_HAS_ACCOUNT:
    'The person has an account. Give a recovery link if the password is forgotten.',
  PASSWORD_TOO_WEAK:
    'The password is too weak. Choose 10 to 200 characters, 4 different ones at least, without the sign-in name.',
  ACCOUNT_CLOSED: 'The account is closed. Ask an administrator.',
  OFFICE_NOT_HELD:
    'You do not hold this office today, nor by delegation. Choose another one (switchOffice).',
};
