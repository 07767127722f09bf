import { preparedRecords } from '../support/preparedRecords';
import { establishSmallOrganisation, leaderOf } from '../support/smallOrganisation';
import { openAskedApplication, type AskedApplication } from './askedApplication';

let app: AskedApplication;
beforeAll(async () => {
  app = await openAskedApplication({ now: '2026-12-10T02:00:00.000Z' });
  const org = await establishSmallOrganisation(app);
  const records = preparedRecords(app, org);
  const id = await records.commitment();
  await records.conference('held');
  app.clock.set('2026-12-12T02:00:00.000Z');
  // Changed since the day asked about, so that it has to be folded to be shown.
  const report = { commitmentId: id, percent: '10', narrative: 'Đang làm' };
  await app.accept('reportProgress', report, leaderOf(org.communeCommittee));
  await app.caughtUp();
});
afterAll(() => app.close());
afterEach(() => jest.restoreAllMocks());

const nowhere = () => {
  const away = () => Promise.reject(new Error('the log is away'));
  return jest.spyOn(app.store, 'readStream').mockImplementation(away);
};

const past = '(on: "2026-12-11", asOf: "2026-12-11")';

test('a list of which only the count and the place are asked shows no record of a past day', async () => {
  const read = nowhere();
  const { commitments, dialogueConferences } = await app.ask(`{
    commitments${past} { totalCount pageInfo { hasNextPage endCursor } }
    dialogueConferences${past} { totalCount } }`);
  expect(commitments).toEqual({
    totalCount: 1,
    pageInfo: { hasNextPage: false, endCursor: expect.any(String) },
  });
  expect(dialogueConferences).toEqual({ totalCount: 1 });
  expect(read).not.toHaveBeenCalled();
});

test('one whose entries are asked does', async () => {
  nowhere();
  for (const asked of ['nodes { id }', 'edges { node { id } }'])
    expect(await app.faults(`{ commitments${past} { totalCount ${asked} } }`)).not.toEqual([]);
});

test('edges and nodes are the same entries', async () => {
  const { commitments } = await app.ask(
    `{ commitments${past} { nodes { id text } edges { node { id text } } } }`,
  );
  expect(commitments.nodes).toHaveLength(1);
  expect(commitments.edges).toEqual((commitments.nodes as object[]).map((node) => ({ node })));
});
