import type { OverdueNoticeRow } from '../../projections/overdueNotices/queries';
import { earlierOf, type LocalDate } from '../kernel/localDate';
import { recordKindOf, type RecordKind, type StateOfKind } from '../records/recordKinds';
import { noticesIn } from './noticesIn';
import type { RecordSource } from './recordSource';
import { happenedBy } from './streamFold';

/** A record at one moment. */
export interface RecordAt<State> {
  /** All that was known of it: any other day is worked out from it. */
  readonly known: State;
  /** As far as it had happened by the day asked about (R1, R2). */
  readonly happened: State;
}

/** Records at one moment; null for one that does not exist or had not begun by its day. */
export interface RecordsAt {
  record<K extends RecordKind>(kind: K, id: string): Promise<RecordAt<StateOfKind<K>> | null>;
  /** First day of a record; null when it does not exist. */
  firstDayOf(id: string): Promise<LocalDate | null>;
  /** Overdue notices of a commitment up to the day, latest first, as far as they were acknowledged. */
  noticesOf(commitmentId: string): Promise<readonly OverdueNoticeRow[]>;
}

/** @param today days from it on have happened as far as anything is known. */
export function recordsAt(source: RecordSource, on: LocalDate, today: LocalDate): RecordsAt {
  const isPast = on < today;
  /** Whether nothing that was known happened after the day; then no event of it need be read. */
  const hasAllHappened = (id: string): boolean => {
    const days = isPast ? source.daysOf(id) : null;
    return !isPast || (days !== null && days.lastOn <= on);
  };
  const happenedOf = async (kind: RecordKind, id: string): Promise<unknown> => {
    const kept = source.ofDay(kind, id, on);
    return kept === null ? source.foldedTo(kind, id, on) : kept.state;
  };
  const recordAt = async (kind: RecordKind, id: string): Promise<RecordAt<unknown> | null> => {
    const known = await source.record(kind, id);
    if (known === null || hasAllHappened(id)) return known && { known, happened: known };
    const happened = await happenedOf(kind, id);
    return happened === null ? null : { known, happened };
  };
  /** A stream is folded once, however often its record is named. */
  const found = new Map<string, Promise<RecordAt<unknown> | null>>();

  return {
    record<K extends RecordKind>(kind: K, id: string) {
      // Whoever asks for another kind is answered, and leaves nothing for who asks for the right one.
      if (recordKindOf(id) !== kind) return Promise.resolve(null);
      const finding = found.get(id) ?? recordAt(kind, id);
      found.set(id, finding);
      return finding as Promise<RecordAt<StateOfKind<K>> | null>;
    },
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
