import {
  dueIn,
  firstDueFrom,
  lastDueBy,
  periodOf,
  startOfPeriod,
  type PeriodNumber,
} from '../calendar/occurrences';
import { addDays, laterOf, type LocalDate } from '../kernel/localDate';
import { firstDayOf } from '../kernel/occurredOn';
import { fixedDeadline } from './deadline';
import { currentDeadline } from './deadlineInForce';
import type { DeadlineVersion } from './deadlineState';
import type { RecurrenceState } from './recurrenceState';
import type { CommitmentState } from './state';

/** A promise whose duty recurs (R44). */
export type RecurringState = CommitmentState & { readonly recurrence: RecurrenceState };

export const isRecurring = (state: CommitmentState): state is RecurringState =>
  state.recurrence !== null;

/** The first and the last occurrence of a round; the last is null while it is open. */
export interface OccurrenceRange {
  readonly first: PeriodNumber;
  readonly last: PeriodNumber | null;
}

/** By the words alone one begins after the day made, whose day is not counted (R17). */
function firstDay(
  { recurrence: { rule, effectiveOn }, madeOn, rounds }: RecurringState,
  round: number,
) {
  const said =
    rule.from === null
      ? laterOf(addDays(madeOn.date, 1), effectiveOn)
      : laterOf(rule.from, madeOn.date);
  return round <= 0 ? said : laterOf(said, rounds[round]?.startedOn ?? said);
}

export function occurrenceRange(state: RecurringState, round: number): OccurrenceRange {
  const { ranges } = partsOf(state);
  const found = ranges.get(round);
  if (found !== undefined) return found;
  const { rule } = state.recurrence;
  const range = {
    first: firstDueFrom(rule, firstDay(state, round)),
    last: rule.until === null ? null : lastDueBy(rule, rule.until),
  };
  ranges.set(round, range);
  return range;
}

/** The period in which a day lies. */
export const numberOn = ({ recurrence }: RecurringState, day: LocalDate): PeriodNumber =>
  periodOf(recurrence.rule.period, day);

/** What names an occurrence: the first day of its period. */
export const occurrenceDay = ({ recurrence }: RecurringState, number: PeriodNumber): LocalDate =>
  startOfPeriod(recurrence.rule.period, number);

/** Its day by the rule, whatever was extended. */
export const ruledDay = ({ recurrence }: RecurringState, number: PeriodNumber): LocalDate =>
  dueIn(recurrence.rule, number);

/** First day on which it can be fulfilled: the one after the day of the occurrence before it. */
export const opensOn = (state: RecurringState, number: PeriodNumber): LocalDate =>
  laterOf(addDays(ruledDay(state, number - 1), 1), state.madeOn.date);

/** What is worked out of a state once: states are never changed. */
interface Parts {
  /** Occurrences of which something is recorded, oldest first. */
  readonly numbers: readonly PeriodNumber[];
  readonly recorded: ReadonlyMap<PeriodNumber, Recorded>;
  readonly ranges: Map<number, OccurrenceRange>;
  /** Those asked for so far. */
  readonly promises: Map<PeriodNumber, CommitmentState>;
}

type Recorded = Pick<CommitmentState, 'claims' | 'extensions' | 'notices'>;

const known = new WeakMap<CommitmentState, Parts>();

interface Named {
  readonly occurrence: LocalDate | null;
}

/** Entries by the occurrence that they name; what names none belongs to that of its own day. */
function grouped<T extends Named>(
  state: RecurringState,
  entries: readonly T[],
  dayOf: (entry: T) => LocalDate,
): ReadonlyMap<PeriodNumber, readonly T[]> {
  const groups = new Map<PeriodNumber, T[]>();
  for (const entry of entries) {
    const number = numberOn(state, entry.occurrence ?? dayOf(entry));
    const group = groups.get(number);
    if (group === undefined) groups.set(number, [entry]);
    else group.push(entry);
  }
  return groups;
}

