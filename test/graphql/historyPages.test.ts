import type { EventToAppend } from '../../src/eventstore/port';
import { derivedId } from '../../src/kernel/ids';
import { localDate, type LocalDate } from '../../src/kernel/localDate';
import { happenedBy } from '../../src/graphql/streamFold';
import { jsonWorkOf } from '../support/jsonWork';
import { preparedRecords } from '../support/preparedRecords';
import {
  establishSmallOrganisation,
  leaderOf,
  type SmallOrganisation,
} from '../support/smallOrganisation';
import { openAskedApplication, type Answer, type AskedApplication } from './askedApplication';

const LONG = 5_000;
const TODAY = '2026-12-12';

let app: AskedApplication;
let org: SmallOrganisation;

beforeAll(async () => {
  app = await openAskedApplication({ now: `${TODAY}T01:30:00.000Z` });
  org = await establishSmallOrganisation(app);
});
afterAll(() => app.close());

const narrative = (word: string) => `Đã rải thêm đá, ${word}.`.padEnd(LONG, '.');

/** A promise with so many reports, on every second day up to today, and one correction of the first. */
async function promiseWith(reports: number): Promise<string> {
  const id = await preparedRecords(app, org).commitment();
  const lead = leaderOf(org.communeCommittee);
  await app.accept('reportProgress', { commitmentId: id, narrative: narrative('đầu') }, lead);
  const [first] = (await app.store.readStream(id, { direction: 'backward', limit: 1 })).events;
  if (first === undefined) throw new Error('nothing was reported');
  for (let made = 1; made < reports; made += 1) {
    const date = new Date(Date.parse(TODAY) - (made % 5) * 2 * 86_400_000).toISOString();
    const occurredOn = { date: localDate(date.slice(0, 10)), precision: 'DAY' } as const;
    const event: EventToAppend = {
      ...first,
      id: derivedId(id, made),
      metadata: { ...first.metadata, occurredOn },
      data: { ...first.data, progressReportId: derivedId(id, 'report', made) },
    };
    await app.store.append(id, first.version + made - 1, [event]);
  }
  const { progressReportId } = first.data as { readonly progressReportId: string };
  const correction = { progressReportId, narrative: 'Chưa rải đá.', reason: 'Nhầm tuyến' };
  await app.accept('correctProgress', { commitmentId: id, ...correction }, lead);
  await app.caughtUp();
  return id;
}

const entry = `version data ... on CorrectionEntry { before }`;

describe('pages of a history', () => {
  /** Walks all pages one way. */
  async function walked(id: string, on: string | null, size: number, isBackward: boolean) {
    const versions: number[] = [];
    let cursor: string | null = null;
    for (;;) {
      const part = isBackward ? 'last: $size, before: $cursor' : 'first: $size, after: $cursor';
      const answer: Answer = await app.ask(
        `query ($id: ID!, $on: Date, $size: Int, $cursor: String) {
          history(id: $id, on: $on, ${part}) {
            totalCount nodes { version }
            pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } }`,
        { id, on, size, cursor },
      );
      const { history } = answer;
      const nodes = history.nodes as readonly { readonly version: number }[];
      const found = nodes.map(({ version }) => version);
      versions.splice(isBackward ? 0 : versions.length, 0, ...found);
      const { startCursor, endCursor, hasNextPage, hasPreviousPage } = history.pageInfo;
      cursor = isBackward ? startCursor : endCursor;
      if (!(isBackward ? hasPreviousPage : hasNextPage)) {
        expect(history.totalCount).toBe(versions.length);
        return versions;
      }
    }
  }

  it('hold the events of the stream in its order, on every day, walked either way', async () => {
    const id = await promiseWith(7);
    const { events } = await app.store.readStream(id);
    for (const on of [null, '2026-12-31', TODAY, '2026-12-11', '2026-12-06', '2026-12-03'])
      for (const size of [1, 3, 4, 100])
        for (const isBackward of [false, true]) {
          const happened = on !== null && on < TODAY ? happenedBy(events, on as LocalDate) : events;
          const expected = happened.map(({ version }) => version);
          expect([on, size, await walked(id, on, size, isBackward)]).toEqual([on, size, expected]);
        }
  });

  it('say what a correction found, however long ago it was said', async () => {
    const id = await promiseWith(7);
    const { history }: Answer = await app.ask(
      `query ($id: ID!) { history(id: $id, last: 1) { nodes { ${entry} } } }`,
      { id },
    );
    expect(history.nodes).toMatchObject([
      { data: { narrative: 'Chưa rải đá.' }, before: { narrative: narrative('đầu') } },
    ]);
  });

  it('of nothing that exists are empty', async () => {
    for (const id of ['commitment-none', 'nothing']) {
      const { history }: Answer = await app.ask(
        'query ($id: ID!) { history(id: $id) { totalCount nodes { id } } }',
        { id },
      );
      expect(history).toEqual({ totalCount: 0, nodes: [] });
    }
  });
});

it('a page of a history with 500 long events reads what one with 5 reads', async () => {
  const short = await promiseWith(5);
  const long = await promiseWith(500);
  const pages = [
    ['present', `history(id: $id, first: 3) { totalCount nodes { ${entry} } }`],
    ['its end', `history(id: $id, last: 3) { totalCount nodes { ${entry} } }`],
    ['a past day', `history(id: $id, on: "2026-12-10", last: 2) { nodes { ${entry} } }`],
  ] as const;
  for (const [page, query] of pages) {
    const work = (id: string) => app.ask(`query ($id: ID!) { ${query} }`, { id });
    await work(short);
    // The first reader of a process who looks back at all events reads the whole of them.
    if (page !== 'present') await work(long);
    const few = await jsonWorkOf(() => work(short));
    const many = await jsonWorkOf(() => work(long));
    expect([page, many.parsed / few.parsed < 1.02]).toEqual([page, true]);
  }
});
