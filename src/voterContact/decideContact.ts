import type { Command } from '../kernel/command';
import { accept, reject } from '../kernel/decider';
import { parseInstant } from '../kernel/instant';
import { legalBasisOf } from '../kernel/legalBasis';
import { localDateOf, type LocalDate } from '../kernel/localDate';
import type { FactsOf } from '../kernel/need';
import { firstDayOf } from '../kernel/occurredOn';
import { attendanceOf } from '../meeting/attendance';
import { daysInOrder, furtherDaysRefusal } from '../meeting/correctHolding';
import { refusedAttendance } from '../meeting/refusedAttendance';
import { contactCorrections } from './contactCorrecting';
import type { ContactBodyInput, contactCommands } from './contactCommands';
import type { ContactDecision, ContactTable } from './decisionTypes';
import type { VoterContactState } from './state';

type Commands = typeof contactCommands;
type Plan = Command<Commands['planVoterContactSession']>['input'];

/** A council stands at a level below the centre; the National Assembly is the only one of its kind. */
const isCouncilLevelValid = ({ body, councilLevel }: ContactBodyInput): boolean =>
  body === 'PEOPLES_COUNCIL'
    ? councilLevel !== undefined && councilLevel !== 'CENTRAL' && councilLevel !== 'HAMLET'
    : councilLevel === undefined;

/** Each body is there once, and each council has its level. */
function bodiesRefusal({ body, councilLevel, otherBodies = [] }: Plan): ContactDecision | null {
  if (!isCouncilLevelValid({ body, councilLevel }))
    return reject('COUNCIL_LEVEL_INVALID', 'councilLevel');
  const there = [{ body, councilLevel }];
  for (const [index, other] of otherBodies.entries()) {
    const at = `otherBodies.${index}`;
    if (!isCouncilLevelValid(other)) return reject('COUNCIL_LEVEL_INVALID', `${at}.councilLevel`);
    const isThere = there.some(
      (each) => each.body === other.body && each.councilLevel === other.councilLevel,
    );
    if (isThere) return reject('BODY_NAMED_TWICE', at);
    there.push({ body: other.body, councilLevel: other.councilLevel });
  }
  return null;
}

/** What is said of a session has to fit: a thematic contact belongs to none. */
function sessionRefusal(input: Plan): ContactDecision | null {
  const { timing, assemblySession, sessionOpensOn, sessionClosesOn } = input;
  if (timing !== 'THEMATIC') {
    if (assemblySession === undefined)
      return reject('ASSEMBLY_SESSION_REQUIRED', 'assemblySession');
    const isReversed =
      sessionOpensOn !== undefined &&
      sessionClosesOn !== undefined &&
      sessionClosesOn < sessionOpensOn;
    return isReversed ? reject('PERIOD_REVERSED', 'sessionClosesOn') : null;
  }
  const named = (
    ['assemblySession', 'assemblySessionKind', 'sessionOpensOn', 'sessionClosesOn'] as const
  ).find((field) => input[field] !== undefined);
  return named === undefined ? null : reject('VALUE_OUT_OF_RANGE', named);
}

function unknownUnit(
  input: Plan,
  { units }: FactsOf<Commands['planVoterContactSession']>,
): string | null {
  if (!units.some(({ id }) => id === input.unitId)) return 'unitId';
  const isTerritory = (id: string) =>
    units.some((each) => each.id === id && each.kind === 'ADMINISTRATIVE_UNIT');
  return input.territoryIds.every(isTerritory) ? null : 'territoryIds';
}

function planVoterContactSession(
  { input }: Command<Commands['planVoterContactSession']>,
  state: VoterContactState | null,
  facts: FactsOf<Commands['planVoterContactSession']>,
): ContactDecision {
  if (state !== null) return reject('WRONG_STATE');
  const refusal = bodiesRefusal(input) ?? sessionRefusal(input);
  if (refusal !== null) return refusal;
  const unknown = unknownUnit(input, facts);
  if (unknown !== null) return reject('UNKNOWN_RECORD', unknown);
  return accept({
    type: 'ContactPlanned',
    data: {
      title: input.title,
      body: input.body,
      councilLevel: input.councilLevel ?? null,
      otherBodies: (input.otherBodies ?? []).map(({ body, councilLevel }) => ({
        body,
        councilLevel: councilLevel ?? null,
      })),
      assemblySession: input.assemblySession ?? null,
      assemblySessionKind: input.assemblySessionKind ?? null,
      sessionOpensOn: input.sessionOpensOn ?? null,
      sessionClosesOn: input.sessionClosesOn ?? null,
      timing: input.timing,
      unitId: input.unitId,
      territoryIds: [...new Set(input.territoryIds)],
      startsAt: input.startsAt === undefined ? null : parseInstant(input.startsAt),
      venue: input.venue ?? null,
    },
  });
}

/** May be set anew, afterwards too: who really came is known then. */
function assignDeputies(
  { input }: Command<Commands['assignDeputies']>,
  state: VoterContactState | null,
): ContactDecision {
  if (state === null) return reject('UNKNOWN_RECORD', 'sessionId');
  if (state.status === 'CLOSED') return reject('WRONG_STATE');
  return accept({ type: 'DeputiesAssigned', data: { personIds: [...new Set(input.personIds)] } });
}

