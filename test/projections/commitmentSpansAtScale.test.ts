import { commitmentsProjection, spanRows } from '../../projections/commitments/apply';
import { commitmentSpans } from '../../projections/commitments/table';
import { timelinessReport } from '../../projections/commitments/timelinessCounts';
import { rowsAt } from '../../projections/rows';
import { keepSpans } from '../../projections/spans/keepSpans';
import { isDuplicate, isExcluded } from '../../src/commitment/outsideBoxes';
import type { CommitmentState } from '../../src/commitment/state';
import { standingOf } from '../../src/commitment/timeliness';
import { addDays } from '../../src/kernel/localDate';
import { openTables } from '../support/projectionSpec';
import { DAYS, drawnState, FIRST_DAY, knownBefore, seeded } from './manyHistories';

const HISTORIES = 100_000;
const QUESTIONS = 3;
/** One promise in so many is known twice: before and after a verdict. */
const REVISED = 8;

/** Indexes of the spans that no commitment's own rows are looked up by. */
const LATE_INDEX = /^CREATE INDEX (commitment_span_by_(?:moment|due|office|unit|claim))\b/;

/** The boxes, counted one promise after the other. */
function plainCounts(
  states: Iterable<CommitmentState>,
  question: Parameters<typeof standingOf>[1],
): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  const add = (name: string) => (counts[name] = (counts[name] ?? 0) + 1);
  for (const state of states) {
    const standing = standingOf(state, question);
    if (standing === null) {
      const isFirst = !isDuplicate(state, question.on);
      if (isFirst && isExcluded(state, question.on)) add('excluded');
      continue;
    }
    add('total');
    if (standing.isAwaitingVerification) add('awaitingVerification');
    if (standing.isBroken) add('broken');
    if (standing.isSuspended) add('suspended');
    add(standing.box === 'NO_DEADLINE' && standing.isDone ? 'NO_DEADLINE_DONE' : standing.box);
  }
  return counts;
}

test('R1-R11: the boxes over 100,000 random histories equal a plain re-computation', () => {
  const draw = seeded(20_261_122);
  const tables = openTables([commitmentsProjection]);
  try {
    const { database } = tables;
    const later = Array.from({ length: HISTORIES }, (_, index) => drawnState(draw, index));
    // Built once the rows are there, and no log to fall back on: only so does the test stay short.
    const indexes = commitmentsProjection.schema.filter((each) => LATE_INDEX.test(each));
    for (const each of indexes) database.exec(`DROP INDEX ${LATE_INDEX.exec(each)?.[1] ?? ''}`);
    database.exec('PRAGMA journal_mode = OFF');
    database.exec('BEGIN');
    // First what was known of each promise, then, for some, what came to be known.
    const earlier = later.map((state, index) =>
      index % REVISED === 0 ? knownBefore(state) : state,
    );
    earlier.forEach((state, index) => {
      keepSpans(database, commitmentSpans, state.id, spanRows(state), index + 1);
    });
    later.forEach((state, index) => {
      if (index % REVISED !== 0) return;
      const place = HISTORIES + index + 1;
      keepSpans(database, commitmentSpans, state.id, spanRows(state), place);
    });
    database.exec('COMMIT');
    for (const each of indexes) database.exec(each);
    const answers = Array.from({ length: QUESTIONS }, () => ({
      on: addDays(FIRST_DAY, 30 + draw(DAYS)),
      place: 1 + draw(2 * HISTORIES),
    }));
    for (const { on, place } of [...answers, { on: addDays(FIRST_DAY, 180), place: null }]) {
      const known = later.flatMap((state, index) => {
        if (place !== null && index + 1 > place) return [];
        const isRevised = place === null || HISTORIES + index + 1 <= place;
        return [isRevised ? state : (earlier[index] as CommitmentState)];
      });
      for (const against of ['CURRENT', 'ORIGINAL'] as const)
        for (const basis of ['CLAIM', 'VERIFICATION'] as const) {
          const { total } = timelinessReport(
            rowsAt(database, { on, place }),
            {},
            { against, basis },
          );
          const plain = plainCounts(known, { on, against, basis });
          expect({ on, place, against, basis, ...total }).toMatchObject({
            total: plain['total'] ?? 0,
            doneOnTime: plain['DONE_ON_TIME'] ?? 0,
            doneLate: plain['DONE_LATE'] ?? 0,
            openInTime: plain['OPEN_IN_TIME'] ?? 0,
            openOverdue: plain['OPEN_OVERDUE'] ?? 0,
            noDeadlineOpen: plain['NO_DEADLINE'] ?? 0,
            noDeadlineDone: plain['NO_DEADLINE_DONE'] ?? 0,
            awaitingVerification: plain['awaitingVerification'] ?? 0,
            broken: plain['broken'] ?? 0,
            suspended: plain['suspended'] ?? 0,
            excluded: plain['excluded'] ?? 0,
          });
          expect(total.total).toBeGreaterThan(0);
        }
    }
  } finally {
    tables.close();
  }
}, 240_000);
