import { derivedId } from '../../src/kernel/ids';
import { jsonWorkOf } from '../support/jsonWork';
import { preparedRecords } from '../support/preparedRecords';
import {
  establishSmallOrganisation,
  leaderOf,
  type SmallOrganisation,
} from '../support/smallOrganisation';
import { openAskedApplication, type AskedApplication } from './askedApplication';

/** Reports of two promises that are alike otherwise. */
const FEW = 5;
const MANY = 500;
/** Characters of a report. */
const LONG = 5_000;

/** All were reported on one day, but the last. */
const [REPORTED, LATER] = ['2026-12-12', '2026-12-14'];

/** Numbers have more digits; nothing else may grow. */
const ALIKE = 1.02;

const ROW = `id status timeliness daysLeft priority deadline { currentDate kind }
  latestProgress { narrative } targets { result { value } } progressReportsCount`;

let app: AskedApplication;
let org: SmallOrganisation;
let short: string;
let long: string;

const reported = (commitmentId: string, narrative = 'Đã rải thêm đá.'.padEnd(LONG, '.')) =>
  app.accept('reportProgress', { commitmentId, narrative }, leaderOf(org.communeCommittee));

/** A promise with so many reports: the first is sent, the others are like it. */
async function promiseWith(reports: number, sourceTitle: string): Promise<string> {
  const id = await preparedRecords(app, org).commitment({
    programme: sourceTitle,
  });
  await reported(id);
  const first = (await app.store.readStream(id)).events.at(-1);
  if (first === undefined) throw new Error('nothing was reported');
  for (let made = 1; made < reports; made += 1)
    await app.store.append(id, first.version + made - 1, [
      {
        ...first,
        id: derivedId(id, made),
        data: { ...first.data, progressReportId: derivedId(`${id} report`, made) },
      },
    ]);
  return id;
}

beforeAll(async () => {
  app = await openAskedApplication();
  org = await establishSmallOrganisation(app);
  short = await promiseWith(FEW, 'Ít báo cáo');
  long = await promiseWith(MANY, 'Lắm báo cáo');
  app.clock.set(`${LATER}T01:30:00.000Z`);
  for (const id of [short, long]) await reported(id);
  await app.caughtUp();
}, 120_000);
afterAll(() => app.close());

/** How much more is read for the promise with many reports. */
async function growth(work: (id: string, programme: string) => Promise<unknown>): Promise<number> {
  await work(short, 'Ít báo cáo');
  const few = await jsonWorkOf(() => work(short, 'Ít báo cáo'));
  const many = await jsonWorkOf(() => work(long, 'Lắm báo cáo'));
  return many.parsed / few.parsed;
}

describe(`a promise with ${MANY} reports costs a reader what one with ${FEW} does`, () => {
  it('by its id', async () => {
    const query = `query ($id: ID!) { commitment(id: $id) { ${ROW} } }`;
    expect(await growth((id) => app.ask(query, { id }))).toBeLessThan(ALIKE);
  });

  it('in a list', async () => {
    const query = `query ($programme: String!) {
      commitments(first: 10, filter: { programme: $programme }) { nodes { ${ROW} } } }`;
    expect(await growth((_, programme) => app.ask(query, { programme }))).toBeLessThan(ALIKE);
  });

  it('with a page of its reports', async () => {
    const query = `query ($id: ID!) {
      commitment(id: $id) { progressReports(first: 5) { narrative } progressReportsCount } }`;
    expect(await growth((id) => app.ask(query, { id }))).toBeLessThan(ALIKE);
  });

  // The first reader of a process who looks back reads the whole of it.
  it.each([
    ['of a past day', `on: "${REPORTED}"`],
    ['of a past day by what was known since', `on: "${REPORTED}", asOf: "${REPORTED}T09:00:00Z"`],
  ])('%s on which something happened', async (_, moment) => {
    const query = `query ($id: ID!) { commitment(id: $id, ${moment}) {
      ${ROW} progressReports(first: 3) { narrative } } }`;
    await app.ask(query, { id: long });
    expect(await growth((id) => app.ask(query, { id }))).toBeLessThan(ALIKE);
  });

  it('pushed after an event', async () => {
    const watched = `subscription ($id: ID!) { commitmentChanged(id: $id) { commitment { ${ROW} } } }`;
    const pushed = async (id: string) => {
      const subscriber = await app.subscribe(watched, { id });
      const { events, version } = await app.store.readStream(id, {
        direction: 'backward',
        limit: 1,
      });
      const [last] = events;
      if (last?.type !== 'ProgressReported') throw new Error('the last event is no report');
      const data = { ...last.data, progressReportId: derivedId(`${id} pushed`, version) };
      await app.store.append(id, version, [
        { ...last, id: derivedId(`pushed ${id}`, version), data },
      ]);
      await subscriber.next();
      await subscriber.stop();
      await app.caughtUp();
    };
    expect(await growth(pushed)).toBeLessThan(ALIKE);
  });
});

it.each(['', `, asOf: "${REPORTED}T09:00:00Z"`])(
  'a page of a past day holds the whole of what had been reported%s',
  async (asOf) => {
    const query = `query ($id: ID!) { commitment(id: $id, on: "${REPORTED}"${asOf}) {
      latestProgress { narrative } progressReports(first: 100) { narrative } progressReportsCount } }`;
    const { commitment } = await app.ask(query, { id: long });
    const narrative = 'Đã rải thêm đá.'.padEnd(LONG, '.');
    expect(commitment).toEqual({
      latestProgress: { narrative },
      progressReports: Array.from({ length: 100 }, () => ({ narrative })),
      progressReportsCount: MANY,
    });
  },
);

it('pages hold the reports of the whole list, in its order', async () => {
  const query = `query ($id: ID!, $skip: Int) { commitment(id: $id) {
    progressReports(first: 100, skip: $skip) { id } progressReportsCount } }`;
  const first = await app.ask(query, { id: long });
  const pages: unknown[] = [];
  for (let skip = 0; skip < first['commitment'].progressReportsCount; skip += 100)
    pages.push(...(await app.ask(query, { id: long, skip }))['commitment'].progressReports);
  const events = (await app.store.readStream(long)).events;
  const ids = events.flatMap(({ data }) =>
    'progressReportId' in data ? [data.progressReportId] : [],
  );
  expect(pages).toEqual(ids.reverse().map((id) => ({ id })));
});
