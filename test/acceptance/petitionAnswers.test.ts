import { administratorHeaders, at, command, textAt } from '../support/graphqlClient';
import { startTestServer, type TestServer } from '../support/testServer';
import { answerTo, establishDesk, establishUnit, type Desk } from './desk';

let server: TestServer;
let commune: string;
let unitId: string;
let chair: Desk;
let secretary: Desk;
let front: Desk;

beforeEach(async () => {
  server = await startTestServer();
  const { url } = server;
  commune = await establishUnit(url, {
    name: 'Xã Yên Trị',
    kind: 'ADMINISTRATIVE_UNIT',
    level: 'COMMUNE',
  });
  unitId = await establishUnit(url, { name: 'UBND xã', kind: 'STATE', level: 'COMMUNE' });
  const frontId = await establishUnit(url, { name: 'MTTQ xã', kind: 'MTTQ', level: 'COMMUNE' });
  chair = await establishDesk(url, unitId, 'Chủ tịch xã');
  secretary = await establishDesk(url, unitId, 'Thư ký', false);
  front = await establishDesk(url, frontId, 'Chủ tịch MTTQ xã');
});
afterEach(() => server.close());

const bySecretary = (name: string, input: object, selection = '') =>
  command(server.url, name, input, secretary.as('SECRETARY'), selection);

async function upToDate(query: string, variables: object = {}): Promise<unknown> {
  await server.application.readModels.waitFor(await server.application.store.head(), 5_000);
  return answerTo(server.url, query, variables);
}

async function heldConference(): Promise<string> {
  const scheduled = await bySecretary(
    'scheduleDialogueConference',
    {
      title: 'Đối thoại với nhân dân',
      unitId,
      chairOfficeId: chair.officeId,
      audiences: ['RESIDENT'],
      territoryIds: [commune],
    },
    '... on DialogueConferenceAccepted { dialogueConference { id } }',
  );
  const conferenceId = textAt(scheduled, 'dialogueConference.id');
  await bySecretary('holdDialogueConference', { conferenceId });
  return conferenceId;
}

async function said(sourceId: string, text: string): Promise<string> {
  const recorded = await bySecretary(
    'recordOpinion',
    { sourceId, text },
    '... on OpinionAccepted { opinion { id } }',
  );
  return textAt(recorded, 'opinion.id');
}

async function petition(input: object): Promise<string> {
  const deadline = { fixed: { date: '2027-02-10' } };
  const recorded = await bySecretary(
    'recordPetition',
    { deadline, ...input },
    '... on PetitionAccepted { petition { id } }',
  );
  const petitionId = textAt(recorded, 'petition.id');
  await bySecretary('classifyPetition', {
    petitionId,
    competence: 'COMMUNE',
    policyField: 'TRANSPORT',
  });
  return petitionId;
}

const refer = (petitionId: string) =>
  bySecretary('referPetition', { petitionId, toOfficeId: chair.officeId });

const answer = (petitionId: string, kind: string) =>
  bySecretary('answerPetition', { petitionId, kind, text: 'Xã đã trả lời cử tri.' });

async function promise(input: object): Promise<string> {
  const recorded = await bySecretary(
    'recordCommitment',
    {
      text: 'Xã sẽ sửa xong đường liên thôn.',
      promisorOfficeId: chair.officeId,
      leadUnitId: unitId,
      source: { document: { kind: 'PROGRAMME', title: 'Chương trình năm 2027' } },
      deadline: { fixed: { date: '2027-03-31' } },
      ...input,
    },
    '... on CommitmentAccepted { commitment { id } }',
  );
  return textAt(recorded, 'commitment.id');
}

