import fc from 'fast-check';
import { presentRows, reader, rowsAt, type Rows } from '../../projections/rows';
import { organisationProjection } from '../../projections/organisation/apply';
import { directlyAbove, placesHoldFrom } from '../../projections/organisation/places';
import {
  headOfficeOf,
  mttqHeadOf,
  unitById,
  units,
  type UnitFilter,
} from '../../projections/organisation/queries';
import { searchProjection } from '../../projections/search/projection';
import { lineageOf } from '../../src/application/facts/partyFacts';
import type { Directory } from '../../src/application/directory';
import type { StreamLoader } from '../../src/application/streamLoader';
import type { Addressee } from '../../src/commitment/ladder';
import type { CommitmentState } from '../../src/commitment/state';
import { addDays, localDate, type LocalDate } from '../../src/kernel/localDate';
import type { UnitEvent } from '../../src/organisation/unitEvents';
import { createAddressBook } from '../../src/processes/noticeAddressee';
import type { SqlDatabase } from '../../src/sqlite/driver';
import {
  officeEstablished,
  officeId,
  unitEstablished,
  unitId,
} from '../projections/organisationEvents';
import { firstPage } from '../projections/pages';
import { applyTo, openTables } from '../support/projectionSpec';
import { recordedLog, type LoggedEvent } from '../support/recordedEvents';

const words = ['a', 'b', 'c', 'd', 'e', 'f'].map(
  (digit) => `00000000-0000-7000-8000-00000000000${digit}`,
);
const endings = ['2025-06-30', '2025-07-01', '2025-12-31'] as const;
const word = fc.constantFrom(...words);

/** Bodies that stand anywhere, serve anybody, and some of which ended with one heir, several or none. */
const organisation = fc.tuple(
  ...words.map((name, index) =>
    fc.record({
      name: fc.constant(name),
      parent:
        index === 0 ? fc.constant(null) : fc.option(fc.constantFrom(...words.slice(0, index))),
      serves: fc.option(word),
      isFront: fc.boolean(),
      hasHead: fc.boolean(),
      end: fc.option(fc.constantFrom(...endings)),
      heirs: fc.uniqueArray(word, { maxLength: 2 }),
    }),
  ),
);
type Body =
  typeof organisation extends fc.Arbitrary<infer All extends readonly unknown[]>
    ? All[number]
    : never;

const founded = ({ name, parent, serves, isFront, hasHead }: Body) => [
  {
    ...unitEstablished(name, `UBND ${name}`, {
      ...(parent === null ? {} : { parent }),
      territoryId: serves === null ? null : unitId(serves),
      kind: isFront ? 'MTTQ' : 'STATE',
    }),
    occurredOn: '2020-01-01',
  },
  ...(hasHead ? [officeEstablished(name, name, 'Chủ tịch', true)] : []),
];

const ended = ({ name, end, heirs }: Body): LoggedEvent<UnitEvent>[] =>
  end === null
    ? []
    : [
        {
          stream: unitId(name),
          type: 'UnitDissolved',
          occurredOn: end,
          data: {
            decision: { documentType: 'Nghị quyết', symbol: '202/2025/QH15' },
            successorUnitIds: heirs.filter((heir) => heir !== name).map(unitId),
          } as never,
        },
      ];

const projections = [organisationProjection, searchProjection];

/** All that permissions and notices ask of the log, answered by the same database on a day. */
function asked(database: SqlDatabase, today: LocalDate) {
  const loader: StreamLoader = {
    today,
    load: (id) => Promise.resolve(unitById(database, id) as never),
    versions: () => ({}),
  };
  const directory = {
    headOfficeOf: (id: string) => Promise.resolve(headOfficeOf(database, id)?.id ?? null),
    frontHeadOfficeOf: (id: string, on: LocalDate) =>
      Promise.resolve(mttqHeadOf(database, id, on)?.id ?? null),
  } as Directory;
  const book = createAddressBook(directory, (id) => Promise.resolve(unitById(database, id)), today);
  const owed = (id: string) =>
    ({ promisorOfficeId: 'debtor', promisorUnitId: id, leadUnitId: null }) as CommitmentState;
  return {
    lineage: async (id: string) => ((await lineageOf(loader, id)) ?? []).map((unit) => unit.id),
    told: (addressee: Addressee, id: string) => book.officeFor(addressee, owed(id), new Set()),
  };
}

