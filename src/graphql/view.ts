import type {
  AggregateAnswer,
  AggregateArguments,
  AggregateName,
} from '../../projections/aggregates';
import { placesHoldFrom } from '../../projections/organisation/places';
import { Rows } from '../../projections/rows';
import type { ActingPerson } from '../application/commandRequest';
import type { OpenCommand, PartAsked } from '../application/openCommands';
import type { CommitmentState } from '../commitment/state';
import { endOfLocalDay, localDateOf, parseLocalDate, type LocalDate } from '../kernel/localDate';
import type { Instant } from '../kernel/instant';
import { placeOf, type Position } from '../kernel/position';
import { pastRecords } from './gate/pastRecords';
import { positionAt } from './gate/positionAt';
import { presentRecords } from './gate/presentRecords';
import { sawIn, seenIn, type ReadScope } from './gate/readScope';
import { recordsWithin } from './gate/recordsWithin';
import { everything, scopeOf } from './gate/viewer';
import { namesShown } from './gate/namesShown';
import { RecordEvents } from './gate/recordEvents';
import { mayVerify } from './gate/mayVerify';
import { openActions } from './gate/openActions';
import type { CursorCodec } from './cursor';
import { personNamed } from './personNamed';
import { recordsAt, type RecordsAt } from './recordsAt';
import type { RecordSource } from './recordSource';

/** The two dates of a question (R1), as they arrive. */
export interface AskedDates {
  readonly on?: LocalDate | null;
  /** An instant, or a plain date: the end of that local day. */
  readonly asOf?: Instant | LocalDate | null;
}

/** The moment asked about. Everything below one field of an answer is seen from one view. */
export class View {
  readonly #scope: ReadScope;
  /** Records as they were on the day asked about; what is shown of a record comes from here. */
  readonly recordsAt: RecordsAt;

  constructor(
    scope: ReadScope,
    /** Civil day asked about. */
    readonly on: LocalDate,
    /** What was known by then; null for all that the read models hold. */
    readonly asOf: Instant | null,
    /** Position that the answer reflects. */
    readonly position: Position,
    /** Records with all that was known of them, whatever the day. */
    readonly records: RecordSource,
  ) {
    this.#scope = scope;
    this.recordsAt = recordsAt(records, on, this.today);
  }

  get today(): LocalDate {
    return localDateOf(this.#scope.now);
  }

  /** The same knowledge, asked about another day. */
  at(on: LocalDate | null | undefined): View {
    if (on === null || on === undefined || on === this.on) return this;
    return new View(this.#scope, on, this.asOf, this.position, this.records);
  }

  /** Seals places in lists. */
  get cursors(): CursorCodec {
    return this.#scope.cursors;
  }

  /** Awaited before a piece of work: others have their turn. */
  turn(): Promise<void> {
    return this.#scope.work.turn();
  }

  /** The events of a record, as far as they were known. */
  events(id: string): RecordEvents {
    const { store, session } = this.#scope;
    const limits = { asOf: this.asOf, until: session.position };
    const names = namesShown(personNamed(this.records));
    return new RecordEvents(store, id, limits, seenIn(this.#scope)(id), names);
  }

  /** Whether a record is among those that the viewer may see; it need not exist. */
  sees(id: string): boolean {
    return seenIn(this.#scope)(id);
  }

  /** An id as the viewer may name it: one of a record that he may not see names none. */
  named(id: string): string {
    return this.sees(id) ? id : '';
  }

  /** Whether the person who asks could judge the claim that waits: as a decision would find. */
  mayVerify(state: CommitmentState, asking: ActingPerson | null): Promise<boolean> {
    return mayVerify(this.#scope, this.today, state, asking);
  }

  /**
   * What whoever asks may do at a record, or at a part of it that people look at by itself; nothing where
   * another moment than the present is asked about.
   */
  actions(recordId: string, part: PartAsked | null = null): Promise<readonly OpenCommand[]> {
    if (this.asOf !== null || this.on !== this.today) return Promise.resolve([]);
    return this.once(['actions', recordId, part], () => openActions(this.#scope, recordId, part));
  }

  /** Works out once what is named, however often one answer asks for it of this moment. */
  once<T>(what: readonly unknown[], work: () => T): T {
    return this.#scope.work.once([this.on, this.asOf, ...what], work);
  }

  /**
   * Whether the read models, which hold today's knowledge, answer for the day asked about: not yet on
   * the last day of a unit whose place another takes.
   */
  get isPresent(): boolean {
    if (this.asOf !== null || this.on < this.today) return false;
    const { work, session } = this.#scope;
    const from = work.once(['placesHoldFrom'], () => placesHoldFrom(session.database));
    return from === null || from <= this.on;
  }

  /** What rows kept for every day and place are asked; null: all that the read models hold. */
  get moment(): { readonly on: LocalDate; readonly place: number | null } {
    return { on: this.on, place: this.asOf === null ? null : placeOf(this.position) };
  }

  /** The rows of the moment, for questions of the read models. */
  get rows(): Rows {
    const { session, viewer } = this.#scope;
    const moment = this.isPresent ? null : this.moment;
    return new Rows(session.database, { on: this.on, moment, scope: scopeOf(viewer) });
  }

  /** Asks a question that looks at many rows, wherever it is worked out. */
  ask<N extends AggregateName>(
    name: N,
    ...given: AggregateArguments<N>
  ): Promise<AggregateAnswer<N>> {
    return this.#scope.aggregates.ask(name, this.rows.asked, ...given);
  }
}

interface PastKnowledge {
  readonly records: RecordSource;
  readonly position: Position;
}

/** Views of one scope. Records are loaded once per knowledge, whatever day they are asked about. */
export class Views {
  readonly #scope: ReadScope;
  readonly #present: RecordSource;
  readonly #past = new Map<Instant, PastKnowledge>();

  constructor(scope: ReadScope) {
    this.#scope = scope;
    this.#present = presentRecords(scope);
  }

  /** What the viewer may see of them. */
  #within(records: RecordSource): RecordSource {
    if (this.#scope.viewer === everything) return records;
    return recordsWithin(records, seenIn(this.#scope), sawIn(this.#scope));
  }

  of({ on, asOf }: AskedDates): View {
    const { session, now } = this.#scope;
    const knownBy = this.#knownBy(asOf ?? null);
    const day = on ?? localDateOf(knownBy ?? now);
    if (knownBy === null)
      return new View(this.#scope, day, null, session.position, this.#within(this.#present));
    const { records, position } = this.#pastAt(knownBy);
    return new View(this.#scope, day, knownBy, position, records);
  }

  /** A moment not before now knows what now knows. */
  #knownBy(asOf: Instant | LocalDate | null): Instant | null {
    if (asOf === null) return null;
    const day = parseLocalDate(asOf);
    const instant = day === null ? (asOf as Instant) : endOfLocalDay(day);
    return instant >= this.#scope.now ? null : instant;
  }

  #pastAt(asOf: Instant): PastKnowledge {
    const known = this.#past.get(asOf);
    if (known !== undefined) return known;
    const opened = {
      records: this.#within(pastRecords(this.#scope, this.#present, asOf)),
      position: positionAt(this.#scope.session, asOf),
    };
    this.#past.set(asOf, opened);
    return opened;
  }
}
