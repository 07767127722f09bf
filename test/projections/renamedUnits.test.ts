import fc from 'fast-check';
import { organisationProjection } from '../../projections/organisation/apply';
import { countOffices, offices } from '../../projections/organisation/queries';
import { presentRows, rowsAt } from '../../projections/rows';
import { countHits, search } from '../../projections/search/queries';
import { mistakesProjection } from '../../projections/mistakes/apply';
import { searchProjection } from '../../projections/search/projection';
import type { Moment } from '../../projections/spans/moment';
import { vietnameseSortKey } from '../../projections/vietnameseSortKey';
import { addDays, localDate, type LocalDate } from '../../src/kernel/localDate';
import { applyTo, openTables } from '../support/projectionSpec';
import { recordedLog } from '../support/recordedEvents';
import { officeEstablished, officeId, unitEstablished, unitId } from './organisationEvents';
import { firstPage, walk } from './pages';

const projections = [organisationProjection, searchProjection, mistakesProjection];
const NAMES = ['Sở An', 'Sở Ấp', 'Sở Bắc', 'Sở Đông'] as const;
const TITLES = ['Giám đốc', 'Phó Giám đốc', 'Chánh Văn phòng'] as const;
const FOUNDED = localDate('2026-01-01');

type Named = 'UNIT' | 'OFFICE';
/** One more office of a unit, with a title, or another name of it. */
const step = fc.record({
  what: fc.constantFrom<Named>('UNIT', 'OFFICE'),
  unit: fc.nat({ max: 2 }),
  name: fc.constantFrom(...NAMES),
  title: fc.constantFrom(...TITLES),
  gap: fc.integer({ min: 0, max: 3 }),
  backdated: fc.nat({ max: 20 }),
});
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

interface Fact {
  readonly what: Named;
  readonly unit: number;
  readonly id: string;
  readonly name: string;
  readonly on: LocalDate;
  readonly place: number;
}

/** What happens, and what of it one would have to know. */
function happening(steps: readonly Step[]) {
  const record = recordedLog();
  const facts: Fact[] = [];
  let today = addDays(FOUNDED, 30);
  const events = [0, 1, 2].map((unit) => {
    const name = NAMES[unit] ?? '';
    facts.push({ what: 'UNIT', unit, id: '', name, on: FOUNDED, place: unit + 1 });
    return record({ ...unitEstablished(`u${unit}`, name), occurredOn: FOUNDED });
  });
  for (const [index, { what, unit, name, title, gap, backdated }] of steps.entries()) {
    today = addDays(today, gap);
    const place = events.length + 1;
    if (what === 'UNIT') {
      const event = { type: 'UnitRenamed', stream: unitId(`u${unit}`), data: { name } } as const;
      facts.push({ what, unit, id: '', name, on: today, place });
      events.push(record({ ...event, occurredOn: today }));
    } else {
      const on = addDays(today, -backdated);
      facts.push({ what, unit, id: officeId(`o${index}`), name: title, on, place });
      events.push(record({ ...officeEstablished(`o${index}`, `u${unit}`, title), occurredOn: on }));
    }
  }
  return { events, facts, today };
}

/** The offices of a moment with the name that the unit of each bore, in their order. */
function expectedAt(facts: readonly Fact[], on: LocalDate, place: number) {
  const known = facts.filter((fact) => fact.place <= place && fact.on <= on);
  return known
    .filter(({ what }) => what === 'OFFICE')
    .map(({ id, unit, name: title }) => {
      const names = known.filter((fact) => fact.what === 'UNIT' && fact.unit === unit);
      const name = names.at(-1)?.name ?? '';
      return { id, name, key: [vietnameseSortKey(name), vietnameseSortKey(title), id] };
    })
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

describe('the offices of renamed units', () => {
  it('are sorted, found and shown by the name that the unit bears at the moment asked about', () => {
    let renamed = 0;
    fc.assert(
      fc.property(
        fc.array(step, { minLength: 3, maxLength: 12 }),
        fc.array(fc.record({ day: fc.nat({ max: 70 }), part: fc.nat({ max: 15 }) }), {
          minLength: 3,
          maxLength: 3,
        }),
        (steps, asked) => {
          const { events, facts, today } = happening(steps);
          const tables = openTables(projections);
          const { database } = tables;
          try {
            for (const event of events) applyTo(database, projections, event);
            const compare = (moment: Moment | null) => {
              const on = moment?.on ?? today;
              const rows = moment === null ? presentRows(database, on) : rowsAt(database, moment);
              const expected = expectedAt(facts, on, moment?.place ?? events.length);
              const listed = (filter: { readonly text?: string }) =>
                walk((request) => offices(rows, filter, request), 2).map(({ key }) => key.id);
              expect(listed({})).toEqual(expected.map(({ id }) => id));
              for (const text of NAMES) {
                const of = expected.filter(({ name }) => name === text).map(({ id }) => id);
                expect(listed({ text })).toEqual(of);
                expect(countOffices(rows, { text })).toBe(of.length);
                const hits = search(rows, text, ['OFFICE'], firstPage()).entries;
                expect(hits.map(({ recordId }) => recordId).sort()).toEqual([...of].sort());
                expect(countHits(rows, text, ['OFFICE'])).toBe(of.length);
                for (const { snippet } of hits)
                  expect(snippet.replace(/[«»]/gu, '').endsWith(`, ${text}`)).toBe(true);
              }
            };
            compare(null);
            for (const { day, part } of asked)
              compare({ on: addDays(FOUNDED, day), place: Math.min(part, events.length) });
            renamed += steps.filter(({ what }) => what === 'UNIT').length;
          } finally {
            tables.close();
          }
        },
      ),
      { numRuns: 40 },
    );
    expect(renamed).toBeGreaterThan(20);
  });
});
