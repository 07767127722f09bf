import fc from 'fast-check';
import type { CommitmentEvent } from '../../src/commitment/events';
import { commitmentFold } from '../../src/commitment/fold';
import type { CommitmentState } from '../../src/commitment/state';
import { foldEvents } from '../../src/kernel/decider';
import { addDays, type LocalDate } from '../../src/kernel/localDate';
import { onDay } from '../../src/kernel/occurredOn';
import { placeOf, positionOf } from '../../src/kernel/position';
import type { Recorded } from '../../src/kernel/recordedEvent';
import { histories, type History } from '../commitment/randomHistory';

type Logged = Recorded<CommitmentEvent>;

/** Several promises in one log, as the deciders let them happen; places leave gaps as some logs do. */
export interface KnownHistory {
  readonly events: readonly Logged[];
  /** Streams of the promises. */
  readonly ids: readonly string[];
}

const GAP = 1_000;

/** The office is merged into another in the end, from a day back (R23). */
function transferred({ events, state, today }: History, back: number): readonly Logged[] {
  const last = events.at(-1) as Logged;
  const handover = {
    ...last,
    id: 'handover',
    version: events.length + 1,
    type: 'CommitmentTransferred',
    recordedAt: `${addDays(today, 1)}T02:00:00.000Z`,
    metadata: { ...last.metadata, occurredOn: onDay(addDays(today, -back)) },
    data: {
      reorganisationId: 'reorganisation-merger',
      fromOfficeId: state.promisorOfficeId,
      fromUnitId: state.promisorUnitId,
      toOfficeId: 'office-successor',
      toUnitId: 'orgUnit-successor',
      leadUnitId: back % 2 === 0 ? 'orgUnit-successor' : state.leadUnitId,
      supportingUnitIds: [],
    },
  } as unknown as Logged;
  return [...events, handover];
}

function merged(lived: readonly (readonly Logged[])[]): KnownHistory {
  const events = lived
    .flatMap((each, index) => each.map((event) => ({ ...event, stream: `commitment-${index}` })))
    .sort((a, b) => (a.recordedAt < b.recordedAt ? -1 : a.recordedAt > b.recordedAt ? 1 : 0))
    .map((event, index) => ({ ...event, position: positionOf('0123abcd', (index + 1) * GAP) }));
  return { events, ids: lived.map((_, index) => `commitment-${index}`) };
}

/** Several such promises in one log, some of them handed over in the end. */
export const severalOf = (one: fc.Arbitrary<History>): fc.Arbitrary<KnownHistory> =>
  fc
    .array(fc.tuple(one, fc.option(fc.nat({ max: 20 }))), { minLength: 3, maxLength: 7 })
    .map((lived) =>
      merged(
        lived.map(([history, back]) =>
          back === null ? history.events : transferred(history, back),
        ),
      ),
    );

/** A correction of a source that finds other territories, or none; after so many per cent of a life. */
const sourceMoves = fc.array(
  fc.record({
    part: fc.nat({ max: 100 }),
    territoryIds: fc.option(fc.subarray(['orgUnit-north', 'orgUnit-south', 'orgUnit-west'])),
  }),
  { maxLength: 4 },
);

/** The same lives, in which a clerk finds now and then that a promise was made somewhere else (R39). */
export const movingSources = (one: fc.Arbitrary<History>): fc.Arbitrary<History> =>
  fc.tuple(one, sourceMoves).map(([history, moves]) => {
    const events = [...history.events];
    for (const [index, { part, territoryIds }] of moves.entries()) {
      const before = Math.max(1, Math.floor((events.length * part) / 100));
      const last = events[before - 1] as Logged;
      const moved = {
        ...last,
        id: `moved-${index}`,
        type: 'SourceCorrected',
        metadata: { ...last.metadata, commandId: `move-${index}` },
        data: {
          source: {
            from: { recordId: null, opinionId: null },
            to: { recordId: `conference-${index}`, opinionId: `opinion-${index}` },
          },
          territoryIds: territoryIds && { from: [], to: territoryIds },
          reason: 'Ghi nhầm cuộc họp',
        },
      } as unknown as Logged;
      events.splice(before, 0, moved);
    }
    return { ...history, events: events.map((event, at) => ({ ...event, version: at + 1 })) };
  });

/** Histories of several promises with back-dated entries, corrections, reopenings and hand-overs. */
export const knownHistories = severalOf(histories);

/** A day asked about and a place in the log, both within what a history reaches. */
export const moments: fc.Arbitrary<{ readonly day: number; readonly part: number }> = fc.record({
  day: fc.integer({ min: -15, max: 160 }),
  part: fc.integer({ min: 0, max: 100 }),
});

/** Place in the log after so many per cent of its events. */
export function placeAfter({ events }: KnownHistory, part: number): number {
  const count = Math.ceil((events.length * part) / 100);
  const last = events[count - 1];
  // Between two events nothing is known that was not known at the first of them.
  return last === undefined ? 0 : placeOf(last.position) + (part % GAP);
}

export const eventsBy = (history: KnownHistory, id: string, place: number): readonly Logged[] =>
  history.events.filter((event) => event.stream === id && placeOf(event.position) <= place);

/** What each promise folded to at that place. */
export const statesAt = (history: KnownHistory, place: number): readonly CommitmentState[] =>
  history.ids.flatMap((id) => {
    const state = foldEvents(commitmentFold, eventsBy(history, id, place));
    return state === null ? [] : [state];
  });

/** Unit that had been put in the lead by a day, as far as known at a place. */
export function leadAt(
  history: KnownHistory,
  id: string,
  place: number,
  on: LocalDate,
): string | null {
  const happened = eventsBy(history, id, place).filter(
    ({ metadata, version }) => version === 1 || metadata.occurredOn.date <= on,
  );
  return foldEvents(commitmentFold, happened)?.leadUnitId ?? null;
}
