import { shippedRules } from '../../src/calendar/shippedRules';
import { ruleStreamOf, ruleVersionId } from '../../src/calendar/ruleId';
import { localDate } from '../../src/kernel/localDate';
import { enactShipped } from '../support/preparedPetitions';
import {
  establishSmallOrganisation,
  secretaryOf,
  type Body,
  type SmallOrganisation,
} from '../support/smallOrganisation';
import { administrator } from '../support/testApplication';
import { openAskedApplication, type Answer, type AskedApplication } from './askedApplication';

let app: AskedApplication;
let org: SmallOrganisation;

beforeEach(async () => {
  app = await openAskedApplication({ now: '2027-01-04T02:00:00.000Z' });
  org = await establishSmallOrganisation(app);
  await enactShipped(app, /^CONFERENCE_/);
});
afterEach(() => app.close());

/** Held on 12/12/2026 without notice, its results never published. */
async function held(by: Body, occasion: string): Promise<string> {
  const input = {
    title: 'Đối thoại',
    unitId: by.unitId,
    chairOfficeId: by.head.officeId,
    occasion,
    audiences: ['FARMER'],
    territoryIds: [org.communeId],
    startsAt: '2026-12-12T01:00:00.000Z',
    occurredOn: { date: '2026-12-01' },
  };
  const { stream } = await app.accept('scheduleDialogueConference', input, secretaryOf(by));
  await app.accept('holdDialogueConference', { conferenceId: stream }, secretaryOf(by));
  await app.caughtUp();
  return stream;
}

const shown = 'noticeDueOn publicationDueOn breaches { kind daysLate rule { code } }';
const seen = async (id: string, at = ''): Promise<Answer> =>
  (await app.ask(`query ($id: ID!) { dialogueConference(id: $id ${at}) { ${shown} } }`, { id }))[
    'dialogueConference'
  ] as Answer;
const breached = async (): Promise<string[]> => {
  const list = 'dialogueConferences(filter: { hasBreach: true }) { nodes { id } }';
  const { dialogueConferences } = await app.ask(`{ ${list} }`);
  return (dialogueConferences.nodes as readonly Answer[]).map(({ id }) => String(id)).sort();
};

const unbound = { noticeDueOn: null, publicationDueOn: null, breaches: [] };

/** A decision of the province: five days' notice for what its own bodies hold at voters' request. */
const ofProvince = {
  code: 'PROVINCE_DIALOGUE_NOTICE',
  title: 'Thông báo trước đối thoại cấp tỉnh',
  legalBasis: { documentType: 'Quyết định', symbol: '12/2026/QĐ-UBND' },
  validFrom: '2026-12-01',
  trigger: 'MEETING_HELD',
  quantity: -5,
  unit: 'CALENDAR_DAY',
  rollsForward: false,
};
const requested = {
  duty: 'ADVANCE_NOTICE',
  unitLevels: ['PROVINCE'],
  occasions: ['VOTER_REQUEST'],
};

