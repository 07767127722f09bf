import fc from 'fast-check';
import { countRepeatPromises, repeatPromises } from '../../projections/commitmentBoard/repetitions';
import { commitmentSpansProjection } from '../../projections/commitmentSpans/apply';
import { idsDueAt } from '../../projections/commitmentSpans/dueSoon';
import {
  countExtensionsAt,
  countQueueAt,
  countReassignmentsAt,
  extensionsAt,
  queueAt,
  reassignmentsAt,
} from '../../projections/commitmentSpans/registers';
import { organisationProjection } from '../../projections/organisation/apply';
import { searchProjection } from '../../projections/search/apply';
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

const projections = [organisationProjection, commitmentSpansProjection, searchProjection];
const START = localDate('2026-03-01');
const ALL = { includeDuplicates: true };

/** Entries with their commitments: histories number theirs alike, where a log has ids of its own. */
const entriesIn = ({ entries }: ReturnType<typeof extensionsAt>): ReadonlySet<string> =>
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
            const known = history.ids.flatMap((id) => {
              const events = eventsBy(history, id, place);
              const state = foldStream(commitmentFold, events);
              const then = foldStream(commitmentFold, happenedBy(events, on));
              return state === null || then === null || state.madeOn.date > on
                ? []
                : [{ id, state, then }];
            });

            const extensions = extensionsAt(database, { commitments: ALL }, moment, firstPage());
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
                countExtensionsAt(database, { commitments: ALL, status: [status] }, moment),
              ]).toEqual([
                moment,
                status,
                known.flatMap(({ then }) => then.extensions).filter((one) => one.status === status)
                  .length,
              ]);
            expect(entriesIn(reassignmentsAt(database, ALL, moment, firstPage()))).toEqual(
              new Set(
                known.flatMap(({ id, then }) => then.reassignments.map((one) => `${id} ${one.id}`)),
              ),
            );
            expect(countReassignmentsAt(database, ALL, moment)).toBe(
              known.flatMap(({ then }) => then.reassignments).length,
            );

            const waiting = known.filter(
              ({ state, then }) => pendingClaim(then) !== null && isOutstandingOn(state, on),
            );
            expect([
              moment,
              queueAt(database, ALL, moment, firstPage())
                .entries.map(({ key }) => key.id)
                .sort(),
            ]).toEqual([moment, waiting.map(({ id }) => id).sort()]);
            expect(countQueueAt(database, ALL, moment)).toBe(waiting.length);

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
            expect(idsDueAt(database, {}, moment, until).sort()).toEqual(
              due.map(({ id }) => id).sort(),
            );

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
            expect(countRepeatPromises(database, ALL, on, moment)).toBe(new Set(firsts).size);
            for (const { key, timesMade } of repeatPromises(database, ALL, on, firstPage(), moment)
              .entries)
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