/**
 * Too few days before are no reason to refuse, nor is recording it after the contact; being told
 * after it is. Another place is told anew, and its own day counts.
 */
function notifyVenue(
  command: Command<Commands['notifyVenue']>,
  state: VoterContactState | null,
  facts: FactsOf<Commands['notifyVenue']>,
): ContactDecision {
  const { input, occurredOn } = command;
  if (state === null) return reject('UNKNOWN_RECORD', 'sessionId');
  const { status, heldOn, venue, venueNotifiedOn } = state;
  if (status === 'CLOSED') return reject('WRONG_STATE');
  if (occurredOn.precision !== 'DAY') return reject('DAY_PRECISION_REQUIRED', 'occurredOn');
  if (heldOn !== null && occurredOn.date > heldOn.date)
    return reject('HELD_BEFORE_NOTICE', 'occurredOn');
  if (venueNotifiedOn !== null && venue === input.venue) return reject('WRONG_STATE', 'venue');
  // What was told of a contact that was held stands: an earlier day is a correction (R36).
  if (heldOn !== null && venueNotifiedOn !== null && occurredOn.date < venueNotifiedOn)
    return reject('DATE_TOO_EARLY', 'occurredOn');
  const saidOn = (venueNotifiedOn: LocalDate) => ({ venueNotifiedOn });
  const told = accept({ type: 'VenueNotified' as const, data: { venue: input.venue } });
  return contactCorrections.typed(command, state, facts, saidOn, told);
}

/** A contact may be recorded long afterwards, with a month or year only. */
function holdVoterContactSession(
  { input, occurredOn, today }: Command<Commands['holdVoterContactSession']>,
  state: VoterContactState | null,
): ContactDecision {
  if (state === null) return reject('UNKNOWN_RECORD', 'sessionId');
  if (state.heldOn !== null) return reject('ALREADY_HELD');
  if (state.venueNotifiedOn !== null && occurredOn.date < state.venueNotifiedOn)
    return reject('HELD_BEFORE_NOTICE', 'occurredOn');
  if (state.startsAt !== null && occurredOn.date < localDateOf(state.startsAt))
    return reject('DATE_TOO_EARLY', 'occurredOn');
  const refused = input.attendance && refusedAttendance(input.attendance);
  if (refused) return { rejection: refused };
  const furtherDays = daysInOrder(input.furtherDays ?? []);
  const attendance = input.attendance === undefined ? null : attendanceOf(input.attendance);
  return (
    furtherDaysRefusal(furtherDays, occurredOn, today) ??
    accept({ type: 'ContactHeld', data: { attendance, furtherDays } })
  );
}

function sendSynthesis(
  command: Command<Commands['sendSynthesis']>,
  state: VoterContactState | null,
  facts: FactsOf<Commands['sendSynthesis']>,
): ContactDecision {
  const { input, occurredOn, today } = command;
  if (state === null) return reject('UNKNOWN_RECORD', 'sessionId');
  if (state.heldOn === null) return reject('NOT_HELD');
  if (state.synthesis !== null) return reject('WRONG_STATE');
  if (occurredOn.precision !== 'DAY') return reject('DAY_PRECISION_REQUIRED', 'occurredOn');
  const { recipientOfficeId, document } = input;
  if (!facts.offices.some(({ id }) => id === recipientOfficeId))
    return reject('UNKNOWN_RECORD', 'recipientOfficeId');
  if (document.issuedOn !== undefined && document.issuedOn > today)
    return reject('DATE_IN_FUTURE', 'document.issuedOn');
  if (occurredOn.date < firstDayOf(state.heldOn.date, state.heldOn.precision))
    return reject('DATE_TOO_EARLY', 'occurredOn');
  const data = { recipientOfficeId, document: legalBasisOf(document) };
  const saidOn = (synthesisSentOn: LocalDate) => ({ synthesisSentOn });
  const sent = accept({ type: 'SynthesisReportSent' as const, data });
  return contactCorrections.typed(command, state, facts, saidOn, sent);
}

function closeVoterContactSession(
  { occurredOn }: Command<Commands['closeVoterContactSession']>,
  state: VoterContactState | null,
): ContactDecision {
  if (state === null) return reject('UNKNOWN_RECORD', 'sessionId');
  if (state.heldOn === null) return reject('NOT_HELD');
  if (state.status === 'CLOSED') return reject('WRONG_STATE');
  if (state.synthesis === null) return reject('SYNTHESIS_NOT_SENT');
  if (occurredOn.date < state.synthesis.sentOn) return reject('DATE_TOO_EARLY', 'occurredOn');
  return accept({ type: 'ContactClosed', data: {} });
}

export const decideContact: ContactTable<Commands> = {
  planVoterContactSession,
  assignDeputies,
  notifyVenue,
  holdVoterContactSession,
  sendSynthesis,
  closeVoterContactSession,
};
