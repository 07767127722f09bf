import { preparedRecords, type PreparedRecords } from '../support/preparedRecords';
import {
  establishSmallOrganisation,
  leaderOf,
  secretaryOf,
  type SmallOrganisation,
} from '../support/smallOrganisation';
import { openAskedApplication, type AskedApplication } from './askedApplication';

let app: AskedApplication;
let org: SmallOrganisation;
let records: PreparedRecords;

beforeAll(async () => {
  app = await openAskedApplication();
  org = await establishSmallOrganisation(app);
  records = preparedRecords(app, org);
});
afterAll(() => app.close());

async function corrections(id: string): Promise<unknown> {
  await app.caughtUp();
  const { history } = await app.ask(
    `query ($id: ID!) { history(id: $id) { nodes { __typename eventType label
      ... on CorrectionEntry { reason before after } } } }`,
    { id },
  );
  const nodes = history.nodes as readonly { readonly __typename: string }[];
  return nodes.filter(({ __typename: type }) => type === 'CorrectionEntry');
}

describe('corrections in the history of a promise', () => {
  it('a deadline corrected twice shows each time what stood before', async () => {
    const commitmentId = await records.commitment();
    for (const [date, reason] of [
      ['2027-04-30', 'Ghi nhầm tháng'],
      ['2027-04-29', 'Ghi nhầm ngày'],
    ])
      await app.accept(
        'correctDeadline',
        { commitmentId, deadline: { fixed: { date } }, reason },
        secretaryOf(org.department),
      );
    const entry = (reason: string, before: object, after: object) => ({
      __typename: 'CorrectionEntry',
      eventType: 'DeadlineCorrected',
      label: 'Đính chính thời hạn',
      reason,
      before: expect.objectContaining(before) as object,
      after: expect.objectContaining(after) as object,
    });
    expect(await corrections(commitmentId)).toEqual([
      entry('Ghi nhầm tháng', { date: '2027-03-31' }, { date: '2027-04-30' }),
      entry('Ghi nhầm ngày', { date: '2027-04-30' }, { date: '2027-04-29' }),
    ]);
  });

  it('a corrected progress report shows its own earlier values, not those of another', async () => {
    const commitmentId = await records.commitment();
    const lead = leaderOf(org.communeCommittee);
    await app.accept(
      'reportProgress',
      { commitmentId, narrative: 'Xong móng.', percent: '40' },
      lead,
    );
    await app.accept(
      'reportProgress',
      { commitmentId, narrative: 'Xong mặt đường.', percent: '60' },
      lead,
    );
    const { progressReports } = await records.commitmentState(commitmentId);
    const [first] = progressReports.slice(0, 1);
    await app.accept(
      'correctProgress',
      {
        commitmentId,
        progressReportId: first?.id,
        narrative: 'Xong móng cầu.',
        percent: '30',
        reason: 'Cộng nhầm khối lượng',
      },
      lead,
    );
    expect(await corrections(commitmentId)).toEqual([
      {
        __typename: 'CorrectionEntry',
        eventType: 'ProgressCorrected',
        label: 'Đính chính báo cáo tiến độ',
        reason: 'Cộng nhầm khối lượng',
        before: { percent: '40', results: [], narrative: 'Xong móng.' },
        after: { percent: '30', results: [], narrative: 'Xong móng cầu.' },
      },
    ]);
  });
});