describe('what voters asked and what they were answered', () => {
  test('nine of ten petitions are answered and one is resolved: answered is not resolved (R21)', async () => {
    const ids: string[] = [];
    for (let index = 1; index <= 11; index += 1)
      ids.push(await petition({ text: `Kiến nghị số ${index}.`, channel: 'LETTER' }));
    const [first = '', ...others] = ids;
    const [last = ''] = others.slice(-1);
    await bySecretary('mergePetition', { petitionId: last, intoPetitionId: first });
    for (const each of ids.slice(0, 10)) await refer(each);
    await answer(first, 'RESOLVED');
    for (const each of ids.slice(1, 6)) await answer(each, 'EXPLAINED');
    for (const each of ids.slice(6, 9)) await answer(each, 'IN_PROGRESS');
    const rate = '{ numerator denominator value }';
    const query = `{ petitionAnswerQuality {
      receivedRaw received answered ${rate} answeredOfRaw ${rate} answeredOnTime ${rate}
      resolved ${rate} resolvedOfRaw ${rate} inProgress ${rate} explained ${rate}
    } }`;
    const of = (numerator: string, denominator: string, value: string) => ({
      numerator,
      denominator,
      value,
    });
    expect(at(await upToDate(query), 'petitionAnswerQuality')).toEqual({
      receivedRaw: 11,
      received: 10,
      answered: of('9', '10', '90.00'),
      answeredOfRaw: of('10', '11', '90.91'),
      answeredOnTime: of('9', '10', '90.00'),
      resolved: of('1', '10', '10.00'),
      resolvedOfRaw: of('2', '11', '18.18'),
      inProgress: of('3', '10', '30.00'),
      explained: of('5', '10', '50.00'),
    });
  });

  test('the funnel of one conference narrows from what was said to what was verified', async () => {
    const conferenceId = await heldConference();
    const opinions: string[] = [];
    for (let index = 1; index <= 4; index += 1)
      opinions.push(await said(conferenceId, `Ý kiến số ${index}.`));
    for (const opinionId of opinions.slice(0, 3))
      await bySecretary('classifyOpinion', {
        sourceId: conferenceId,
        opinionId,
        kind: 'PETITION',
        competence: 'COMMUNE',
        policyField: 'TRANSPORT',
      });
    const raised = { sourceId: conferenceId, channel: 'DIALOGUE_CONFERENCE' };
    const petitions: string[] = [];
    for (const opinionId of opinions.slice(0, 2))
      petitions.push(await petition({ ...raised, opinionId, text: 'Đề nghị sửa đường.' }));
    for (const each of petitions) await refer(each);
    await answer(petitions[0] ?? '', 'IN_PROGRESS');
    const source = { recordId: conferenceId, opinionId: opinions[0] };
    const commitmentId = await promise({ source });
    const claim = await command(
      server.url,
      'claimFulfilment',
      {
        commitmentId,
        statement: 'Đã sửa xong.',
        evidence: [{ caption: 'Ảnh', link: 'https://example.vn/duong' }],
      },
      chair.as('LEADER'),
      '... on CommitmentAccepted { commitment { claims { id } } }',
    );
    const claimId = textAt(claim, 'commitment.claims.0.id');
    const verdict = { commitmentId, claimId, verdict: 'FULL' };
    await command(server.url, 'verifyFulfilment', verdict, front.as('OVERSEER'), '');
    const query = `query Funnel($sourceId: ID!) {
      funnel(sourceId: $sourceId) { steps { stage count } }
    }`;
    const data = await upToDate(query, { sourceId: conferenceId });
    expect(at(data, 'funnel.steps')).toEqual(
      Object.entries({
        SAID: 4,
        RECORDED: 4,
        CLASSIFIED: 3,
        REFERRED: 2,
        ANSWERED: 1,
        PROMISED: 1,
        CLAIMED: 1,
        VERIFIED: 1,
      }).map(([stage, count]) => ({ stage, count })),
    );
  });

  test('a share of the funnel is of the stage before, also where one answer brought two promises', async () => {
    const conferenceId = await heldConference();
    const [answered = '', promised = '', deferred = ''] = await Promise.all(
      ['Hỏi về đất.', 'Hỏi về đường.', 'Hỏi về điện.'].map((text) => said(conferenceId, text)),
    );
    const sourceId = conferenceId;
    for (const opinionId of [answered, promised])
      await bySecretary('answerOpinionOnSpot', { sourceId, opinionId, answer: 'Sẽ làm.' });
    await bySecretary('deferOpinion', {
      sourceId,
      opinionId: deferred,
      toOfficeId: chair.officeId,
    });
    const source = { recordId: conferenceId, opinionId: promised };
    for (const text of ['Xã sẽ sửa đường.', 'Xã sẽ lắp đèn.', 'Xã sẽ trồng cây.'])
      await promise({ text, source });
    await promise({ text: 'Xã sẽ xây cầu.', source: { recordId: conferenceId } });
    const query = `query Shares($sourceId: ID!) {
      funnel(sourceId: $sourceId) {
        steps { stage count shareOfPrevious { numerator denominator value } }
      }
    }`;
    const steps = at(await upToDate(query, { sourceId }), 'funnel.steps') as readonly unknown[];
    const of = (numerator: string, denominator: string, value: string | null) => ({
      numerator,
      denominator,
      value,
    });
    expect(steps).toEqual([
      { stage: 'SAID', count: 3, shareOfPrevious: null },
      { stage: 'RECORDED', count: 3, shareOfPrevious: of('3', '3', '100.00') },
      { stage: 'CLASSIFIED', count: 0, shareOfPrevious: of('0', '3', '0.00') },
      { stage: 'REFERRED', count: 1, shareOfPrevious: of('0', '0', null) },
      { stage: 'ANSWERED', count: 2, shareOfPrevious: of('0', '1', '0.00') },
      { stage: 'PROMISED', count: 4, shareOfPrevious: of('1', '2', '50.00') },
      { stage: 'CLAIMED', count: 0, shareOfPrevious: of('0', '4', '0.00') },
      { stage: 'VERIFIED', count: 0, shareOfPrevious: of('0', '0', null) },
    ]);
  });

  test('a promise made twice is counted once, by its earlier deadline (R22)', async () => {
    const first = await promise({});
    const again = await promise({ deadline: { fixed: { date: '2027-06-30' } } });
    await bySecretary('linkDuplicate', { commitmentId: again, duplicateOfId: first });
    const query = `query Twice($unitId: ID!, $again: ID!) {
      timeliness(filter: { unitId: $unitId }) { total { openInTime openOverdue } }
      repeatPromises(filter: { unitId: $unitId }) { totalCount nodes { timesMade commitment { id } } }
      commitment(id: $again) { timeliness duplicateOf { id deadline { currentDate } } }
    }`;
    expect(await upToDate(query, { unitId, again })).toEqual({
      timeliness: { total: { openInTime: 1, openOverdue: 0 } },
      repeatPromises: { totalCount: 1, nodes: [{ timesMade: 2, commitment: { id: first } }] },
      commitment: {
        timeliness: null,
        duplicateOf: { id: first, deadline: { currentDate: '2027-03-31' } },
      },
    });
  });

  test('repeated again and again it is one promise still, through every link (R22)', async () => {
    const made = (day: string, text: string) => promise({ text, occurredOn: { date: day } });
    const first = await made('2026-12-01', 'Xã sẽ sửa xong đường liên thôn.');
    const second = await made('2026-12-02', 'Xã sẽ sửa đường liên thôn.');
    const third = await made('2026-12-03', 'Xã hứa sửa đường liên thôn.');
    const other = await made('2026-12-01', 'Xã sẽ xây cầu.');
    const link = (commitmentId: string, duplicateOfId: string) =>
      bySecretary('linkDuplicate', { commitmentId, duplicateOfId });
    await link(third, second);
    await link(second, first);
    const query = `query Often($unitId: ID!, $other: ID!) {
      timeliness(filter: { unitId: $unitId }) { total { openInTime } }
      repeatPromises(filter: { unitId: $unitId }) {
        totalCount nodes { timesMade commitment { id duplicates { id } } occasions { text } }
      }
      commitment(id: $other) { duplicates { id } }
    }`;
    const often = (openInTime: number, nodes: readonly unknown[], ofOther: readonly string[]) => ({
      timeliness: { total: { openInTime } },
      repeatPromises: { totalCount: nodes.length, nodes },
      commitment: { duplicates: ofOther.map((id) => ({ id })) },
    });
    const texts = ['Xã sẽ sửa xong đường liên thôn.', 'Xã sẽ sửa đường liên thôn.'];
    const occasions = [...texts, 'Xã hứa sửa đường liên thôn.'].map((text) => ({ text }));
    const commitment = { id: first, duplicates: [{ id: second }] };
    expect(await upToDate(query, { unitId, other })).toEqual(
      often(2, [{ timesMade: 3, commitment, occasions }], []),
    );
    // A repetition recorded in error was never made.
    const mistaken = await made('2026-12-04', 'Xã hứa sửa đường.');
    await link(mistaken, first);
    await bySecretary('markRecordedInError', { recordId: mistaken, reason: 'Nhập trùng' });
    expect(await upToDate(query, { unitId, other })).toEqual(
      often(2, [{ timesMade: 3, commitment, occasions }], []),
    );
    // Undone and linked to another it counts there, and no longer here.
    await bySecretary('unlinkDuplicate', { commitmentId: third, reason: 'Nhầm' });
    await link(third, other);
    const [twice, bridge] = [occasions.slice(0, 2), [{ text: 'Xã sẽ xây cầu.' }, occasions[2]]];
    const nodes = [
      { timesMade: 2, commitment, occasions: twice },
      { timesMade: 2, commitment: { id: other, duplicates: [{ id: third }] }, occasions: bridge },
    ];
    const byId = (a: { commitment: { id: string } }, b: { commitment: { id: string } }) =>
      a.commitment.id < b.commitment.id ? -1 : 1;
    expect(await upToDate(query, { unitId, other })).toEqual(often(2, nodes.sort(byId), [third]));
    const ofSecond = `query Second($id: ID!) { commitment(id: $id) { duplicates { id } } }`;
    expect(await upToDate(ofSecond, { id: second })).toEqual({ commitment: { duplicates: [] } });
  });

  test('"Tỉnh uỷ" and "Tỉnh ủy" are one unit, whatever the tone placement (domain §5.2)', async () => {
    const named = (name: string) =>
      command(
        server.url,
        'establishUnit',
        { name, kind: 'PARTY', level: 'PROVINCE', occurredOn: { date: '2015-01-01' } },
        administratorHeaders,
        '... on UnitAccepted { unit { id } }',
      );
    await named('Tỉnh ủy Cà Mau');
    await expect(named('Tỉnh uỷ Cà Mau')).rejects.toThrow(/was not accepted/u);
  });
});
