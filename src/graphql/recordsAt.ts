import type { OverdueNoticeRow } from '../../projections/overdueNotices/queries';
import type { CommitmentState } from '../commitment/state';
import { dialogueConferenceFold } from '../dialogueConference/fold';
import type { ConferenceState } from '../dialogueConference/state';
import type { Fold } from '../kernel/decider';
import { earlierOf, type LocalDate } from '../kernel/localDate';
import type { DomainEvent } from '../kernel/recordedEvent';
import { petitionFold } from '../petition/fold';
import type { PetitionState } from '../petition/state';
import { reorganisationFold, type ReorganisationState } from '../reorganisation/state';
import { voterContactFold, type VoterContactState } from '../voterContact/state';
import { noticesIn } from './noticesIn';
import type { RecordSource } from './recordSource';
import { foldStream, happenedBy } from './streamFold';

/** A record at one moment. */
export interface RecordAt<State> {
  /** All that was known of it: any other day is worked out from it. */
  readonly known: State;
  /** As far as it had happened by the day asked about (R1, R2). */
  readonly happened: State;
}

type At<State> = (id: string) => Promise<RecordAt<State> | null>;

/** Records at one moment; null for one that does not exist or had not begun by its day. */
export interface RecordsAt {
  readonly conference: At<ConferenceState>;
  readonly commitment: At<CommitmentState>;
  readonly voterContact: At<VoterContactState>;
  readonly petition: At<PetitionState>;
  readonly reorganisation: At<ReorganisationState>;
  /** First day of a record; null when it does not exist. */
  firstDayOf(id: string): Promise<LocalDate | null>;
  /** Overdue notices of a commitment up to the day, latest first, as far as they were acknowledged. */
  noticesOf(commitmentId: string): Promise<readonly OverdueNoticeRow[]>;
}

/** One promise for each id: a stream is folded once, however often its record is named. */
function eachOnce<T>(find: (id: string) => Promise<T>): (id: string) => Promise<T> {
  const found = new Map<string, Promise<T>>();
  return (id) => {
    const finding = found.get(id) ?? find(id);
    found.set(id, finding);
    return finding;
  };
}

/** @param today days from it on have happened as far as anything is known. */
export function recordsAt(source: RecordSource, on: LocalDate, today: LocalDate): RecordsAt {
  const isPast = on < today;
  /** Whether nothing that was known happened after the day; then no event of it need be read. */
  const hasAllHappened = (id: string): boolean => {
    const days = isPast ? source.daysOf(id) : null;
    return !isPast || (days !== null && days.lastOn <= on);
  };
  const each = <State>(
    knownOf: (id: string) => Promise<State | null>,
    happenedOf: (id: string) => Promise<State | null>,
  ): At<State> =>
    eachOnce(async (id) => {
      const known = await knownOf(id);
      if (known === null || hasAllHappened(id)) return known && { known, happened: known };
      const happened = await happenedOf(id);
      return happened && { known, happened };
    });
  const at = <State, E extends DomainEvent>(
    fold: Fold<State | null, E>,
    knownOf: (id: string) => Promise<State | null>,
    ofDay: ((id: string, on: LocalDate) => State | null) | null = null,
  ): At<State> =>
    each(knownOf, async (id) =>
      ofDay === null ? foldStream(fold, happenedBy(await source.events(id), on)) : ofDay(id, on),
    );

  return {
    conference: at(dialogueConferenceFold, (id) => source.conference(id), source.ofDay?.conference),
    commitment: each(
      (id) => source.commitment(id),
      async (id) => source.outlinedCommitment(id, happenedBy(await source.outline(id), on)),
    ),
    voterContact: at(voterContactFold, (id) => source.voterContact(id), source.ofDay?.voterContact),
    petition: at(petitionFold, (id) => source.petition(id), source.ofDay?.petition),
    reorganisation: at(reorganisationFold, (id) => source.reorganisation(id)),
    async firstDayOf(id) {
      const days = source.daysOf(id);
      if (days !== null) return days.firstOn;
      const [first, ...rest] = (await source.outline(id)).map((e) => e.metadata.occurredOn.date);
      return first === undefined ? null : rest.reduce(earlierOf, first);
    },
    async noticesOf(commitmentId) {
      const notices = hasAllHappened(commitmentId)
        ? await source.noticesOf(commitmentId)
        : noticesIn(happenedBy(await source.outline(commitmentId), on));
      return notices.filter(({ occurredOn }) => occurredOn <= on);
    },
  };
}
