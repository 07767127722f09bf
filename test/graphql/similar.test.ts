import { tellShippedCalendar } from '../../src/cli/shippedCalendar';
import { preparedRecords, type PreparedRecords } from '../support/preparedRecords';
import {
  establishSmallOrganisation,
  secretaryOf,
  type SmallOrganisation,
} from '../support/smallOrganisation';
import { openAskedApplication, type Answer, type AskedApplication } from './askedApplication';

let app: AskedApplication;
let org: SmallOrganisation;
let records: PreparedRecords;

beforeEach(async () => {
  app = await openAskedApplication();
  org = await establishSmallOrganisation(app);
  records = preparedRecords(app, org);
});
afterEach(() => app.close());

async function recorded(command: string, kind: string, input: object): Promise<Answer> {
  const name = `${command.charAt(0).toUpperCase()}${command.slice(1)}Input`;
  const field = `${kind.charAt(0).toLowerCase()}${kind.slice(1)}`;
  const { result } = await app.ask<{ result: Answer }>(
    `mutation ($input: ${name}!) { result: ${command}(input: $input) { __typename
      ... on ${kind}Accepted { ${field} { id similarCount
        similar { likeness likenessLabel isOfMeeting ${field} { id } } } }
      ... on Rejected { code field } } }`,
    { input },
    secretaryOf(org.department),
  );
  return result[field] as Answer;
}

const promise = (changes: object) =>
  recorded('recordCommitment', 'Commitment', {
    text: 'Quý I năm 2027 sửa xong đường liên thôn.',
    promisorOfficeId: org.department.head.officeId,
    source: { document: { kind: 'PROGRAMME', title: 'Chương trình' } },
    leadUnitId: org.communeCommittee.unitId,
    ...changes,
  });

describe('R41: a promise recorded again', () => {
  it('is recorded, and its answer names the first one of the same meeting', async () => {
    const source = { recordId: await records.conference('approved') };
    const first = await promise({ source });
    expect(first).toMatchObject({ similar: [], similarCount: 0 });
    // Another office promises the same at the meeting, typed without accents.
    const again = await promise({
      source,
      promisorOfficeId: org.committee.head.officeId,
      text: 'quy I nam 2027 sua xong duong lien thon',
    });
    expect(again['similar']).toEqual([
      {
        likeness: 'SAME',
        likenessLabel: 'Giống hệt',
        isOfMeeting: true,
        commitment: { id: first['id'] },
      },
    ]);
  });

  it('of the same debtor within 400 days, the likest first; nobody else’s and nothing older', async () => {
    const made = (date: string, text: string, changes = {}) =>
      promise({ occurredOn: { date }, text, ...changes, backdatingReason: 'Nhập muộn' });
    await made('2025-10-01', 'Sửa xong cầu treo bản Mường trong năm 2026');
    const near = await made('2025-11-20', 'Sửa xong cầu treo bản Mường trong năm 2027');
    const part = await made('2026-03-01', 'Sửa xong cầu treo bản Mường');
    await made('2026-03-01', 'Sửa xong cầu treo bản Mường trong năm 2026', {
      promisorOfficeId: org.otherDepartment.head.officeId,
    });
    await made('2026-03-02', 'Xây trạm y tế xã');
    // 432 days after the first and 382 after the second.
    const again = await made('2026-12-07', 'Sửa xong cầu treo bản Mường trong năm 2026');
    expect(again['similar']).toMatchObject([
      { likeness: 'NEARLY', isOfMeeting: false, commitment: { id: near['id'] } },
      { likeness: 'CONTAINS', isOfMeeting: false, commitment: { id: part['id'] } },
    ]);
  });

  it('is no candidate once the clerk has said what it is', async () => {
    const first = await promise({});
    const error = await promise({});
    const link = await promise({});
    const similarTo = async (id: unknown): Promise<unknown> => {
      await app.caughtUp();
      const { commitment } = await app.ask(
        'query ($id: ID!) { commitment(id: $id) { similar { commitment { id } } } }',
        { id },
      );
      const similar = commitment.similar as readonly { readonly commitment: { id: string } }[];
      return similar.map((each) => each.commitment.id);
    };
    expect(await similarTo(first['id'])).toHaveLength(2);
    const secretary = secretaryOf(org.department);
    const reason = 'Nhập trùng';
    await app.accept('markRecordedInError', { recordId: error['id'], reason }, secretary);
    expect(await similarTo(first['id'])).toEqual([link['id']]);
    await app.accept(
      'linkDuplicate',
      { commitmentId: link['id'], duplicateOfId: first['id'] },
      secretary,
    );
    expect(await similarTo(first['id'])).toEqual([]);
    expect(await similarTo(link['id'])).toEqual([]);
  });
});

describe('R41: an opinion said again', () => {
  it('at the same meeting, or to the same unit at another', async () => {
    const meeting = await records.conference('held');
    const earlier = await records.conference('held');
    const text = 'Đề nghị sửa đường liên thôn trước mùa mưa.';
    const record = (sourceId: string, words: string) =>
      recorded('recordOpinion', 'Opinion', { sourceId, text: words });
    const before = await record(earlier, text);
    const first = await record(meeting, text);
    expect(first['similar']).toMatchObject([
      { likeness: 'SAME', isOfMeeting: false, opinion: { id: before['id'] } },
    ]);
    const again = await record(meeting, 'Đề nghị xữa đường liên thôn trước mùa mưa');
    expect(again['similar']).toMatchObject([
      { likeness: 'NEARLY', isOfMeeting: true, opinion: { id: first['id'] } },
      { likeness: 'NEARLY', isOfMeeting: false, opinion: { id: before['id'] } },
    ]);
    expect(await record(meeting, 'Xin cấp nước sạch')).toMatchObject({ similar: [] });
  });
});

describe('R41: a petition recorded again', () => {
  it('at the same unit by another channel, until they are merged', async () => {
    await tellShippedCalendar({
      store: app.store,
      handle: (request) => app.handler.handle(request),
    });
    const petition = (text: string, channel: string) =>
      recorded('recordPetition', 'Petition', { text, channel });
    const first = await petition('Đề nghị cấp nước sạch cho thôn Đông', 'LETTER');
    const again = await petition('Đề nghị cấp nước sạch cho thôn Đông.', 'HOTLINE');
    expect(again['similar']).toEqual([
      {
        likeness: 'SAME',
        likenessLabel: 'Giống hệt',
        isOfMeeting: false,
        petition: { id: first['id'] },
      },
    ]);
    const merged = { petitionId: again['id'], intoPetitionId: first['id'] };
    await app.accept('mergePetition', merged, secretaryOf(org.department));
    await app.caughtUp();
    const ids = { first: first['id'], again: again['id'] };
    const asked = await app.ask(
      `query ($first: ID!, $again: ID!) { first: petition(id: $first) { similarCount }
        again: petition(id: $again) { similarCount } }`,
      ids,
    );
    expect(asked).toEqual({ first: { similarCount: 0 }, again: { similarCount: 0 } });
  });
});
