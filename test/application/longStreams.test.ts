import type { EventToAppend } from '../../src/eventstore/port';
import { derivedId } from '../../src/kernel/ids';
import { jsonWorkOf } from '../support/jsonWork';
import { preparedRecords } from '../support/preparedRecords';
import {
  establishSmallOrganisation,
  leaderOf,
  secretaryOf,
  type SmallOrganisation,
} from '../support/smallOrganisation';
import { openTestApplication, type TestApplication } from '../support/testApplication';

const FEW = 5;
const MANY = 500;
const LONG = 5_000;

let app: TestApplication;
let org: SmallOrganisation;

beforeAll(async () => {
  app = await openTestApplication();
  org = await establishSmallOrganisation(app);
});
afterAll(() => app.close());

const long = 'Đã rải thêm đá.'.padEnd(LONG, '.');
const report = (commitmentId: string) =>
  app.accept('reportProgress', { commitmentId, narrative: long }, leaderOf(org.communeCommittee));
const speak = (sourceId: string) =>
  app.accept('recordOpinion', { sourceId, text: long }, secretaryOf(org.department));

/** Events like the last one of a stream. */
async function moreOf(id: string, count: number, field: string): Promise<string> {
  const [last] = (await app.store.readStream(id, { direction: 'backward', limit: 1 })).events;
  if (last === undefined) throw new Error('nothing was recorded');
  for (let made = 1; made < count; made += 1) {
    const data = { ...last.data, [field]: derivedId(last.id, field, made) };
    const event: EventToAppend = { ...last, id: derivedId(last.id, made), data };
    await app.store.append(id, last.version + made - 1, [event]);
  }
  return id;
}

async function promiseWith(reports: number): Promise<string> {
  const id = await preparedRecords(app, org).commitment();
  await report(id);
  return moreOf(id, reports, 'progressReportId');
}

async function meetingWith(opinions: number): Promise<string> {
  const { sourceId } = await preparedRecords(app, org).opinion();
  await speak(sourceId);
  return moreOf(sourceId, opinions, 'opinionId');
}

const records = [
  ['promise', promiseWith, report],
  ['meeting', meetingWith, speak],
] as const;

describe.each(records)('a command on a %s', (kind, recordWith, send) => {
  it(`reads behind ${MANY} long events what it reads behind ${FEW}`, async () => {
    const short = await recordWith(FEW);
    const grown = await recordWith(MANY);
    // The first command of a process reads the whole of it.
    await send(short);
    await send(grown);
    // Read models follow in the same process, so they are waited for.
    const work = (id: string) =>
      jsonWorkOf(async () => {
        await send(id);
        await app.caughtUp();
      });
    await app.caughtUp();
    const few = await work(short);
    const many = await work(grown);
    expect(few.parsed).toBeGreaterThan(LONG);
    expect(many.parsed / few.parsed).toBeLessThan(1.02);
  });

  it('sees what another process wrote since', async () => {
    const id = await recordWith(FEW);
    await send(id);
    const { version } = await app.store.readStream(id, { limit: 1 });
    await moreOf(id, 2, kind === 'promise' ? 'progressReportId' : 'opinionId');
    expect((await send(id)).version).toBe(version + 2);
  });
});
