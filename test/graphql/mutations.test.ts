import {
  leaderOf,
  secretaryOf,
  establishSmallOrganisation,
  overseerOf,
  type SmallOrganisation,
} from '../support/smallOrganisation';
import { administrator } from '../support/testApplication';
import { openAskedApplication, type AskedApplication } from './askedApplication';

let app: AskedApplication;
let org: SmallOrganisation;

beforeAll(async () => {
  app = await openAskedApplication();
  org = await establishSmallOrganisation(app);
});
afterAll(() => app.close());

const promise = () => ({
  text: 'Trong quý I năm 2027, xã sẽ sửa xong đường liên thôn.',
  promisorOfficeId: org.department.head.officeId,
  source: { document: { kind: 'PROGRAMME', title: 'Chương trình năm 2027' } },
  deadline: { fixed: { date: '2027-03-31', precision: 'QUARTER' } },
  deadlineWording: 'trong quý I năm 2027',
});

const RECORD = `mutation ($input: RecordCommitmentInput!) {
  recordCommitment(input: $input) {
    __typename
    ... on CommitmentAccepted {
      position
      commitment { id version status text position deadline { kind currentDate precision rolled wording }
        promisorOffice { title unit { name } } sources { source { ... on DocumentSource { kind title } } } }
    }
    ... on Rejected { code field position message english: message(language: EN) }
  }
}`;