describe('R49: duties of a meeting bind the kinds and levels that their rules name', () => {
  it("judges a commune's dialogue by the commune's law, a provincial ad hoc one by none", async () => {
    const ofCommune = await held(org.communeCommittee, 'AD_HOC');
    const provincial = await held(org.department, 'AD_HOC');
    expect(await seen(ofCommune)).toMatchObject({
      noticeDueOn: '2026-12-05',
      publicationDueOn: '2026-12-22',
      breaches: [
        { kind: 'ADVANCE_NOTICE_LATE', rule: { code: 'CONFERENCE_NOTICE' } },
        { kind: 'PUBLICATION_LATE', rule: { code: 'CONFERENCE_PUBLICATION' } },
      ],
    });
    expect(await seen(provincial)).toEqual(unbound);
    expect(await breached()).toEqual([ofCommune]);
  });

  it('binds by kind of body as well: a dialogue of MTTQ is no duty of local government', async () => {
    expect(await seen(await held(org.front, 'PERIODIC'))).toEqual(unbound);
  });

  it('takes a rule that somebody enacts for others, by level, occasion and days of validity', async () => {
    const asked = await held(org.department, 'VOTER_REQUEST');
    const planned = await held(org.department, 'PERIODIC');
    await app.accept('enactDeadlineRule', { ...ofProvince, binds: requested }, administrator);
    await app.caughtUp();
    expect(await seen(asked)).toEqual({
      noticeDueOn: '2026-12-07',
      publicationDueOn: null,
      breaches: [
        { kind: 'ADVANCE_NOTICE_LATE', daysLate: 28, rule: { code: 'PROVINCE_DIALOGUE_NOTICE' } },
      ],
    });
    expect(await seen(planned)).toEqual(unbound);
    expect(await breached()).toEqual([asked]);
    expect(await seen(asked, 'on: "2026-12-07"')).toMatchObject({ breaches: [] });
  });

  it('asks what ends first where several rules bind: a lenient one added later hides nothing', async () => {
    const conferenceId = await held(org.communeCommittee, 'PERIODIC');
    const rule = { ...ofProvince, validFrom: '2026-01-01' };
    const lenient = { ...rule, code: 'LENIENT', quantity: -1, binds: { duty: 'ADVANCE_NOTICE' } };
    const strict = { ...lenient, code: 'STRICT', quantity: -10 };
    await app.accept('enactDeadlineRule', lenient, administrator);
    await app.caughtUp();
    expect(await seen(conferenceId)).toMatchObject({ noticeDueOn: '2026-12-05' });
    await app.accept('enactDeadlineRule', strict, administrator);
    await app.caughtUp();
    expect(await seen(conferenceId)).toMatchObject({
      noticeDueOn: '2026-12-02',
      breaches: [{ rule: { code: 'STRICT' } }, { kind: 'PUBLICATION_LATE' }],
    });
  });

  it('is corrected on every day from now on, while what was known before stays (R35)', async () => {
    const rule = { ...ofProvince, validFrom: '2026-01-01', code: 'CONFERENCE_NOTICE_OF_PARTY' };
    const binds = { duty: 'ADVANCE_NOTICE' };
    await app.accept('enactDeadlineRule', { ...rule, binds }, administrator);
    const conferenceId = await held(org.department, 'PERIODIC');
    expect(await seen(conferenceId)).toMatchObject({ noticeDueOn: '2026-12-07' });
    app.clock.set('2027-01-06T02:00:00.000Z');
    const ruleId = ruleVersionId(ruleStreamOf(rule.code), localDate('2026-01-01'));
    const correction = { ruleId, binds: { ...binds, unitKinds: ['PARTY'] }, reason: 'Đọc nhầm' };
    const answer = await app.ask(
      `mutation ($input: CorrectDeadlineRuleBindingInput!) { sent: correctDeadlineRuleBinding(input: $input) {
        ... on DeadlineRuleAccepted { deadlineRule { binds { duty unitKinds unitLevels } } } ... on Rejected { code } } }`,
      { input: correction },
      administrator,
    );
    expect(answer['sent'].deadlineRule).toEqual({
      binds: { duty: 'ADVANCE_NOTICE', unitKinds: ['PARTY'], unitLevels: [] },
    });
    await app.caughtUp();
    expect(await seen(conferenceId)).toEqual(unbound);
    expect(await seen(conferenceId, 'on: "2026-12-20"')).toEqual(unbound);
    expect(await seen(conferenceId, 'asOf: "2027-01-05"')).toMatchObject({
      noticeDueOn: '2026-12-07',
      breaches: [{ kind: 'ADVANCE_NOTICE_LATE' }],
    });
    const told = await app.ask(
      `query ($id: ID!) { history(id: $id) { nodes { eventType label
        ... on CorrectionEntry { reason before after } } } }`,
      { id: ruleId },
    );
    expect(told['history'].nodes[1]).toMatchObject({
      eventType: 'RuleBindingCorrected',
      label: 'Đính chính phạm vi áp dụng của quy định về thời hạn',
      reason: 'Đọc nhầm',
      before: { binds: { unitKinds: [] } },
      after: { binds: { unitKinds: ['PARTY'] } },
    });
  });

  it('refuses a duty in the wrong direction and a correction of nothing, naming the way out (R50)', async () => {
    const send = async (name: string, input: object) => {
      const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
      const asked = 'code field message english: message(language: EN)';
      const answer = await app.ask(
        `mutation ($input: ${type}!) { sent: ${name}(input: $input) { ... on Rejected { ${asked} } } }`,
        { input },
        administrator,
      );
      return answer['sent'] as Answer;
    };
    const forward = { ...ofProvince, quantity: 5, binds: requested };
    const refused = await send('enactDeadlineRule', forward);
    expect(refused).toMatchObject({ code: 'RULE_BINDING_INVALID', field: 'binds' });
    expect(refused['message']).toContain('Hãy chọn lại mốc');
    expect(refused['english']).toContain('Choose another trigger');
    const ruleId = ruleVersionId(ruleStreamOf('CONFERENCE_NOTICE'), localDate('2025-07-01'));
    const [notice] = shippedRules.filter(({ code }) => code === 'CONFERENCE_NOTICE');
    const same = { ruleId, binds: notice?.binds, reason: 'Không đổi' };
    expect(await send('correctDeadlineRuleBinding', same)).toMatchObject({
      code: 'NOTHING_TO_CORRECT',
      field: 'binds',
    });
  });
});
