import fc from 'fast-check';
import { countRepeatPromises, repeatPromises } from '../../projections/commitments/repetitions';
import { commitmentsProjection } from '../../projections/commitments/apply';
import { idsDue } from '../../projections/commitments/dueSoon';
import {
  countExtensions,
  countQueue,
  countReassignments,
  extensionRegister,
  reassignmentRegister,
  verificationQueue,
} from '../../projections/commitments/registers';
import { organisationProjection } from '../../projections/organisation/apply';
import { rowsAt } from '../../projections/rows';
import { mistakesProjection } from '../../projections/mistakes/apply';
import { searchProjection } from '../../projections/search/projection';
import { currentDeadline } from '../../src/commitment/deadlineInForce';
import { commitmentFold } from '../../src/commitment/fold';
import { outsideOn } from '../../src/commitment/outsideBoxes';
import { pendingClaim } from '../../src/commitment/state';
import { isOutstandingOn } from '../../src/commitment/status';
import { foldStream, happenedBy } from '../../src/graphql/streamFold';
import { addDays, localDate } from '../../src/kernel/localDate';
import { applyTo, openTables } from '../support/projectionSpec';
import { eventsBy, knownHistories, moments, placeAfter } from './knownHistories';
import { firstPage } from './pages';

const projections = [
  organisationProjection,
  commitmentsProjection,
  searchProjection,
  mistakesProjection,
];
const START = localDate('2026-03-01');
const ALL = { includeDuplicates: true };

/** Entries with their commitments: histories number theirs alike, where a log has ids of its own. */
const entriesIn = ({ entries }: ReturnType<typeof extensionRegister>): ReadonlySet<string> =>
  new Set(entries.map(({ key, commitmentId }) => `${commitmentId} ${key.id}`));

test('R1: registers, queue and calendar of any day, as known at any time, say what folding the log says', () => {
  fc.assert(
    fc.property(
      knownHistories,
      fc.array(moments, { minLength: 6, maxLength: 6 }),
      (history, asked) => {
        const tables = openTables(projections);
        const { database } = tables;
        try {
          database.exec('BEGIN');
          for (const event of history.events) applyTo(database, projections, event);
          for (const { day, part } of asked) {
            const on = addDays(START, day);
            const place = placeAfter(history, part);
            const moment = { on, place };
            const rows = rowsAt(database, moment);
            const known = history.ids.flatMap((id) => {
              const events = eventsBy(history, id, place);
              const state = foldStream(commitmentFold, events);
              const then = foldStream(commitmentFold, happenedBy(events, on));
              if (state === null || then === null || state.madeOn.date > on) return [];
              // From the day on which it was known to have been made in error it stands in no list (R37).
              return then.mistake === null ? [{ id, state, then }] : [];
            });

            const extensions = extensionRegister(rows, { commitments: ALL }, firstPage());
            expect([moment, entriesIn(extensions)]).toEqual([
              moment,
              new Set(
                known.flatMap(({ id, then }) => then.extensions.map((one) => `${id} ${one.id}`)),
              ),
            ]);
            for (const status of ['REQUESTED', 'GRANTED', 'REFUSED'] as const)
              expect([
                moment,
                status,
                countExtensions(rows, { commitments: ALL, status: [status] }),
              ]).toEqual([
                moment,
                status,
                known.flatMap(({ then }) => then.extensions).filter((one) => one.status === status)
                  .length,
              ]);
            // A lead unit that a clerk put right was none on any day, from the day of the pass on (R35).
            const passes = known.flatMap(({ id, state }) =>
              state.reassignments
                .filter(({ decidedOn }) => decidedOn.date <= on)
                .map((one) => `${id} ${one.id}`),
            );
            expect(entriesIn(reassignmentRegister(rows, ALL, firstPage()))).toEqual(
              new Set(passes),
            );
            expect(countReassignments(rows, ALL)).toBe(passes.length);

            const waiting = known.filter(
              ({ state, then }) => pendingClaim(then) !== null && isOutstandingOn(state, on),
            );
            expect([
              moment,
              verificationQueue(rows, ALL, firstPage())
                .entries.map(({ key }) => key.id)
                .sort(),
            ]).toEqual([moment, waiting.map(({ id }) => id).sort()]);
            expect(countQueue(rows, ALL)).toBe(waiting.length);

            const until = addDays(on, 30);
            const due = known.filter(({ state }) => {
              const day = currentDeadline(state, on)?.date ?? null;
              return (
                isOutstandingOn(state, on) &&
                outsideOn(state, on) === null &&
                day !== null &&
                day >= on &&
                day <= until
              );
            });
            expect(idsDue(rows, {}, until).sort()).toEqual(due.map(({ id }) => id).sort());

            const firsts = known
              .flatMap(({ id, state }) =>
                state.duplicateLinks
                  .filter(
                    ({ linkedOn, unlinkedOn }) =>
                      linkedOn <= on && (unlinkedOn === null || on < unlinkedOn),
                  )
                  .map(({ duplicateOfId }) => duplicateOfId)
                  // A circle of one, which no decider lets in, was made once only (R53).
                  .filter((firstId) => firstId !== id),
              )
              .filter((id) => known.some((each) => each.id === id));
            expect(countRepeatPromises(rows, ALL)).toBe(new Set(firsts).size);
            for (const { key, timesMade } of repeatPromises(rows, ALL, firstPage()).entries)
              expect(timesMade).toBe(firsts.filter((id) => id === key.id).length + 1);
          }
          database.exec('COMMIT');
        } finally {
          tables.close();
        }
      },
    ),
    { numRuns: 25 },
  );
});
