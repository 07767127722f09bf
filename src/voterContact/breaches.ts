import { localDateOf, type LocalDate } from '../kernel/localDate';
import { breachOf, meetingRules, type Breach, type Duty, type LimitFacts } from '../meeting/breach';
import type { VoterContactState } from './state';

/**
 * The synthesis goes before the session where the contact does, after it where the contact does; the
 * rule speaks of regular sessions of the National Assembly. Without the session's day nothing is said.
 * @basis Joint Resolution 72/2025/NQLT/UBTVQH15-CP-ĐCTUBTWMTTQVN, chapter IV (reported)
 */
function synthesisDuty(contact: VoterContactState): Duty | null {
  const { timing, assemblySessionKind, heldOn, synthesis } = contact;
  const isOfAssembly = [contact, ...contact.otherBodies].some(
    ({ body }) => body === 'NATIONAL_ASSEMBLY',
  );
  if (!isOfAssembly || assemblySessionKind !== 'REGULAR') return null;
  if (timing === 'THEMATIC' || heldOn === null) return null;
  const isBefore = timing === 'BEFORE_SESSION';
  return {
    kind: 'SYNTHESIS_LATE',
    code: isBefore ? meetingRules.synthesisBeforeSession : meetingRules.synthesisAfterSession,
    countedFrom: isBefore ? contact.sessionOpensOn : contact.sessionClosesOn,
    doneOn: synthesis?.sentOn ?? null,
  };
}

/**
 * Duties of a voter contact done late or not at all as seen on a day.
 * @basis Joint Resolution 72/2025/NQLT/UBTVQH15-CP-ĐCTUBTWMTTQVN, Art. 32 for the place (reported)
 */
export function breachesOf(
  contact: VoterContactState,
  facts: LimitFacts,
  on: LocalDate,
): readonly Breach[] {
  const { heldOn, startsAt, venueNotifiedOn } = contact;
  const venue: Duty = {
    kind: 'VENUE_NOTICE_LATE',
    code: meetingRules.venueNotice,
    countedFrom: heldOn?.date ?? (startsAt === null ? null : localDateOf(startsAt)),
    doneOn: venueNotifiedOn,
  };
  return [venue, synthesisDuty(contact)]
    .map((duty) => duty && breachOf(duty, facts, on))
    .filter((each) => each !== null);
}
