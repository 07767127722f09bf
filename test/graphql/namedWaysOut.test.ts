import { entitledTo } from '../../src/application/entitled';
import { recordDefinitions } from '../../src/records/recordDefinitions';
import type { PermissionRule } from '../../src/kernel/permission';
import { preparedRecords, type PreparedRecords } from '../support/preparedRecords';
import {
  establishSmallOrganisation,
  leaderOf,
  secretaryOf,
  type SmallOrganisation,
} from '../support/smallOrganisation';
import { administrator } from '../support/testApplication';
import { openAskedApplication, type Answer, type AskedApplication } from './askedApplication';

let app: AskedApplication;
let org: SmallOrganisation;
let records: PreparedRecords;

beforeAll(async () => {
  app = await openAskedApplication();
  org = await establishSmallOrganisation(app);
  records = preparedRecords(app, org);
});
afterAll(() => app.close());

async function refused(name: string, input: object, actor = secretaryOf(org.department)) {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const { result } = await app.ask<{ result: Answer }>(
    `mutation ($input: ${type}!) { result: ${name}(input: $input) {
      ... on Rejected { code field message english: message(language: EN) } } }`,
    { input },
    actor,
  );
  return result;
}

describe('R50: a refusal names the way out', () => {
  it('TEXT_TOO_LONG says how long a text of that kind may be', async () => {
    const commitmentId = await records.commitment();
    const answer = await refused('clarifyCommitment', {
      commitmentId,
      clarification: 'x'.repeat(10_001),
    });
    expect(answer).toMatchObject({
      code: 'TEXT_TOO_LONG',
      field: 'clarification',
      message: 'Nội dung dài quá giới hạn: tối đa 10.000 ký tự. Hãy rút gọn.',
    });
    const reason = 'x'.repeat(501);
    const shorter = await refused('correctDeadline', {
      commitmentId,
      deadline: { fixed: { date: '2027-04-30' } },
      reason,
    });
    expect(shorter['english']).toBe(
      'The text is longer than its limit of 500 characters. Shorten it.',
    );
  });

  it('WRONG_STATE says in which state the record is, of whatever kind', async () => {
    const closed = await records.closed();
    expect(
      await refused(
        'reportProgress',
        { commitmentId: closed, narrative: 'Xong.' },
        leaderOf(org.communeCommittee),
      ),
    ).toMatchObject({
      code: 'WRONG_STATE',
      message: expect.stringContaining('hồ sơ (Đã kết thúc theo dõi) không') as string,
      english: expect.stringContaining('record (Closed) does') as string,
    });
    const conferenceId = await records.conference('scheduled');
    expect(await refused('draftMinutes', { conferenceId, text: 'Biên bản' })).toMatchObject({
      code: expect.stringMatching(/NOT_HELD|WRONG_STATE/) as string,
    });
    const issued = await records.conference('issued');
    expect(await refused('draftMinutes', { conferenceId: issued, text: 'Biên bản' })).toMatchObject(
      {
        code: 'WRONG_STATE',
        message: expect.stringContaining('(Đã ra thông báo kết luận)') as string,
      },
    );
  });

  it('NOT_ALLOWED says who may do it, and names no person and no office', async () => {
    const commitmentId = await records.commitment();
    const answer = await refused(
      'cancelCommitment',
      { commitmentId, reason: 'Không cần nữa' },
      leaderOf(org.otherDepartment),
    );
    expect(answer).toMatchObject({
      code: 'NOT_ALLOWED',
      message: expect.stringContaining(
        'nhờ người có thẩm quyền: người đứng đầu cấp trên trực tiếp; hoặc cơ quan giám sát',
      ) as string,
      english: expect.stringContaining(
        'ask one who does: the head of the unit directly above',
      ) as string,
    });
    const own = await refused(
      'reassignCommitment',
      {
        commitmentId,
        toUnitId: org.otherDepartment.unitId,
        reason: 'Chuyển',
      },
      leaderOf(org.communeCommittee),
    );
    expect(own).toMatchObject({
      code: 'NOT_ALLOWED',
      message: expect.stringContaining('lãnh đạo của đơn vị cấp trên đơn vị nhận việc') as string,
    });
    expect(String(own['message'])).not.toContain('Sở');
  });

  const rules = Object.values(recordDefinitions).flatMap(({ permissions }) =>
    Object.entries<PermissionRule>(permissions),
  );
  it.each(rules)('somebody who may %s can be named', (_command, rule) => {
    const who = entitledTo(rule);
    expect(who.length).toBeGreaterThan(0);
    for (const { vi, en } of who) expect([vi, en]).not.toContain('');
  });

  it('EXTENSION_LIMIT_REACHED says how many and how long, and what was used', async () => {
    const rule = {
      code: 'STRICT',
      title: 'Chỉ gia hạn một lần',
      legalBasis: { documentType: 'Quyết định', symbol: '1/QĐ-UBND' },
      validFrom: '2026-01-01',
      trigger: 'COMMITMENT_MADE',
      quantity: 30,
      unit: 'CALENDAR_DAY',
      maximumExtensions: 1,
      maximumExtensionDays: 20,
    };
    await app.accept('enactDeadlineRule', rule, administrator);
    const commitmentId = await records.commitment({ deadline: { byRule: { ruleCode: 'STRICT' } } });
    const { deadlines } = await records.commitmentState(commitmentId);
    const due = new Date(`${String(deadlines.at(-1)?.date)}T00:00:00Z`);
    due.setUTCDate(due.getUTCDate() + 21);
    const answer = await refused(
      'requestExtension',
      { commitmentId, proposedDate: due.toISOString().slice(0, 10), reason: 'Mưa lũ' },
      leaderOf(org.department),
    );
    expect(answer).toMatchObject({ code: 'EXTENSION_LIMIT_REACHED' });
    expect(answer['message']).toContain('tối đa 1 lần, đã gia hạn 0');
    expect(answer['message']).toContain('tổng cộng tối đa 20 ngày, kể cả lần này là 21');
    expect(answer['english']).toContain('at most 20 days in all, 21 with this one');
  });
});
