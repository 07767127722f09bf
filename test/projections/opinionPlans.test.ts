import { presentRows, rowsAt, type Rows } from '../../projections/rows';
import { allOpinions, countAllOpinions, opinions } from '../../projections/opinions/queries';
import { mattersRaisedAgain } from '../../projections/sameMatters/queries';
import { funnelCounts } from '../../projections/funnel';
import { allProjections } from '../../projections/registry';
import { localDate } from '../../src/kernel/localDate';
import type { OpinionFilter } from '../../src/meeting/opinionFilter';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { openTables, type ReadModelTables } from '../support/projectionSpec';
import { plansOf } from './planOf';

const on = localDate('2026-11-28');
const PAGE = { limit: 1, after: null, before: null, fromEnd: false };

let tables: ReadModelTables;
beforeAll(() => {
  tables = openTables(allProjections);
});
afterAll(() => tables.close());

/** Today, a past day, and what was known at a place of the log. */
const MOMENTS: readonly (readonly [string, (database: SqlDatabase) => Rows])[] = [
  ['today', (database) => presentRows(database, on)],
  ['a past day', (database) => rowsAt(database, { on, place: null })],
  ['what was known', (database) => rowsAt(database, { on, place: 1 })],
];

const planOf = (rows: (database: SqlDatabase) => Rows, ask: (rows: Rows) => unknown) =>
  plansOf(tables.database, (database) => ask(rows(database)));

/** A walk over all opinions or texts that no order or index cuts short. */
const walksAll = (step: string): boolean =>
  /^SCAN (?:opinion|contact_opinion|matter|matter_text|matter_likeness)(?:_span)?$/u.test(step);
const sorts = (step: string): boolean => step.startsWith('USE TEMP B-TREE FOR ORDER BY');

describe.each(MOMENTS)('opinions of %s (price of Query.opinions)', (_moment, rows) => {
  const wide: readonly OpinionFilter[] = [
    {},
    { competence: ['COMMUNE'] },
    { policyField: 'LAND' },
    { raisedIn: { from: on, to: on } },
  ];

  it('are paged along the order of days: none is looked at that the page does not come to', () => {
    for (const filter of wide) {
      const plan = planOf(rows, (read) => allOpinions(read, filter, PAGE));
      expect(plan.filter(walksAll)).toEqual([]);
      expect(plan.filter(sorts)).toEqual([]);
      expect(plan.some((step) => /opinion_(?:span_)?by_day/u.test(step))).toBe(true);
    }
  });

  it('of the meetings of a unit or a territory are looked up by these', () => {
    const of = 'orgUnit-a';
    for (const filter of [{ unitId: of, includeSubunits: true }, { territoryId: of }]) {
      const plan = planOf(rows, (read) => allOpinions(read, filter, PAGE));
      expect(plan.filter(walksAll)).toEqual([]);
      expect(plan.some((step) => /^SEARCH (?:contact_)?opinion/u.test(step))).toBe(true);
    }
  });

  it('of one meeting are those of its index', () => {
    const list = { kind: 'DIALOGUE_CONFERENCE', meetingId: 'conference-a', filter: {} } as const;
    const plan = planOf(rows, (read) => opinions(read, list, PAGE));
    expect(plan.filter(walksAll)).toEqual([]);
    expect(plan.some((step) => /opinion_(?:of|span_by_meeting)/u.test(step))).toBe(true);
  });

  it('are counted for one meeting by its index, in the funnel as well', () => {
    const one = { sourceId: 'conference-a' };
    expect(planOf(rows, (read) => countAllOpinions(read, one)).filter(walksAll)).toEqual([]);
    expect(planOf(rows, (read) => funnelCounts(read, one)).filter(walksAll)).toEqual([]);
  });

  it('raised again are looked up by their ids once they are known', () => {
    const plan = planOf(rows, (read) => mattersRaisedAgain(read, {}));
    const looked = plan.filter((step) => /(?:SEARCH|SCAN) (?:contact_)?opinion/u.test(step));
    expect(looked.length).toBeGreaterThan(1);
    expect(looked.filter((step) => step.startsWith('SCAN'))).toEqual([]);
  });
});