const lineIn = (database: SqlDatabase, on: LocalDate, id: string): readonly string[] => {
  return reader(rowsAt(database, { on, place: null }))
    .all([], 'SELECT ancestor_id FROM unit_ancestor WHERE unit_id = ? ORDER BY depth', id)
    .map((row) => String(row['ancestor_id']));
};

/** The list of a day and, once the present tables hold for it, theirs: they are the same. */
function listed(database: SqlDatabase, on: LocalDate, filter: UnitFilter): readonly string[] {
  const listedIn = (rows: Rows) =>
    units(rows, filter, firstPage()).entries.map(({ key }) => key.id);
  const found = listedIn(rowsAt(database, { on, place: null }));
  const from = placesHoldFrom(database);
  if (from !== null && from <= on) expect(listedIn(presentRows(database, on))).toEqual(found);
  return found;
}

const isLiving = (all: readonly Body[], id: string, on: string) => {
  const end = all.find(({ name }) => unitId(name) === id)?.end ?? null;
  return end === null || end >= on;
};

async function expectOneHierarchy(all: readonly Body[], database: SqlDatabase, on: LocalDate) {
  const { lineage, told } = asked(database, on);
  for (const { name, serves } of all) {
    const id = unitId(name);
    const line = lineIn(database, on, id);
    const [, ...above] = line;
    const living = above.filter((each) => isLiving(all, each, on));
    const passedOver = above.filter((each) => !living.includes(each));
    expect(await lineage(id)).toEqual([id, ...living, ...passedOver]);

    const heads = living.filter((each) =>
      all.some((body) => body.hasHead && unitId(body.name) === each),
    );
    const head = heads[0]?.replace('orgUnit-', '');
    expect(await told('SUPERIOR_HEAD', id)).toBe(head === undefined ? 'debtor' : officeId(head));

    expect(directlyAbove(rowsAt(database, { on, place: null }), [id]).get(id)).toBe(
      above[0] ?? null,
    );
    for (const parentId of words.map(unitId))
      expect(listed(database, on, { parentId }).includes(id)).toBe(above[0] === parentId);

    const served = words
      .map(unitId)
      .filter((territoryId) => listed(database, on, { territoryId }).includes(id));
    expect(served).toHaveLength(serves === null ? 0 : 1);
    if (serves === null || serves === name || served[0] === undefined) continue;
    // What is served stands where the place of the one recorded is: it is never one that gave it away.
    const fronts = listed(database, on, { territoryId: served[0], kind: ['MTTQ'] })
      .filter((each) => isLiving(all, each, on))
      .filter((each) => all.some((body) => body.hasHead && unitId(body.name) === each));
    const front = await told('MTTQ', id);
    if (fronts.length > 0) expect(fronts).toContain(front.replace('office-', 'orgUnit-'));
    else expect(front).toBe('debtor');
  }
}

const lone = (name: string): Body => ({
  name,
  parent: null,
  serves: null,
  isFront: false,
  hasHead: false,
  end: null,
  heirs: [],
});

/** A body takes over from the one above it, which leaves it at the top: a place ends and none begins. */
const heirBelow = words.map((name, index) => ({
  ...lone(name),
  ...(index === 0 ? { end: endings[0], heirs: [words[4] ?? ''] } : {}),
  ...(index === 4 ? { parent: words[0] ?? '' } : {}),
})) as unknown as typeof organisation extends fc.Arbitrary<infer All> ? All : never;

test('R53, item 18: filters, notices and permissions know one hierarchy, on every day', async () => {
  const days = endings.map(localDate).flatMap((end) => [end, addDays(end, 1)]);
  await fc.assert(
    fc.asyncProperty(organisation, async (all) => {
      const tables = openTables(projections);
      const record = recordedLog();
      try {
        for (const event of [...all.flatMap(founded), ...all.flatMap(ended)])
          applyTo(tables.database, projections, record(event));
        for (const on of days) await expectOneHierarchy(all, tables.database, on);
      } finally {
        tables.close();
      }
    }),
    { numRuns: 15, examples: [[heirBelow]] },
  );
});