function asPromise(
  state: RecurringState,
  number: PeriodNumber,
  { claims, extensions, notices }: Recorded,
): CommitmentState {
  const { version, wording, recordedOn } = state.recurrence;
  const date = ruledDay(state, number);
  const first: DeadlineVersion = {
    ...fixedDeadline(date, 'DAY', { version, wording }),
    date,
    origin: 'SET',
    effectiveOn: firstDayOf(state.madeOn.date, state.madeOn.precision),
    // No step of the ladder warns of it before it has begun.
    recordedOn: laterOf(recordedOn, opensOn(state, number)),
  };
  const granted = extensions.flatMap(({ grantedDate, grantedVersion, decidedOn, decidedAt }) =>
    grantedDate === null || grantedVersion === null || decidedOn === null || decidedAt === null
      ? []
      : [
          {
            ...fixedDeadline(grantedDate, 'DAY', { version: grantedVersion, wording: null }),
            date: grantedDate,
            origin: 'EXTENSION' as const,
            effectiveOn: decidedOn,
            recordedOn: first.recordedOn,
          },
        ],
  );
  const deadlines = [first, ...granted];
  const dueAt = (day: LocalDate) =>
    deadlines.findLast(({ effectiveOn }) => effectiveOn <= day)?.date ?? date;
  return {
    ...state,
    recurrence: null,
    deadlines,
    claims,
    extensions,
    notices,
    inheritedDeadlines: number === occurrenceRange(state, 0).first ? state.inheritedDeadlines : [],
    suspensions: state.suspensions.map((each) => ({
      ...each,
      stopsClock: each.from <= dueAt(each.from),
    })),
  };
}

const NOTHING = { claims: [], extensions: [], notices: [] };

function partsOf(state: RecurringState): Parts {
  const found = known.get(state);
  if (found !== undefined) return found;
  const claims = grouped(state, state.claims, ({ claimedOn }) => claimedOn.date);
  const extensions = grouped(state, state.extensions, ({ requestedOn }) => requestedOn.date);
  const notices = grouped(state, state.notices, ({ dueDate }) => dueDate);
  const numbers = [...new Set([...claims.keys(), ...extensions.keys(), ...notices.keys()])];
  numbers.sort((a, b) => a - b);
  const recorded = new Map(
    numbers.map((number) => [
      number,
      {
        claims: claims.get(number) ?? [],
        extensions: extensions.get(number) ?? [],
        notices: notices.get(number) ?? [],
      },
    ]),
  );
  const parts = { numbers, recorded, ranges: new Map(), promises: new Map() };
  known.set(state, parts);
  return parts;
}

/**
 * An occurrence as the promise that it is: with one deadline, its own claims, extensions and notices, and
 * all else that holds of the duty. Every rule about a promise with a deadline is true of it.
 */
export function promiseOf(state: RecurringState, number: PeriodNumber): CommitmentState {
  const { promises, recorded } = partsOf(state);
  const found = promises.get(number);
  if (found !== undefined) return found;
  const promise = asPromise(state, number, recorded.get(number) ?? NOTHING);
  promises.set(number, promise);
  return promise;
}

/** Occurrences of which something is recorded, oldest first. */
export const recordedNumbers = (state: RecurringState): readonly PeriodNumber[] =>
  partsOf(state).numbers;

/** Whether something is recorded of one. */
export const isRecorded = (state: RecurringState, number: PeriodNumber): boolean =>
  partsOf(state).recorded.has(number);

/** The promise that an entry speaks of: the duty itself, or the occurrence that it names. */
export const promiseMeant = (state: CommitmentState, day: LocalDate): CommitmentState =>
  isRecurring(state) ? promiseOf(state, numberOn(state, day)) : state;

/** The promises with a deadline of their own that somebody asked to extend; one that recurs not is one. */
export const extendable = (state: CommitmentState): readonly CommitmentState[] =>
  isRecurring(state)
    ? [
        ...new Set(
          state.extensions.map(({ occurrence, requestedOn }) =>
            promiseMeant(state, occurrence ?? requestedOn.date),
          ),
        ),
      ]
    : [state];

/**
 * The suspension for which an occurrence is not owed: its day falls into it, as told by a day. What is
 * owed later keeps its day, since a rhythm does not move (R5, R44). Null while it is owed.
 */
export const suspendedAway = (promise: CommitmentState, on: LocalDate): boolean => {
  const due = currentDeadline(promise, on)?.date ?? null;
  return (
    due !== null &&
    promise.suspensions.some(
      ({ from, liftedOn }) => from <= on && from <= due && (liftedOn === null || due < liftedOn),
    )
  );
};
