import type { Command } from '../kernel/command';
import { accept, reject } from '../kernel/decider';
import { parseInstant } from '../kernel/instant';
import { localDateOf } from '../kernel/localDate';
import type { FactsOf } from '../kernel/need';
import { attendanceOf } from '../meeting/attendance';
import { daysInOrder, furtherDaysRefusal } from '../meeting/correctHolding';
import type { conferenceCommands } from './conferenceCommands';
import type { ConferenceDecision, ConferenceTable } from './decisionTypes';
import { isNotHeld } from './dialogueConferenceStatus';
import { refusedAttendance } from '../meeting/refusedAttendance';
import type { ConferenceState } from './state';

type Schedule = typeof conferenceCommands.scheduleDialogueConference;
type ScheduleFacts = FactsOf<Schedule>;

/** Which of the input's units and offices do not exist, or are no territory; null when all do. */
function unknownField(
  input: Command<Schedule>['input'],
  unitId: string,
  chairOfficeId: string,
  facts: ScheduleFacts,
): string | null {
  const hasUnit = (id: string) => facts.units.some((each) => each.id === id);
  const hasOffice = (id: string) => facts.offices.some((each) => each.id === id);
  const hasTerritory = (id: string) =>
    facts.units.some((each) => each.id === id && each.kind === 'ADMINISTRATIVE_UNIT');
  if (input.unitId !== undefined && !hasUnit(unitId)) return 'unitId';
  if (input.chairOfficeId !== undefined && !hasOffice(chairOfficeId)) return 'chairOfficeId';
  if (input.coChairOfficeIds?.every(hasOffice) === false) return 'coChairOfficeIds';
  if (!input.territoryIds.every(hasTerritory)) return 'territoryIds';
  return null;
}

/**
 * A date that was announced or put off is changed by setting a new one with a reason
 * (`rescheduleDialogueConference`), not by scheduling again.
 */
function notToBeSet({ status }: ConferenceState): ConferenceDecision | null {
  if (status === 'PLANNED' || status === 'SCHEDULED') return null;
  return isNotHeld(status) ? reject('WRONG_STATE') : reject('ALREADY_HELD');
}

const once = <T>(list: readonly T[]): T[] => [...new Set(list)];

/**
 * A new conference names title, unit and chair. One that is planned or set already may be set anew
 * until it is announced: audience, territories, mode, place and start are then those of the command, and title,
 * unit, chair, co-chairs and occasion stay where the command is silent.
 */
function scheduleDialogueConference(
  { input }: Command<Schedule>,
  state: ConferenceState | null,
  facts: ScheduleFacts,
): ConferenceDecision {
  const refusal = state && notToBeSet(state);
  if (refusal) return refusal;
  const title = input.title ?? state?.title;
  if (title === undefined) return reject('FIELD_REQUIRED', 'title');
  const unitId = input.unitId ?? state?.unitId;
  if (unitId === undefined) return reject('FIELD_REQUIRED', 'unitId');
  const chairOfficeId = input.chairOfficeId ?? state?.chairOfficeId;
  if (chairOfficeId === undefined) return reject('FIELD_REQUIRED', 'chairOfficeId');
  const unknown = unknownField(input, unitId, chairOfficeId, facts);
  if (unknown !== null) return reject('UNKNOWN_RECORD', unknown);
  const coChairs = input.coChairOfficeIds ?? state?.coChairOfficeIds ?? [];
  return accept({
    type: 'ConferenceScheduled',
    data: {
      title,
      unitId,
      chairOfficeId,
      // Whoever is in the chair does not chair beside themselves.
      coChairOfficeIds: once(coChairs).filter((id) => id !== chairOfficeId),
      occasion: input.occasion ?? state?.occasion ?? 'PERIODIC',
      audiences: once(input.audiences),
      territoryIds: once(input.territoryIds),
      mode: input.mode,
      venue: input.venue ?? null,
      startsAt: input.startsAt === undefined ? null : parseInstant(input.startsAt),
    },
  });
}

/**
 * A conference may be recorded long afterwards, with a month or year only; where a start was set it
 * cannot have been held before that day.
 */
function holdDialogueConference(
  { input, occurredOn, today }: Command<typeof conferenceCommands.holdDialogueConference>,
  state: ConferenceState | null,
): ConferenceDecision {
  if (state === null) return reject('UNKNOWN_RECORD', 'conferenceId');
  const { status, advanceNotice } = state;
  if (!isNotHeld(status)) return reject('ALREADY_HELD');
  if (status !== 'SCHEDULED' && status !== 'NOTIFIED') return reject('WRONG_STATE');
  if (advanceNotice !== null && occurredOn.date < advanceNotice.publishedOn)
    return reject('HELD_BEFORE_NOTICE', 'occurredOn');
  if (state.startsAt !== null && occurredOn.date < localDateOf(state.startsAt))
    return reject('DATE_TOO_EARLY', 'occurredOn');
  const refused = input.attendance && refusedAttendance(input.attendance);
  if (refused) return { rejection: refused };
  const furtherDays = daysInOrder(input.furtherDays ?? []);
  const attendance = input.attendance === undefined ? null : attendanceOf(input.attendance);
  return (
    furtherDaysRefusal(furtherDays, occurredOn, today) ??
    accept({ type: 'ConferenceHeld', data: { attendance, furtherDays } })
  );
}

export const decideConference: ConferenceTable<typeof conferenceCommands> = {
  scheduleDialogueConference,
  holdDialogueConference,
};
