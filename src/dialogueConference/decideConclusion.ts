import type { Command } from '../kernel/command';
import { accept, reject } from '../kernel/decider';
import { legalBasisOf } from '../kernel/legalBasis';
import { earlierOf, type LocalDate } from '../kernel/localDate';
import type { FactsOf } from '../kernel/need';
import { firstDayOf, type OccurredOn } from '../kernel/occurredOn';
import type { conclusionCommands } from './conclusionCommands';
import { conferenceCorrections } from './conferenceCorrecting';
import type { ConferenceDecision, ConferenceTable } from './decisionTypes';
import { isNotHeld } from './dialogueConferenceStatus';
import { conclusionTextOf, minutesTextOf, type ConferenceState } from './state';

type Commands = typeof conclusionCommands;

/** Whether a day lies before what it follows, or before the first day of its month or year. */
const isBefore = (on: LocalDate, earlier: OccurredOn | null): boolean =>
  earlier !== null && on < firstDayOf(earlier.date, earlier.precision);

/** Nothing that follows a conference comes before it. */
const isBeforeMeeting = ({ heldOn }: ConferenceState, on: LocalDate): boolean =>
  isBefore(on, heldOn);

/** Minutes may be drafted once the conference is held, and again until they are approved. */
function draftMinutes(
  { input, occurredOn }: Command<Commands['draftMinutes']>,
  state: ConferenceState | null,
): ConferenceDecision {
  if (state === null) return reject('UNKNOWN_RECORD', 'conferenceId');
  if (isNotHeld(state.status)) return reject('NOT_HELD');
  if (state.status !== 'HELD') return reject('WRONG_STATE');
  if (isBeforeMeeting(state, occurredOn.date)) return reject('DATE_TOO_EARLY', 'occurredOn');
  return accept({ type: 'MinutesDrafted', data: { text: input.text } });
}

/**
 * Four eyes (domain §4.4, 8): neither the person nor the office that wrote the text as it now
 * stands approves it. That the chairing office does is said by the table of permissions.
 */
function approveMinutes(
  { actor, occurredOn }: Command<Commands['approveMinutes']>,
  state: ConferenceState | null,
): ConferenceDecision {
  if (state === null) return reject('UNKNOWN_RECORD', 'conferenceId');
  if (isNotHeld(state.status)) return reject('NOT_HELD');
  if (state.status !== 'HELD' || state.minutes === null) return reject('WRONG_STATE');
  const { draftedBy, draftedOn } = state.minutes;
  if (actor.personId === draftedBy.personId || actor.officeId === draftedBy.officeId)
    return reject('APPROVER_IS_DRAFTER');
  if (isBefore(occurredOn.date, draftedOn)) return reject('DATE_TOO_EARLY', 'occurredOn');
  return accept({ type: 'MinutesApproved', data: {} });
}

/** Nothing is amended before its approval; the text as approved stays in the history. */
function amendMinutes(
  { input, occurredOn }: Command<Commands['amendMinutes']>,
  state: ConferenceState | null,
): ConferenceDecision {
  if (state === null) return reject('UNKNOWN_RECORD', 'conferenceId');
  if (isNotHeld(state.status)) return reject('NOT_HELD');
  if (state.minutes === null || state.status === 'HELD') return reject('MINUTES_NOT_APPROVED');
  if (state.status === 'CLOSED') return reject('WRONG_STATE');
  if (minutesTextOf(state) === input.text) return reject('WRONG_STATE', 'text');
  if (isBefore(occurredOn.date, state.minutes.approvedOn))
    return reject('DATE_TOO_EARLY', 'occurredOn');
  return accept({ type: 'MinutesAmended', data: { text: input.text, reason: input.reason } });
}

