import { suggestionsIn } from '../promiseLexicon/inOneGo';
import { localDate } from '../../src/kernel/localDate';
import { preparedRecords } from '../support/preparedRecords';
import {
  establishSmallOrganisation,
  leaderOf,
  secretaryOf,
  type SmallOrganisation,
} from '../support/smallOrganisation';
import { administrator } from '../support/testApplication';
import { openAskedApplication, type AskedApplication } from './askedApplication';
import { sendOnCommitment } from './sentCommands';

let app: AskedApplication;
let org: SmallOrganisation;

beforeAll(async () => {
  app = await openAskedApplication({ now: '2026-04-15T02:00:00.000Z' });
  org = await establishSmallOrganisation(app);
});
afterAll(() => app.close());

const SAID = `madeOn: sources(first: 1) { madeOn { date } } inherited territories { id }
  deadline { currentDate kind wording }`;

async function meeting(heldOn: string, territoryIds: readonly string[] = [org.communeId]) {
  const input = {
    title: 'Đối thoại với nông dân',
    unitId: org.department.unitId,
    chairOfficeId: org.department.head.officeId,
    occasion: 'PERIODIC',
    audiences: ['FARMER'],
    territoryIds,
  };
  const secretary = secretaryOf(org.department);
  const { stream: conferenceId } = await app.accept('scheduleDialogueConference', input, secretary);
  const held = { conferenceId, occurredOn: { date: heldOn } };
  await app.accept('holdDialogueConference', held, secretary);
  return conferenceId;
}

const record = (recordId: string, input: object, fields = SAID) =>
  sendOnCommitment(
    app,
    'recordCommitment',
    {
      text: 'UBND xã sẽ sửa xong cầu.',
      promisorOfficeId: org.department.head.officeId,
      source: { recordId },
      ...input,
    },
    secretaryOf(org.department),
    fields,
  );

describe('R38: a promise through the API inherits what is not said', () => {
  it('the deadline and the words of the suggestion that it confirms', async () => {
    const conferenceId = await meeting('2026-04-10');
    const text = 'UBND xã sẽ hoàn thành việc sửa cầu trong tháng 5/2026.';
    await app.accept('draftMinutes', { conferenceId, text }, secretaryOf(org.department));
    await app.accept('approveMinutes', { conferenceId }, leaderOf(org.department));
    const [marked] = suggestionsIn(conferenceId, text, localDate('2026-04-10'));
    expect(await record(conferenceId, { suggestionId: marked?.id })).toMatchObject({
      deadline: { currentDate: '2026-05-31', kind: 'MONTH', wording: 'trong tháng 5/2026' },
      inherited: ['MADE_ON', 'TERRITORIES', 'DEADLINE', 'DEADLINE_WORDING'],
    });
  });

  it('the deadline that the words alone come to', async () => {
    const said = { deadlineWording: 'hoàn thành trong tháng 10' };
    expect(await record(await meeting('2026-04-10'), said)).toMatchObject({
      deadline: { currentDate: '2026-10-31' },
    });
  });

  it('words that name the 29th are refused beside the 30th of September, and say so', async () => {
    const conferenceId = await meeting('2026-04-10');
    const said = {
      deadlineWording: 'trước ngày 30/6/2026',
      deadline: { fixed: { date: '2026-09-30' } },
    };
    expect(await record(conferenceId, said)).toMatchObject({
      code: 'DEADLINE_DIFFERS_FROM_WORDING',
      field: 'deadline',
      message: expect.stringContaining('29/06/2026') as string,
      english: expect.stringContaining('29/06/2026') as string,
    });
    expect(await record(conferenceId, { ...said, isDeadlineMeant: true })).toMatchObject({
      deadline: { currentDate: '2026-09-30', wording: 'trước ngày 30/6/2026' },
    });
  });

  it('the day of the meeting, from which fifteen working days count', async () => {
    const conferenceId = await meeting('2025-10-08');
    const said = {
      deadlineWording: 'trong 15 ngày làm việc',
      backdatingReason: 'Nhập hồ sơ năm 2025',
    };
    expect(await record(conferenceId, said)).toMatchObject({
      madeOn: [{ madeOn: { date: '2025-10-08' } }],
      deadline: { currentDate: '2025-10-29' },
    });
  });

  it('the two communes of the meeting: two promises in each, two in all', async () => {
    const other = await app.accept(
      'establishUnit',
      {
        occurredOn: { date: '2020-01-01' },
        name: 'Xã Lạc Thịnh',
        level: 'COMMUNE',
        kind: 'ADMINISTRATIVE_UNIT',
        parentId: org.provinceId,
      },
      administrator,
    );
    const communes = [org.communeId, other.stream];
    const sourceId = await meeting('2026-04-12', communes);
    for (const text of ['Sẽ sửa cầu.', 'Sẽ làm đường.']) await record(sourceId, { text });
    await app.caughtUp();
    const count = async (filter: object) => {
      const asked = `query ($filter: CommitmentFilter) { commitments(filter: $filter) { totalCount } }`;
      const { commitments } = await app.ask(asked, { filter });
      return commitments.totalCount as number;
    };
    for (const territoryId of communes) expect(await count({ sourceId, territoryId })).toBe(2);
    expect(await count({ sourceId })).toBe(2);
  });

  it('the field of the opinion that it answers, and takes lead and supporting units at once', async () => {
    const sourceId = await meeting('2026-04-10');
    const secretary = secretaryOf(org.department);
    await app.accept('recordOpinion', { sourceId, text: 'Đề nghị sửa đường.' }, secretary);
    const { opinions } = await preparedRecords(app, org).conferenceState(sourceId);
    const [opinion] = opinions.slice(0, 1);
    const opinionId = opinion?.id;
    const sorted = { sourceId, opinionId, kind: 'REQUEST', competence: 'COMMUNE' };
    await app.accept('classifyOpinion', { ...sorted, policyField: 'TRANSPORT' }, secretary);
    const said = {
      source: { recordId: sourceId, opinionId },
      leadUnitId: org.communeCommittee.unitId,
      supportingUnitIds: [org.otherDepartment.unitId],
    };
    const fields = 'policyField inherited leadUnit { id } supportingUnits { id } status';
    expect(await record(sourceId, said, fields)).toEqual({
      policyField: 'TRANSPORT',
      inherited: ['MADE_ON', 'TERRITORIES', 'POLICY_FIELD'],
      leadUnit: { id: org.communeCommittee.unitId },
      supportingUnits: [{ id: org.otherDepartment.unitId }],
      status: 'ASSIGNED',
    });
  });
});
