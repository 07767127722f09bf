import { preparedRecords } from '../support/preparedRecords';
import { establishSmallOrganisation, type SmallOrganisation } from '../support/smallOrganisation';
import { openAskedApplication, type AskedApplication } from './askedApplication';

let app: AskedApplication;
let org: SmallOrganisation;

const DUE = ['2027-01-01', '2027-01-01', '2027-02-01', '2027-03-01', null] as const;
const PAGE = `query ($filter: CommitmentFilter, $orderBy: CommitmentOrder, $first: Int, $after: String, $last: Int, $before: String) {
  commitments(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
    totalCount position
    edges { cursor node { id } }
    nodes { id deadline { currentDate } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor } } }`;

beforeAll(async () => {
  app = await openAskedApplication();
  org = await establishSmallOrganisation(app);
  const records = preparedRecords(app, org);
  for (const date of DUE)
    await records.commitment({ deadline: date === null ? { none: true } : { fixed: { date } } });
  await app.caughtUp();
});
afterAll(() => app.close());

interface CommitmentPage {
  readonly totalCount: number;
  readonly position: string;
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly nodes: readonly {
    readonly id: string;
    readonly deadline: { readonly currentDate: string | null };
  }[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
}

const page = async (variables: object): Promise<CommitmentPage> =>
  (await app.ask<{ commitments: CommitmentPage }>(PAGE, variables)).commitments;
const dueDates = ({ nodes }: CommitmentPage) => nodes.map(({ deadline }) => deadline.currentDate);
const idsOf = ({ nodes }: CommitmentPage) => nodes.map(({ id }) => id);

describe('a page', () => {
  it('holds 50 entries unless asked otherwise, and counts what lies on all pages', async () => {
    const all = await page({});
    expect(all.totalCount).toBe(5);
    expect(dueDates(all)).toEqual([...DUE]);
    expect(all.edges.map(({ node }) => node.id)).toEqual(idsOf(all));
    expect(all.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: false });
    expect(all.position).toBe(await app.store.head());
  });

  it('follows the one before without gap or repeat, forwards and backwards', async () => {
    const ids = idsOf(await page({}));
    const forwards: string[] = [];
    let after: string | null = null;
    do {
      const next: CommitmentPage = await page({ first: 2, after });
      forwards.push(...next.nodes.map(({ id }) => id));
      after = next.pageInfo.hasNextPage ? next.pageInfo.endCursor : null;
    } while (after !== null);
    expect(forwards).toEqual(ids);

    const backwards: string[] = [];
    let before: string | null = null;
    do {
      const next: CommitmentPage = await page({ last: 2, before });
      backwards.unshift(...next.nodes.map(({ id }) => id));
      before = next.pageInfo.hasPreviousPage ? next.pageInfo.startCursor : null;
    } while (before !== null);
    expect(backwards).toEqual(ids);
  });

  it.each([{ first: 1 }, { first: 10 }, { last: 1 }, { last: 10 }])(
    'between two cursors says what lies on either side of it: %j',
    async (size) => {
      const all = await page({});
      const cursors = [null, ...all.edges.map(({ cursor }) => cursor)];
      const ids = idsOf(all);
      for (const [from, after] of cursors.entries())
        for (const [place, before] of [...cursors.slice(1), null].entries()) {
          const shown = await page({ ...size, after, before });
          // Cursors lie before the entry `from` and at the entry `place`; an empty page lies between.
          const within = idsOf(shown).map((id) => ids.indexOf(id));
          const first = within[0] ?? (from === 0 && 'last' in size ? Math.min(from, place) : from);
          const last = within.at(-1) ?? place - 1;
          expect({ from, place, ...shown.pageInfo }).toMatchObject({
            hasPreviousPage: first > 0,
            hasNextPage: last < ids.length - 1,
          });
        }
    },
  );

  it('turns the order round, what has no due date last both ways', async () => {
    const falling = await page({ orderBy: { field: 'DUE_DATE', direction: 'DESCENDING' } });
    expect(dueDates(falling)).toEqual([
      '2027-03-01',
      '2027-02-01',
      '2027-01-01',
      '2027-01-01',
      null,
    ]);
  });

  it('is empty where nothing matches', async () => {
    const none = await page({ filter: { officeId: org.front.head.officeId } });
    expect(none).toMatchObject({
      totalCount: 0,
      nodes: [],
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
  });

  it.each([
    [{ first: 0 }, 'PAGE_TOO_LARGE'],
    [{ first: -1 }, 'PAGE_TOO_LARGE'],
    [{ first: 101 }, 'PAGE_TOO_LARGE'],
    [{ last: 1_000_000 }, 'PAGE_TOO_LARGE'],
    [{ first: 1, last: 1 }, 'BAD_USER_INPUT'],
    [{ after: '' }, 'CURSOR_INVALID'],
    [{ after: 'bừa' }, 'CURSOR_INVALID'],
    [{ first: 3_000_000_000 }, 'BAD_USER_INPUT'],
  ])('refuses %j', async (variables, code) => {
    expect(await app.faults(PAGE, variables)).toEqual([code]);
  });
});

describe('a cursor', () => {
  it('is refused when a single character of it was changed', async () => {
    const { pageInfo } = await page({ first: 1 });
    const cursor = pageInfo.endCursor ?? '';
    for (let index = 0; index < cursor.length; index += 1) {
      const other = cursor[index] === 'A' ? 'B' : 'A';
      const after = cursor.slice(0, index) + other + cursor.slice(index + 1);
      expect(await app.faults(PAGE, { first: 1, after })).toEqual(['CURSOR_INVALID']);
    }
  });

  it('belongs to its filter, its order and its field', async () => {
    const { pageInfo } = await page({ first: 1 });
    const after = pageInfo.endCursor;
    expect(await app.faults(PAGE, { after, filter: { outstanding: true } })).toEqual([
      'CURSOR_INVALID',
    ]);
    expect(await app.faults(PAGE, { after, orderBy: { field: 'MADE_ON' } })).toEqual([
      'CURSOR_INVALID',
    ]);
    expect(
      await app.faults('query ($after: String) { units(after: $after) { totalCount } }', { after }),
    ).toEqual(['CURSOR_INVALID']);
  });

  it('does not mind how the same filter is written', async () => {
    const one = await page({ first: 1, filter: { outstanding: true, dueFrom: '2027-01-01' } });
    const after = one.pageInfo.endCursor;
    const two = await page({
      first: 1,
      after,
      filter: { dueFrom: '2027-01-01', text: null, outstanding: true },
    });
    expect(two.nodes).toHaveLength(1);
    expect(two.nodes[0]?.id).not.toBe(one.nodes[0]?.id);
  });

  it('stays valid while entries come', async () => {
    const one = await page({ first: 2 });
    const records = preparedRecords(app, org);
    const late = await records.commitment({ deadline: { fixed: { date: '2026-12-20' } } });
    await app.caughtUp();
    const two = await page({ first: 10, after: one.pageInfo.endCursor });
    const rest = idsOf(two);
    expect(rest).toHaveLength(3);
    expect(rest).not.toContain(late);
  });
});

describe('a period of a filter', () => {
  it.each([
    { kind: 'MONTH', year: 2026 },
    { kind: 'YEAR' },
    { kind: 'MONTH', year: 2026, month: 13 },
    { kind: 'AD_HOC', from: '2026-12-02', to: '2026-12-01' },
    { kind: 'AD_HOC', from: '2026-12-02' },
  ])('is refused when it lacks what its kind needs: %j', async (madeIn) => {
    expect(await app.faults(PAGE, { filter: { madeIn } })).toEqual(['BAD_USER_INPUT']);
  });

  it('R25: holds what was made in it', async () => {
    const made = (madeIn: object) =>
      page({ filter: { madeIn } }).then(({ totalCount }) => totalCount);
    expect(await made({ kind: 'YEAR', year: 2026 })).toBeGreaterThanOrEqual(5);
    expect(await made({ kind: 'NINE_MONTHS', year: 2026 })).toBe(0);
    expect(await made({ kind: 'MONTH', year: 2026, month: 12 })).toBe(
      await made({ kind: 'YEAR', year: 2026 }),
    );
  });
});