/** The document's own day of issue, where given, is the day of issue. */
function issueConclusionNotice(
  { input, occurredOn, today }: Command<Commands['issueConclusionNotice']>,
  state: ConferenceState | null,
): ConferenceDecision {
  if (state === null) return reject('UNKNOWN_RECORD', 'conferenceId');
  if (isNotHeld(state.status)) return reject('NOT_HELD');
  if (state.status === 'HELD') return reject('MINUTES_NOT_APPROVED');
  if (state.status !== 'MINUTES_APPROVED') return reject('WRONG_STATE');
  const { issuedOn } = input.document;
  if (issuedOn !== undefined && issuedOn > today)
    return reject('DATE_IN_FUTURE', 'document.issuedOn');
  if (isBeforeMeeting(state, issuedOn ?? occurredOn.date))
    return reject('DATE_TOO_EARLY', issuedOn === undefined ? 'occurredOn' : 'document.issuedOn');
  const { document, summary, text } = input;
  return accept(
    {
      type: 'ConclusionNoticeIssued',
      data: { document: legalBasisOf(document), summary: summary ?? null },
    },
    ...(text === undefined
      ? []
      : [{ type: 'ConclusionNoticeWorded', data: { text, reason: null } } as const]),
  );
}

/** At any time after its issue: it says what was issued, and adds nothing to it. */
function recordConclusionText(
  { input: { text, reason }, occurredOn }: Command<Commands['recordConclusionText']>,
  state: ConferenceState | null,
): ConferenceDecision {
  if (state === null) return reject('UNKNOWN_RECORD', 'conferenceId');
  const notice = state.conclusionNotice;
  if (notice === null) return reject('CONCLUSION_NOT_ISSUED');
  if (occurredOn.date < notice.issuedOn) return reject('DATE_TOO_EARLY', 'occurredOn');
  const before = conclusionTextOf(state);
  if (before === text) return reject('NOTHING_TO_CORRECT', 'text');
  if (before !== null && reason === undefined) return reject('REASON_REQUIRED', 'reason');
  const data = { text, reason: before === null ? null : (reason ?? null) };
  return accept({ type: 'ConclusionNoticeWorded', data });
}

/** Channels may follow one another on different days; each further time brings a new one. */
function publishConclusion(
  command: Command<Commands['publishConclusion']>,
  state: ConferenceState | null,
  facts: FactsOf<Commands['publishConclusion']>,
): ConferenceDecision {
  const { input, occurredOn } = command;
  if (state === null) return reject('UNKNOWN_RECORD', 'conferenceId');
  if (state.status === 'CLOSED') return reject('WRONG_STATE');
  const notice = state.conclusionNotice;
  if (notice === null) return reject('CONCLUSION_NOT_ISSUED');
  if (occurredOn.date < notice.issuedOn) return reject('DATE_TOO_EARLY', 'occurredOn');
  const channels = [...new Set(input.channels)].filter((each) => !notice.channels.includes(each));
  if (channels.length === 0) return reject('WRONG_STATE', 'channels');
  const { results } = state.dutiesDone;
  const saidOn = (day: LocalDate) => ({ conclusionPublishedOn: earlierOf(results ?? day, day) });
  const published = accept({ type: 'ConclusionPublished' as const, data: { channels } });
  return conferenceCorrections.typed(command, state, facts, saidOn, published);
}

/** What was said is followed up in records of its own; only the conference itself is finished. */
function closeDialogueConference(
  { occurredOn }: Command<Commands['closeDialogueConference']>,
  state: ConferenceState | null,
): ConferenceDecision {
  if (state === null) return reject('UNKNOWN_RECORD', 'conferenceId');
  if (isNotHeld(state.status)) return reject('NOT_HELD');
  if (state.status === 'CLOSED') return reject('WRONG_STATE');
  const publishedOn = state.conclusionNotice?.publishedOn ?? null;
  if (publishedOn === null) return reject('CONCLUSION_NOT_PUBLISHED');
  if (occurredOn.date < publishedOn) return reject('DATE_TOO_EARLY', 'occurredOn');
  return accept({ type: 'ConferenceClosed', data: {} });
}

export const decideConclusion: ConferenceTable<Commands> = {
  draftMinutes,
  approveMinutes,
  amendMinutes,
  issueConclusionNotice,
  recordConclusionText,
  publishConclusion,
  closeDialogueConference,
};