describe('a mutation', () => {
  it('answers with the record as it is after the command', async () => {
    const { recordCommitment } = await app.ask(
      RECORD,
      { input: promise() },
      secretaryOf(org.department),
    );
    expect(recordCommitment).toMatchObject({
      __typename: 'CommitmentAccepted',
      commitment: {
        version: 2,
        status: 'RECORDED',
        deadline: {
          kind: 'QUARTER',
          currentDate: '2027-03-31',
          precision: 'QUARTER',
          rolled: false,
          wording: 'trong quý I năm 2027',
        },
        promisorOffice: { title: 'Giám đốc Sở Xây dựng', unit: { name: 'Sở Xây dựng' } },
        sources: [{ source: { kind: 'PROGRAMME', title: 'Chương trình năm 2027' } }],
      },
    });
    expect(recordCommitment.commitment.position).toBe(recordCommitment.position);
  });

  it('gives the first result again for the same commandId', async () => {
    const input = { ...promise(), commandId: 'sent-twice' };
    const first = await app.ask(RECORD, { input }, secretaryOf(org.department));
    const second = await app.ask(RECORD, { input }, secretaryOf(org.department));
    expect(second['recordCommitment'].commitment.id).toBe(first['recordCommitment'].commitment.id);
    expect(second['recordCommitment'].position).toBe(first['recordCommitment'].position);
  });

  it('says in both languages which rule refused, at which field and at which position', async () => {
    const input = { ...promise(), text: '  ' };
    const { recordCommitment } = await app.ask(RECORD, { input }, secretaryOf(org.department));
    expect(recordCommitment).toMatchObject({
      __typename: 'Rejected',
      code: 'TEXT_EMPTY',
      field: 'text',
      message: 'Nội dung để trống. Hãy nhập nội dung.',
      english: 'The text is empty. Enter one.',
    });
    expect(recordCommitment.position).toBe(await app.store.head());
  });

  it('names the path of a nested field at fault', async () => {
    const input = { ...promise(), deadline: { none: true, fixed: { date: '2027-03-31' } } };
    const { recordCommitment } = await app.ask(RECORD, { input }, secretaryOf(org.department));
    expect(recordCommitment).toMatchObject({
      code: 'EXACTLY_ONE_FORM_REQUIRED',
      field: 'deadline',
    });
  });

  it('takes null like something left out', async () => {
    const unsaid = { deadline: null, deadlineWording: null, leadUnitId: null, programme: null };
    const input = { ...promise(), ...unsaid };
    const { recordCommitment } = await app.ask(RECORD, { input }, secretaryOf(org.department));
    expect(recordCommitment.commitment.deadline).toMatchObject({ kind: 'NONE', currentDate: null });
  });

  it('sees what the mutation before it in the same operation did', async () => {
    const { establishUnit, establishOffice } = await app.ask(
      `mutation {
        establishUnit(input: { name: "Sở Tư pháp", kind: STATE, level: PROVINCE }) { ... on UnitAccepted { unit { id } } }
        again: establishUnit(input: { name: "Sở Tư pháp", kind: STATE, level: PROVINCE, commandId: "other" }) { ... on Rejected { code } }
        establishOffice(input: { unitId: "none", title: "Giám đốc" }) { ... on Rejected { code field } }
      }`,
    );
    expect(establishUnit.unit.id).toMatch(/^orgUnit-/);
    expect(establishOffice).toEqual({ code: 'UNKNOWN_RECORD', field: 'unitId' });
  });

  it('answers with the opinion that was recorded inside a conference', async () => {
    const secretary = secretaryOf(org.department);
    const { scheduleDialogueConference } = await app.ask(
      `mutation ($input: ScheduleDialogueConferenceInput!) { scheduleDialogueConference(input: $input) {
        ... on DialogueConferenceAccepted { dialogueConference { id status mode occasion heldOn { label } } } } }`,
      {
        input: {
          title: 'Đối thoại với nông dân',
          unitId: org.department.unitId,
          chairOfficeId: org.department.head.officeId,
          occasion: 'PERIODIC',
          audiences: ['FARMER'],
          territoryIds: [org.communeId],
        },
      },
      secretary,
    );
    const conference = scheduleDialogueConference.dialogueConference;
    expect(conference).toMatchObject({ status: 'SCHEDULED', mode: 'IN_PERSON', heldOn: null });
    const { holdDialogueConference } = await app.ask(
      `mutation ($input: HoldDialogueConferenceInput!) { holdDialogueConference(input: $input) {
        ... on DialogueConferenceAccepted { dialogueConference { heldOn { date precision label }
          attendance { visits { label } people { value } peoplePerVisit } } } } }`,
      {
        input: {
          conferenceId: conference.id,
          occurredOn: { date: '2026-10-15', precision: 'MONTH' },
          attendance: {
            visits: { value: 3146, unit: 'VISIT' },
            people: { value: '3896', unit: 'PERSON' },
          },
        },
      },
      secretary,
    );
    expect(holdDialogueConference.dialogueConference).toEqual({
      heldOn: { date: '2026-10-31', precision: 'MONTH', label: 'tháng 10/2026' },
      attendance: {
        visits: { label: '3.146 lượt' },
        people: { value: '3896' },
        peoplePerVisit: '1.24',
      },
    });
    const { recordOpinion } = await app.ask(
      `mutation ($input: RecordOpinionInput!) { recordOpinion(input: $input) {
        ... on OpinionAccepted { opinion { id text outcome spotAnswer source { ... on DialogueConference { id } } } } } }`,
      { input: { sourceId: conference.id, text: 'Đề nghị sửa đường.', spotAnswer: 'Sẽ sửa.' } },
      secretary,
    );
    expect(recordOpinion.opinion).toMatchObject({
      text: 'Đề nghị sửa đường.',
      outcome: 'ANSWERED_ON_SPOT',
      spotAnswer: 'Sẽ sửa.',
      source: { id: conference.id },
    });
  });

  it('refuses a date that does not exist, and a figure that is none, before any rule looks at it', async () => {
    const source = (date: string, percent: string) => `mutation { reportProgress(input: {
      commitmentId: "x", narrative: "x", occurredOn: { date: ${date} }, percent: ${percent} }) { __typename } }`;
    await expect(app.ask(source('"2023-11-31"', '1'))).rejects.toMatchObject({
      extensions: { code: 'BAD_USER_INPUT' },
      message: expect.stringContaining('Không có ngày này') as string,
    });
    await expect(app.ask(source('"2023-11-30"', '"một"'))).rejects.toMatchObject({
      extensions: {
        code: 'BAD_USER_INPUT',
        messageEn: expect.stringContaining('no decimal number') as string,
      },
    });
  });

  it('needs somebody who acts', async () => {
    const { errors } = await app.execute(RECORD, { input: promise() }, null);
    expect(errors?.[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });

  it('leaves no read session open, whatever came of it', async () => {
    await app.execute(RECORD, { input: promise() }, secretaryOf(org.department));
    await app.execute('{ commitments(first: 1000) { totalCount } }');
    expect(app.readModels.status().openSessions).toBe(0);
  });

  it('carries a claim to its verdict with evidence, four eyes and boxes', async () => {
    const { recordCommitment } = await app.ask(
      RECORD,
      { input: { ...promise(), leadUnitId: org.communeCommittee.unitId } },
      secretaryOf(org.department),
    );
    const commitmentId = String(recordCommitment.commitment.id);
    const { claimFulfilment } = await app.ask(
      `mutation ($input: ClaimFulfilmentInput!) { claimFulfilment(input: $input) { ... on CommitmentAccepted {
        commitment { status isAwaitingVerification claims { id status statement verification { reason }
          evidence { __typename caption ... on FileEvidence { contentHash byteLength } ... on LinkEvidence { url } } } } } } }`,
      {
        input: {
          commitmentId,
          statement: 'Đã thông xe.',
          evidence: [
            { caption: 'Ảnh', link: 'https://hoabinh.gov.vn/anh' },
            {
              caption: 'Biên bản nghiệm thu',
              file: {
                contentHash: 'a'.repeat(64),
                mediaType: 'application/pdf',
                byteLength: '12345',
              },
            },
          ],
        },
      },
      leaderOf(org.communeCommittee),
    );
    const { commitment } = claimFulfilment;
    expect(commitment).toMatchObject({
      status: 'CLAIMED',
      isAwaitingVerification: true,
      claims: [
        {
          status: 'PENDING',
          verification: null,
          evidence: [
            { __typename: 'LinkEvidence', url: 'https://hoabinh.gov.vn/anh' },
            { __typename: 'FileEvidence', contentHash: 'a'.repeat(64), byteLength: '12345' },
          ],
        },
      ],
    });
    const verify = `mutation ($input: VerifyFulfilmentInput!) { verifyFulfilment(input: $input) {
      ... on Rejected { code }
      ... on CommitmentAccepted { commitment { status timeliness doneOn claims { verification { verifiedBy { role office { title } person { id } } } } } } } }`;
    const input = { commitmentId, claimId: commitment.claims[0].id, verdict: 'FULL' };
    const own = await app.ask(
      verify,
      { input },
      { ...leaderOf(org.communeCommittee), role: 'OVERSEER' },
    );
    expect(own['verifyFulfilment'].code).toMatch(/^(VERIFIER_|NOT_ALLOWED)/);
    const { verifyFulfilment } = await app.ask(verify, { input }, overseerOf(org.front));
    expect(verifyFulfilment.commitment).toEqual({
      status: 'VERIFIED',
      timeliness: 'DONE_ON_TIME',
      doneOn: '2026-12-12',
      claims: [
        {
          verification: {
            verifiedBy: {
              role: 'OVERSEER',
              office: { title: 'Chủ tịch Ủy ban MTTQ tỉnh' },
              person: { id: org.front.head.personId },
            },
          },
        },
      ],
    });
  });
});

describe('the viewer', () => {
  it('is the person, office and role that the request acts in', async () => {
    const { viewer } = await app.ask(
      '{ viewer { role person { id displayName offices { title } } office { title isHead } unit { name } delegation { id } } }',
      {},
      leaderOf(org.department),
    );
    expect(viewer).toEqual({
      role: 'LEADER',
      person: {
        id: org.department.head.personId,
        displayName: 'Người giữ chức Giám đốc Sở Xây dựng',
        offices: [{ title: 'Giám đốc Sở Xây dựng' }],
      },
      office: { title: 'Giám đốc Sở Xây dựng', isHead: true },
      unit: { name: 'Sở Xây dựng' },
      delegation: null,
    });
  });

  it('is nobody when signed out, and has no office as an administrator without one', async () => {
    expect(await app.ask('{ viewer { role } }', {}, null)).toEqual({ viewer: null });
    expect(await app.ask('{ viewer { role office { id } } }', {}, administrator)).toEqual({
      viewer: { role: 'ADMINISTRATOR', office: null },
    });
  });
});
