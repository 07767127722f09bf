import type { Command } from '../kernel/command';
import { compareDecimals, decimal } from '../kernel/decimal';
import { accept, reject } from '../kernel/decider';
import { parseInstant } from '../kernel/instant';
import { earlierOf, localDateOf, type LocalDate } from '../kernel/localDate';
import type { FactsOf } from '../kernel/need';
import { occurredOnOf } from '../kernel/occurredOn';
import { conferenceCorrections } from './conferenceCorrecting';
import type { ConferenceDecision, ConferenceTable } from './decisionTypes';
import { isNotHeld } from './dialogueConferenceStatus';
import type { planningCommands } from './planningCommands';
import type { ConferenceState } from './state';

type Commands = typeof planningCommands;

/** Why what comes before holding is no longer possible; null while it is. */
function tooLate({ status }: ConferenceState): ConferenceDecision | null {
  if (!isNotHeld(status)) return reject('ALREADY_HELD');
  return status === 'CANCELLED' ? reject('WRONG_STATE') : null;
}

function planDialogueConference(
  { input }: Command<Commands['planDialogueConference']>,
  state: ConferenceState | null,
  facts: FactsOf<Commands['planDialogueConference']>,
): ConferenceDecision {
  if (state !== null) return reject('WRONG_STATE');
  const { title, unitId, chairOfficeId, occasion, plannedFor } = input;
  if (!facts.units.some(({ id }) => id === unitId)) return reject('UNKNOWN_RECORD', 'unitId');
  if (!facts.offices.some(({ id }) => id === chairOfficeId))
    return reject('UNKNOWN_RECORD', 'chairOfficeId');
  return accept({
    type: 'ConferencePlanned',
    data: {
      title,
      unitId,
      chairOfficeId,
      occasion,
      plannedFor: plannedFor === undefined ? null : occurredOnOf(plannedFor),
    },
  });
}

/**
 * The notice names time and place, so there is a date to announce. Too few days before are no reason
 * to refuse (domain §4.4, 7), nor is recording it after the conference; being published after it is.
 * Further channels may follow on other days.
 */
function publishAdvanceNotice(
  command: Command<Commands['publishAdvanceNotice']>,
  state: ConferenceState | null,
  facts: FactsOf<Commands['publishAdvanceNotice']>,
): ConferenceDecision {
  const { input, occurredOn } = command;
  if (state === null) return reject('UNKNOWN_RECORD', 'conferenceId');
  const { status, heldOn, advanceNotice } = state;
  if (status === 'CLOSED' || (isNotHeld(status) && status !== 'SCHEDULED' && status !== 'NOTIFIED'))
    return reject('WRONG_STATE');
  if (occurredOn.precision !== 'DAY') return reject('DAY_PRECISION_REQUIRED', 'occurredOn');
  if (heldOn !== null && occurredOn.date > heldOn.date)
    return reject('HELD_BEFORE_NOTICE', 'occurredOn');
  // The notice of a meeting that was held went out when it did: an earlier day is a correction (R36).
  if (heldOn !== null && advanceNotice !== null && occurredOn.date < advanceNotice.publishedOn)
    return reject('DATE_TOO_EARLY', 'occurredOn');
  const known = advanceNotice?.channels ?? [];
  const channels = [...new Set(input.channels)].filter((each) => !known.includes(each));
  if (channels.length === 0) return reject('WRONG_STATE', 'channels');
  const { notice } = state.dutiesDone;
  const saidOn = (day: LocalDate) => ({ advanceNoticeOn: earlierOf(notice ?? day, day) });
  const published = accept({ type: 'AdvanceNoticePublished' as const, data: { channels } });
  return conferenceCorrections.typed(command, state, facts, saidOn, published);
}

/** A later request takes the place of an earlier one: more voters may have signed. */
function recordVoterRequest(
  { input: { sharePercent } }: Command<Commands['recordVoterRequest']>,
  state: ConferenceState | null,
): ConferenceDecision {
  if (state === null) return reject('UNKNOWN_RECORD', 'conferenceId');
  const late = tooLate(state);
  if (late !== null) return late;
  const isPossible =
    compareDecimals(sharePercent, decimal('0')) > 0 &&
    compareDecimals(sharePercent, decimal('100')) <= 0;
  if (!isPossible) return reject('VALUE_OUT_OF_RANGE', 'sharePercent');
  return accept({ type: 'VoterRequestReceived', data: { sharePercent } });
}

/** Only what has a date is put off. */
function postponeDialogueConference(
  { input }: Command<Commands['postponeDialogueConference']>,
  state: ConferenceState | null,
): ConferenceDecision {
  if (state === null) return reject('UNKNOWN_RECORD', 'conferenceId');
  const late = tooLate(state);
  if (late !== null) return late;
  if (state.status !== 'SCHEDULED' && state.status !== 'NOTIFIED') return reject('WRONG_STATE');
  return accept({ type: 'ConferencePostponed', data: { reason: input.reason } });
}

/** A new date is set for the future as seen on the day of the decision. */
function rescheduleDialogueConference(
  { input, occurredOn }: Command<Commands['rescheduleDialogueConference']>,
  state: ConferenceState | null,
): ConferenceDecision {
  if (state === null) return reject('UNKNOWN_RECORD', 'conferenceId');
  const late = tooLate(state);
  if (late !== null) return late;
  if (state.status === 'PLANNED') return reject('WRONG_STATE');
  const startsAt = parseInstant(input.startsAt);
  if (startsAt === null) return reject('VALUE_OUT_OF_RANGE', 'startsAt');
  if (localDateOf(startsAt) < occurredOn.date) return reject('DATE_TOO_EARLY', 'startsAt');
  return accept({
    type: 'ConferenceRescheduled',
    data: { startsAt, venue: input.venue ?? null, reason: input.reason },
  });
}

function cancelDialogueConference(
  { input }: Command<Commands['cancelDialogueConference']>,
  state: ConferenceState | null,
): ConferenceDecision {
  if (state === null) return reject('UNKNOWN_RECORD', 'conferenceId');
  return tooLate(state) ?? accept({ type: 'ConferenceCancelled', data: { reason: input.reason } });
}

export const decidePlanning: ConferenceTable<Commands> = {
  planDialogueConference,
  publishAdvanceNotice,
  recordVoterRequest,
  postponeDialogueConference,
  rescheduleDialogueConference,
  cancelDialogueConference,
};
