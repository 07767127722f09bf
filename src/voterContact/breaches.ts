import type { MeetingTraits } from '../calendar/meetingBinding';
import { localDateOf, type LocalDate } from '../kernel/localDate';
import { breachOf, type Breach, type Duty, type LimitFacts } from '../meeting/breach';
import { heldBy, type HoldingUnit } from '../meeting/holdingUnit';
import type { VoterContactState } from './state';

/**
 * The synthesis goes before the session where the contact does, after it where the contact does.
 * Without the session's day nothing is said.
 * @basis Joint Resolution 72/2025/NQLT/UBTVQH15-CP-ĐCTUBTWMTTQVN, chapter IV (reported)
 */
function synthesisDuty(contact: VoterContactState): Duty {
  const { timing, heldOn, sessionOpensOn, sessionClosesOn, dutiesDone } = contact;
  return {
    duty: 'SYNTHESIS',
    countedFrom:
      heldOn === null
        ? {}
        : {
            SESSION_OPENED: timing === 'BEFORE_SESSION' ? sessionOpensOn : null,
            SESSION_CLOSED: timing === 'AFTER_SESSION' ? sessionClosesOn : null,
          },
    doneOn: dutiesDone.synthesis,
  };
}

const venueDuty = ({ heldOn, startsAt, dutiesDone }: VoterContactState): Duty => ({
  duty: 'VENUE_NOTICE',
  countedFrom: {
    MEETING_HELD: heldOn?.date ?? (startsAt === null ? null : localDateOf(startsAt)),
  },
  doneOn: dutiesDone.venue,
});

/** A contact in the terms of rules. @param unit organises it. */
const traitsOf = (contact: VoterContactState, unit: HoldingUnit): MeetingTraits => ({
  ...heldBy(unit),
  occasions: [],
  electedBodies: [contact, ...contact.otherBodies].map(({ body }) => body),
  sessionKinds: contact.assemblySessionKind === null ? [] : [contact.assemblySessionKind],
});

/** Duties of a voter contact done late or not at all as seen on a day, as far as rules bind it (R49). */
export const breachesOf = (
  contact: VoterContactState,
  unit: HoldingUnit,
  facts: LimitFacts,
  on: LocalDate,
): readonly Breach[] =>
  [venueDuty(contact), synthesisDuty(contact)]
    .map((duty) => breachOf(duty, traitsOf(contact, unit), facts, on))
    .filter((each) => each !== null);
