import type { OverdueNoticeRow } from '../../projections/overdueNotices/queries';
import type { PersonName } from '../../projections/organisation/queries';
import type { RecordChanges } from '../../projections/recordChanges/queries';
import type { DeadlineRuleState } from '../calendar/ruleState';
import type { WorkCalendar } from '../calendar/workCalendar';
import type { CommitmentState } from '../commitment/state';
import type { LocalDate } from '../kernel/localDate';
import type { Recorded } from '../kernel/recordedEvent';
import type { OfficeState } from '../organisation/officeState';
import type { PetitionState } from '../petition/state';
import type { RecordKind, StateOfKind } from '../records/recordKinds';
import type { ReorganisationState } from '../reorganisation/state';

/** What a record was on a day, as far as it had happened; null before it existed. */
interface OfDay<State> {
  readonly state: State | null;
}

/**
 * Records by id, with all that was known of them; null for one that does not exist. Questions asked in
 * one turn are answered together. What of it had happened by the day asked about: `RecordsAt`.
 */
export interface RecordSource {
  record<K extends RecordKind>(kind: K, id: string): Promise<StateOfKind<K> | null>;
  /** All versions of a rule by the name of its stream. */
  deadlineRule(stream: string): Promise<DeadlineRuleState | null>;
  workCalendar(): Promise<WorkCalendar>;
  /** All reorganisations decided, earliest effective date first. */
  reorganisations(): Promise<readonly ReorganisationState[]>;
  /** First and last day on which anything happened to it; null when only its events tell. */
  daysOf(id: string): Pick<RecordChanges, 'firstOn' | 'lastOn'> | null;
  /** A record's events, from which a day that has passed is folded; none when the id names no record. */
  events(id: string): Promise<readonly Recorded[]>;
  /** The same without their long texts, which costs less where the stream is long. */
  outline(id: string): Promise<readonly Recorded[]>;
  /** A record as it was on a day that has passed, where that is kept; null where events alone tell. */
  ofDay<K extends RecordKind>(kind: K, id: string, on: LocalDate): OfDay<StateOfKind<K>> | null;
  /** The same from its events. */
  foldedTo<K extends RecordKind>(
    kind: K,
    id: string,
    on: LocalDate,
  ): Promise<StateOfKind<K> | null>;
  /** A state of the present that a list has read with its page: it is not read again. */
  remember(state: { readonly id: string }): void;
  /** Offices of a unit, heads first, then by title. */
  officesOf(unitId: string): Promise<readonly OfficeState[]>;
  /** Offices that the person holds on that day. */
  officesHeldBy(personId: string, on: LocalDate): Promise<readonly OfficeState[]>;
  /** Promises in reply to an opinion, in the order of recording. */
  inReplyTo(opinionId: string): Promise<readonly CommitmentState[]>;
  /** Promises made in answers to a petition, in the order of recording. */
  madeFor(petitionId: string): Promise<readonly CommitmentState[]>;
  /** Petitions that ended in one, directly or through others, in the order of recording. */
  endedIn(petitionId: string): Promise<readonly PetitionState[]>;
  /** Petition that an opinion became. */
  petitionOf(opinionId: string): Promise<PetitionState | null>;
  /** By what name a person is shown, which is that of today whatever the moment; null when none was given. */
  personName(personId: string): Promise<PersonName | null>;
  /** Overdue notices of a commitment, latest first. */
  noticesOf(commitmentId: string): Promise<readonly OverdueNoticeRow[]>;
}
