import type { OverdueNoticeRow } from '../../projections/overdueNotices/queries';
import type { CommitmentState } from '../commitment/state';
import type { ConferenceState } from '../dialogueConference/state';
import type { LocalDate } from '../kernel/localDate';
import type { OfficeState } from '../organisation/officeState';
import type { UnitState } from '../organisation/unitState';

/**
 * Records by id, as known at one moment; null for one that does not exist. Questions asked in one
 * turn are answered together.
 */
export interface RecordSource {
  unit(id: string): Promise<UnitState | null>;
  office(id: string): Promise<OfficeState | null>;
  conference(id: string): Promise<ConferenceState | null>;
  commitment(id: string): Promise<CommitmentState | null>;
  /** As far as it had happened by that day; null before it existed. */
  conferenceOn(id: string, on: LocalDate): Promise<ConferenceState | null>;
  /** As far as it had happened by that day; null before the promise was made. */
  commitmentOn(id: string, on: LocalDate): Promise<CommitmentState | null>;
  /**
   * Offices of a unit, heads first, then by title.
   * @throws GraphQLError PAST_DATE_NOT_AVAILABLE for what was known in the past.
   */
  officesOf(unitId: string): Promise<readonly OfficeState[]>;
  /** Offices that the person holds on that day. @throws as `officesOf`. */
  officesHeldBy(personId: string, on: LocalDate): Promise<readonly OfficeState[]>;
  /** Promises in reply to an opinion, in the order of recording. @throws as `officesOf`. */
  inReplyTo(opinionId: string): Promise<readonly CommitmentState[]>;
  /** Overdue notices of a commitment, latest first. */
  noticesOf(commitmentId: string): Promise<readonly OverdueNoticeRow[]>;
}
