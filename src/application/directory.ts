import type { Actor } from '../kernel/actor';
import type { LocalDate } from '../kernel/localDate';
import type { PersonFact } from '../organisation/personFact';
import type { Givers } from '../reorganisation/handover';

/**
 * What cannot be derived from an id: who heads a unit, which MTTQ unit serves a territory, whether
 * a person is known. Every answer takes in all that was appended before the question: the read
 * model behind it first waits for the log's head.
 */
export interface Directory {
  /** Head office (người đứng đầu) of the unit; null when none is recorded. */
  headOfficeOf(unitId: string): Promise<string | null>;
  /** Head office of the MTTQ unit that serves the territory on the day; null when none is recorded. */
  frontHeadOfficeOf(territoryId: string, on: LocalDate): Promise<string | null>;
  /** Somebody who holds or held any office; null when nobody of that pseudonym does. */
  personOf(personId: string): Promise<PersonFact | null>;
  /** Offices that the person holds or held, whatever the day. */
  officesEverHeldBy(personId: string): Promise<readonly string[]>;
  /** Open promises and petitions that the offices, or any office of the units, owe or the units lead. */
  openObligationsOf(givers: Givers): Promise<number>;
  /** Commitment that confirms a suggestion of the meeting's minutes; null when none does. */
  commitmentConfirming(sourceId: string, suggestionId: string): Promise<string | null>;
  /** All promises, not in error, that were made at the meeting. */
  promisesMadeAt(sourceId: string): Promise<readonly string[]>;
  /** All petitions, not in error, that were raised at the meeting themselves. */
  petitionsRaisedAt(sourceId: string): Promise<readonly string[]>;
  /** Petition drawn from an opinion of the meeting and not recorded in error; null when none is. */
  petitionOf(sourceId: string, opinionId: string): Promise<string | null>;
  /**
   * Records, themselves not in error, that count under this one: promises that repeat it or were
   * replaced by it, petitions that were merged into it.
   */
  dependentsOf(recordId: string): Promise<readonly string[]>;
  /** Who corrected a meeting by a command, or proposed what another confirmed by it; null when nobody did. */
  correctorOf(recordId: string, commandId: string): Promise<Actor | null>;
  /** Codes of all rules. */
  ruleCodes(): Promise<readonly string[]>;
  /**
   * Ids of petitions and promises, not in error, that were drawn from a meeting or petition, from one
   * opinion of it where one is named; the first of very many.
   */
  drawnFrom(sourceId: string, opinionId: string | null): Promise<readonly string[]>;
}
