import { evidence, preparedRecords } from '../support/preparedRecords';
import {
  establishSmallOrganisation,
  leaderOf,
  overseerOf,
  type SmallOrganisation,
} from '../support/smallOrganisation';
import { openAskedApplication, type AskedApplication } from './askedApplication';

let app: AskedApplication;
let org: SmallOrganisation;
let extendedId: string;
let suspendedId: string;

const at = (day: string) => app.clock.set(`${day}T02:00:00.000Z`);
const on = (date: string) => ({ occurredOn: { date } });

beforeAll(async () => {
  app = await openAskedApplication({ now: '2026-11-20T02:00:00.000Z' });
  org = await establishSmallOrganisation(app);
  const records = preparedRecords(app, org);
  const front = overseerOf(org.front);
  const due = { deadline: { fixed: { date: '2026-12-10' } } };
  extendedId = await records.commitment(due);
  suspendedId = await records.commitment(due);
  at('2026-12-05');
  const asked = { commitmentId: extendedId, proposedDate: '2026-12-31', reason: 'Mưa lũ' };
  await app.accept('requestExtension', asked, leaderOf(org.communeCommittee));
  const [extension] = (await records.commitmentState(extendedId)).extensions;
  at('2026-12-20');
  const granted = { commitmentId: extendedId, extensionId: extension?.id, reason: 'Đồng ý' };
  const legalBasis = { documentType: 'Công văn', symbol: '12/CV-MTTQ', issuedOn: '2026-12-08' };
  await app.accept('grantExtension', { ...granted, ...on('2026-12-08'), legalBasis }, front);
  const suspended = { commitmentId: suspendedId, reason: 'Chờ tòa án' };
  await app.accept('suspendCommitment', { ...suspended, ...on('2026-12-09'), evidence }, front);
  at('2026-12-21');
  const lifted = { commitmentId: suspendedId, reason: 'Đã có phán quyết' };
  await app.accept('liftSuspension', { ...lifted, ...on('2026-12-14') }, front);
  await app.caughtUp();
});
afterAll(() => app.close());

test('R55: the promise shows which decision took overdue days away, how many, and its document', async () => {
  const source = `query Of($id: ID!) {
    commitment(id: $id) {
      extensions { clearedDays legalBasis { symbol } evidence { caption } }
      suspensions { clearedDays legalBasis { symbol } evidence { caption } }
    }
  }`;
  expect(await app.ask(source, { id: extendedId })).toEqual({
    commitment: {
      // 11 to 19 December.
      extensions: [{ clearedDays: 9, legalBasis: { symbol: '12/CV-MTTQ' }, evidence: [] }],
      suspensions: [],
    },
  });
  expect(await app.ask(source, { id: suspendedId })).toEqual({
    commitment: {
      extensions: [],
      // 11 to 15 December: lifted after five days, the deadline moved to the 15th.
      suspensions: [
        { clearedDays: 5, legalBasis: null, evidence: [{ caption: 'Ảnh hiện trường' }] },
      ],
    },
  });
});

test('R55: their number and days stand beside the boxes, on past days and as known then', async () => {
  const counted = async (moment: string): Promise<object> => {
    const source = `{ timeliness(groupBy: UNIT${moment}) {
      total { clearedAfterLapse daysCleared openOverdue }
      groups { counts { clearedAfterLapse daysCleared openOverdue } }
    } }`;
    const { timeliness } = await app.ask(source);
    expect(timeliness.groups).toEqual([{ counts: timeliness.total }]);
    return timeliness.total as object;
  };
  const none = { clearedAfterLapse: 0, daysCleared: 0 };
  expect(await counted('')).toEqual({ clearedAfterLapse: 2, daysCleared: 14, openOverdue: 1 });
  const past = await counted(', on: "2026-12-12"');
  expect(past).toEqual({ clearedAfterLapse: 2, daysCleared: 14, openOverdue: 0 });
  expect(await counted(', on: "2026-12-10"')).toEqual({ ...none, openOverdue: 0 });
  const then = ', on: "2026-12-12", asOf: "2026-12-15T00:00:00Z"';
  expect(await counted(then)).toEqual({ ...none, openOverdue: 2 });
});

test('R55: days taken away by a cancellation are counted though the promise left the boxes', async () => {
  const records = preparedRecords(app, org);
  const [withDocument, without] = [
    await records.commitment({ deadline: { fixed: { date: '2026-12-24' } } }),
    await records.commitment({ deadline: { fixed: { date: '2026-12-24' } } }),
  ];
  for (const commitmentId of [withDocument, without])
    await app.accept(
      'proposeCancellation',
      { commitmentId, reason: 'Hết vốn' },
      leaderOf(org.communeCommittee),
    );
  at('2026-12-30');
  const said = { reason: 'Đồng ý', ...on('2026-12-25') };
  await app.accept(
    'cancelCommitment',
    { commitmentId: withDocument, ...said, evidence },
    overseerOf(org.front),
  );
  await app.accept('cancelCommitment', { commitmentId: without, ...said }, overseerOf(org.front));
  await app.caughtUp();
  const source = `query Of($id: ID!) { commitment(id: $id) { status daysCleared } }`;
  const shown = async (id: string) => (await app.ask(source, { id })).commitment as object;
  // 25 to 29 December.
  expect(await shown(withDocument)).toEqual({ status: 'CANCELLED', daysCleared: 5 });
  expect(await shown(without)).toEqual({ status: 'CANCELLED', daysCleared: 0 });
  const counts = 'total { clearedAfterLapse daysCleared excluded }';
  const { timeliness } = await app.ask(`{ timeliness(groupBy: UNIT) { ${counts} } }`);
  // The extension and the suspension above, and the cancellation.
  expect(timeliness.total).toEqual({ clearedAfterLapse: 3, daysCleared: 19, excluded: 2 });
  const past = await app.ask(`{ timeliness(groupBy: UNIT, on: "2026-12-26") { ${counts} } }`);
  expect(past.timeliness.total).toEqual({ clearedAfterLapse: 3, daysCleared: 19, excluded: 1 });
});
