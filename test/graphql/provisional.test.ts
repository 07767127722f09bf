import { preparedRecords, type PreparedRecords } from '../support/preparedRecords';
import {
  establishSmallOrganisation,
  leaderOf,
  type SmallOrganisation,
} from '../support/smallOrganisation';
import { openAskedApplication, type AskedApplication } from './askedApplication';

let app: AskedApplication;
let org: SmallOrganisation;
let records: PreparedRecords;

beforeEach(async () => {
  app = await openAskedApplication();
  org = await establishSmallOrganisation(app);
  records = preparedRecords(app, org);
});
afterEach(() => app.close());

const approve = (conferenceId: string) =>
  app.accept('approveMinutes', { conferenceId }, leaderOf(org.department));

async function isProvisional(id: string, arguments_ = ''): Promise<boolean> {
  await app.caughtUp();
  const { commitment } = await app.ask<{ commitment: { isProvisional: boolean } }>(
    `query ($id: ID!) { commitment(id: $id ${arguments_}) { isProvisional } }`,
    { id },
  );
  return commitment.isProvisional;
}

/** SQL of every list read from here on, as often as it is run. */
function statementsAsked(): readonly string[] {
  const asked: string[] = [];
  const open = app.readModels.session.bind(app.readModels);
  jest.spyOn(app.readModels, 'session').mockImplementation(async () => {
    const session = await open();
    const { database } = session;
    const prepare = (sql: string) => {
      const statement = database.prepare(sql);
      const all: typeof statement.all = (...values: never[]) => {
        asked.push(sql);
        return statement.all(...values);
      };
      return { all, get: statement.get.bind(statement) };
    };
    return { ...session, database: { prepare } as unknown as typeof database };
  });
  return asked;
}

describe('a promise drawn from minutes not yet approved is provisional (domain §4.4, 8)', () => {
  it('until the minutes are approved, and again for who asks about a day or instant before', async () => {
    const meeting = await records.conference('drafted');
    const promise = await records.commitment({ source: { recordId: meeting } });
    expect(await isProvisional(promise)).toBe(true);
    const before = app.clock.now();

    app.clock.set('2026-12-20T02:00:00.000Z');
    await approve(meeting);
    expect(await isProvisional(promise)).toBe(false);
    expect(await isProvisional(promise, `asOf: "${before}"`)).toBe(true);
    expect(await isProvisional(promise, 'asOf: "2026-12-20"')).toBe(false);
    expect(await isProvisional(promise, 'on: "2027-02-01"')).toBe(false);

    app.clock.set('2026-12-25T02:00:00.000Z');
    expect(await isProvisional(promise, 'on: "2026-12-19"')).toBe(true);
    expect(await isProvisional(promise, 'on: "2026-12-20"')).toBe(false);
    expect(await isProvisional(promise, 'on: "2026-12-19", asOf: "2026-12-21"')).toBe(true);
  });

  it('never, when it was drawn from approved minutes or from a document', async () => {
    const meeting = await records.conference('approved');
    expect(await isProvisional(await records.commitment({ source: { recordId: meeting } }))).toBe(
      false,
    );
    expect(await isProvisional(await records.commitment())).toBe(false);
  });

  it('and a list of promises asks for its meetings together', async () => {
    const approved = await records.conference('drafted');
    const drafted = await records.conference('drafted');
    const promises = [];
    for (const recordId of [approved, drafted, approved, drafted])
      promises.push(
        await records.commitment({ source: { recordId }, text: `Lời hứa ${promises.length}` }),
      );
    await approve(approved);
    await app.caughtUp();
    const asked = statementsAsked();
    const read = jest.spyOn(app.store, 'readStream');
    const { commitments } = await app.ask(
      '{ commitments(orderBy: { field: RECORDED_AT }) { nodes { id isProvisional } } }',
    );
    const byId = new Map(
      (commitments.nodes as { id: string; isProvisional: boolean }[]).map((each) => [
        each.id,
        each.isProvisional,
      ]),
    );
    expect(promises.map((id) => byId.get(id))).toEqual([false, true, false, true]);
    expect(asked.filter((sql) => sql.includes('FROM conference '))).toHaveLength(1);
    expect(read).not.toHaveBeenCalled();
  });
});
