import { readDeadlineRule, readWorkCalendar } from '../../src/application/calendarReader';
import { readCauses } from '../../src/application/consequences';
import { withConsequences } from '../../src/application/withConsequences';
import { shippedRules } from '../../src/calendar/shippedRules';
import { announcedHolidays, announcedSwaps } from '../../src/calendar/announcements';
import { calendarEntryId } from '../../src/calendar/decideCalendar';
import { ruleStreamOf, ruleVersionId } from '../../src/calendar/ruleId';
import { tellShippedCalendar } from '../../src/cli/shippedCalendar';
import { isWorkingDay } from '../../src/calendar/workCalendar';
import { isRecountPending } from '../../src/commitment/recount';
import { addDays, localDate } from '../../src/kernel/localDate';
import { createDeadlineRecount } from '../../src/processes/deadlineRecount';
import { createConsequenceSweep } from '../../src/processes/consequenceSweep';
import { clockOver } from '../support/clockOver';
import type { PreparedRecords } from '../support/preparedRecords';
import { openPreparedStage } from '../support/preparedStage';
import {
  establishBody,
  leaderOf,
  overseerOf,
  secretaryOf,
  type SmallOrganisation,
} from '../support/smallOrganisation';
import { administrator, type TestApplication } from '../support/testApplication';

let app: TestApplication;
let org: SmallOrganisation;
let records: PreparedRecords;

beforeEach(async () => {
  ({ app, org, records } = await openPreparedStage({ now: '2026-11-20T02:00:00.000Z' }));
});
afterEach(() => app.close());

const stage = () => ({
  store: app.store,
  handle: (request: Parameters<typeof app.handler.handle>[0]) => app.handler.handle(request),
});
const cultureDay = localDate('2026-11-24');
const switchOn = () =>
  app.accept(
    'switchCalendarEntry',
    { entryId: calendarEntryId(cultureDay), isInForce: true, reason: 'Luật có hiệu lực' },
    administrator,
  );

describe('the announcements and rules that ship with the program', () => {
  it('are told once, as commands; later starts record nothing', async () => {
    const first = await tellShippedCalendar(stage());
    const repeals = shippedRules.filter(({ validTo }) => validTo !== null).length;
    expect(first).toBe(
      announcedHolidays.length + 1 + announcedSwaps.length + shippedRules.length + repeals,
    );
    const head = await app.store.head();
    expect(await tellShippedCalendar(stage())).toBe(0);
    expect(await app.store.head()).toBe(head);
    const calendar = await readWorkCalendar(app.store);
    expect(calendar.version).toBe(announcedHolidays.length + 1 + announcedSwaps.length + 1);
    expect(isWorkingDay(calendar, cultureDay)).toBe(true);
  });

  it('leave alone what somebody has changed since', async () => {
    await tellShippedCalendar(stage());
    await switchOn();
    expect(await tellShippedCalendar(stage())).toBe(0);
    expect(isWorkingDay(await readWorkCalendar(app.store), cultureDay)).toBe(false);
  });

  it('leave alone what somebody had entered before', async () => {
    const own = { date: '2026-09-01', name: 'Nghỉ Quốc khánh' };
    await app.accept('declareHoliday', own, administrator);
    await tellShippedCalendar(stage());
    const { entries } = await readWorkCalendar(app.store);
    expect(entries.filter(({ date }) => date === '2026-09-01')).toMatchObject([
      { name: 'Nghỉ Quốc khánh' },
    ]);
  });

  it('leave alone a rule of the same code that somebody had enacted before', async () => {
    const own = {
      code: 'PETITION_ANSWER',
      title: 'Trả lời trong 45 ngày',
      legalBasis: { documentType: 'Quy chế', symbol: '12/2020', issuer: 'HĐND tỉnh' },
      validFrom: '2015-01-01',
      trigger: 'PETITION_RECEIVED',
      quantity: 45,
      unit: 'CALENDAR_DAY',
      rollsForward: true,
    };
    await app.accept('enactDeadlineRule', own, administrator);
    await tellShippedCalendar(stage());
    expect(await tellShippedCalendar(stage())).toBe(0);
    const rule = await readDeadlineRule(app.store, 'PETITION_ANSWER');
    expect(rule?.versions).toMatchObject([{ title: own.title, validTo: null }]);
  });

  /** As a program told it that knew no bindings: its code says whom it binds. */
  const toldBefore = async () => {
    const found = shippedRules.find(({ code }) => code === 'CONFERENCE_NOTICE');
    if (found === undefined) throw new Error('not shipped');
    const { binds: _, validTo: __, ...rule } = found;
    const commandId = `shipped ${rule.code} ${rule.validFrom}`;
    const actor = { ...administrator, personId: 'giu-loi-installer' };
    const request = { name: 'enactDeadlineRule', input: { commandId, ...rule }, actor };
    await app.handler.handle({ ...request, isOwn: true });
    return rule;
  };
  const boundLevels = async () =>
    (await readDeadlineRule(app.store, 'CONFERENCE_NOTICE'))?.versions.map(
      ({ binds }) => binds?.unitLevels,
    );

  it('R49: say of rules told before whom they bind, once, and leave what an administrator says since', async () => {
    const { code, validFrom } = await toldBefore();
    expect(await boundLevels()).toEqual([[]]);
    await tellShippedCalendar(stage());
    expect(await boundLevels()).toEqual([['COMMUNE']]);
    expect(await tellShippedCalendar(stage())).toBe(0);
    const ruleId = ruleVersionId(ruleStreamOf(code), validFrom);
    const all = { ruleId, binds: { duty: 'ADVANCE_NOTICE' }, reason: 'Theo quy chế của tỉnh' };
    await app.accept('correctDeadlineRuleBinding', all, administrator);
    expect(await tellShippedCalendar(stage())).toBe(0);
    expect(await boundLevels()).toEqual([[]]);
  });

  it('R49: leave whom a rule binds that somebody had enacted before', async () => {
    const found = shippedRules.find(({ code }) => code === 'CONFERENCE_NOTICE');
    const { binds: _, ...own } = { ...found };
    await app.accept('enactDeadlineRule', own, administrator);
    await tellShippedCalendar(stage());
    expect(await boundLevels()).toEqual([[]]);
  });
});

describe('a deadline by rule, from the outside', () => {
  it('R8, R17: is counted by the rule in force and keeps rule and calendar version', async () => {
    await tellShippedCalendar(stage());
    const id = await records.commitment({
      deadline: { byRule: { ruleCode: 'ACCEPTANCE_NOTICE', startsOn: '2026-11-20' } },
    });
    const { version } = await readWorkCalendar(app.store);
    expect((await records.commitmentState(id)).deadlines).toMatchObject([
      { date: '2026-12-04', calendarVersion: version, rule: { code: 'ACCEPTANCE_NOTICE' } },
    ]);
    const unknown = { deadline: { byRule: { ruleCode: 'NO_SUCH_RULE' } } };
    await expect(records.commitment(unknown)).rejects.toThrow('UNKNOWN_CODE');
  });

  it('R17: a rule that counts from the meeting starts on the day on which it was held', async () => {
    await tellShippedCalendar(stage());
    const meeting = await records.conference('approved');
    const id = await records.commitment({ source: { recordId: meeting }, deadline: null });
    await app.accept(
      'setDeadline',
      { commitmentId: id, deadline: { byRule: { ruleCode: 'CONFERENCE_PUBLICATION' } } },
      secretaryOf(org.department),
    );
    expect((await records.commitmentState(id)).deadlines).toMatchObject([
      { startsOn: '2026-11-20', date: '2026-11-30' },
    ]);
  });

  it('invariant 4: extensions end where the rule for all promises says so', async () => {
    await tellShippedCalendar(stage());
    const id = await records.commitment({ deadline: { fixed: { date: '2027-03-31' } } });
    const ask = (proposedDate: string) =>
      app.send(
        'requestExtension',
        { commitmentId: id, proposedDate, reason: 'Mưa lũ' },
        leaderOf(org.department),
      );
    expect(await ask('2027-09-28')).toMatchObject({
      rejection: { code: 'EXTENSION_LIMIT_REACHED', field: 'proposedDate' },
    });
    expect(await ask('2027-09-27')).toMatchObject({ kind: 'accepted' });
  });

  it('invariant 4: extensions end where the rule of the deadline says so, after the first one too', async () => {
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
    const ask = (proposedDate: string) =>
      app.send(
        'requestExtension',
        { commitmentId, proposedDate, reason: 'Mưa lũ' },
        leaderOf(org.department),
      );
    const limit = { rejection: { code: 'EXTENSION_LIMIT_REACHED', field: 'proposedDate' } };
    const [first] = (await records.commitmentState(commitmentId)).deadlines;
    const due = localDate(first?.date ?? '');
    expect(await ask(addDays(due, 21))).toMatchObject(limit);
    expect(await ask(addDays(due, 5))).toMatchObject({ kind: 'accepted' });
    const [extension] = (await records.commitmentState(commitmentId)).extensions;
    const grant = { commitmentId, extensionId: extension?.id, reason: 'Đồng ý' };
    await app.accept('grantExtension', grant, overseerOf(org.front));
    expect(await ask(addDays(due, 6))).toMatchObject(limit);
  });
});

describe('the recount after a change of the calendar (decision 13)', () => {
  const recounting = () =>
    createDeadlineRecount({
      calendarVersion: async () => (await readWorkCalendar(app.store)).version,
      handler: app.handler,
      access: app.access,
      onFailure: (error) => {
        throw error;
      },
      pageSize: 2,
    });
  const threeWorkingDays = () =>
    records.commitment({ deadline: { counted: { quantity: 3, unit: 'WORKING_DAY' } } });

  it('writes one event for each open promise whose day changes, however often it runs', async () => {
    await tellShippedCalendar(stage());
    const moved = await Promise.all([threeWorkingDays(), threeWorkingDays(), threeWorkingDays()]);
    const fixed = await records.commitment({ deadline: { fixed: { date: '2026-11-25' } } });
    await switchOn();
    const calendar = await readWorkCalendar(app.store);
    const today = localDate('2026-11-20');
    const before = await records.commitmentState(moved[0] ?? '');
    expect(isRecountPending(before, calendar, today)).toBe(true);
    expect(await recounting().run()).toBe(3);
    expect(await recounting().run()).toBe(0);
    for (const id of moved) {
      const state = await records.commitmentState(id);
      expect(state.deadlines.map(({ date }) => date)).toEqual(['2026-11-25', '2026-11-26']);
      expect(isRecountPending(state, calendar, today)).toBe(false);
    }
    expect((await records.commitmentState(fixed)).deadlines).toHaveLength(1);
  });

  it('is finished by the deadline clock before any notice is written', async () => {
    await tellShippedCalendar(stage());
    const id = await threeWorkingDays();
    app.clock.set('2026-11-26T02:00:00.000Z');
    await switchOn();
    await clockOver(app, { recount: recounting() }).tick();
    const { notices } = await records.commitmentState(id);
    // Due on the 26th now, that is today: nothing of the 25th is overdue.
    expect(notices.filter(({ kind }) => kind === 'OVERDUE')).toEqual([]);
  });
});

describe('what one command makes true of another record', () => {
  it('R10: the promise that replaces another takes over its original deadline, once', async () => {
    const handler = withConsequences(app.handler, app);
    const replaced = await records.commitment();
    const replacing = await records.commitment({ deadline: { fixed: { date: '2027-12-31' } } });
    const input = { commitmentId: replaced, supersededById: replacing, reason: 'Rõ hơn' };
    const request = {
      name: 'supersedeCommitment',
      input: { commandId: 'key', ...input },
      actor: overseerOf(org.front),
    };
    expect(await handler.handle(request)).toMatchObject({ kind: 'accepted', wasRepeated: false });
    const { inheritedDeadlines, version } = await records.commitmentState(replacing);
    expect(inheritedDeadlines).toMatchObject([{ fromCommitmentId: replaced, date: '2027-03-31' }]);
    expect(await handler.handle(request)).toMatchObject({ kind: 'accepted', wasRepeated: true });
    expect((await records.commitmentState(replacing)).version).toBe(version);
  });

  it('R10: what a process that died had not handed on is handed on by the sweep, once', async () => {
    const replaced = await records.commitment();
    const replacing = await records.commitment({ deadline: { fixed: { date: '2027-12-31' } } });
    // The bare handler writes the first of the two only, like a process that dies in between.
    const input = { commitmentId: replaced, supersededById: replacing, reason: 'Rõ hơn' };
    await app.accept('supersedeCommitment', input, overseerOf(org.front));
    const sweep = () =>
      createConsequenceSweep({
        causes: readCauses(app.store),
        directory: app.directory,
        handler: app.handler,
        intervalMs: 5,
        onFailure: (error) => {
          throw error;
        },
      });
    expect(await sweep().tick()).toBe(1);
    const { inheritedDeadlines, version } = await records.commitmentState(replacing);
    expect(inheritedDeadlines).toMatchObject([{ fromCommitmentId: replaced, date: '2027-03-31' }]);
    const another = sweep();
    expect([await another.tick(), await another.tick()]).toEqual([1, 0]);
    expect((await records.commitmentState(replacing)).version).toBe(version);
  });

  it('REFERS_TO_ITSELF: no circle of promises that replace or repeat each other', async () => {
    const [a, b, c] = [
      await records.commitment(),
      await records.commitment(),
      await records.commitment(),
    ];
    const link = (commitmentId: string, duplicateOfId: string) =>
      app.send('linkDuplicate', { commitmentId, duplicateOfId }, secretaryOf(org.department));
    await link(c, b);
    await link(b, a);
    expect(await link(a, c)).toMatchObject({ rejection: { code: 'REFERS_TO_ITSELF' } });
  });

  describe('R22: WOULD_COUNT_NOWHERE: an open promise is not hidden under one that', () => {
    const secretary = () => secretaryOf(org.department);
    const endings: Readonly<Record<string, (commitmentId: string) => Promise<unknown>>> = {
      async 'is cancelled'(commitmentId) {
        const proposed = { commitmentId, reason: 'Không còn phù hợp' };
        await app.accept('proposeCancellation', proposed, leaderOf(org.department));
        await app.accept('cancelCommitment', proposed, overseerOf(org.front));
      },
      async 'is superseded'(commitmentId) {
        const supersededById = await records.commitment();
        const replaced = { commitmentId, supersededById, reason: 'Rõ hơn' };
        await app.accept('supersedeCommitment', replaced, overseerOf(org.front));
      },
      'is not to be checked': (commitmentId) =>
        app.accept(
          'classifyCommitment',
          { commitmentId, policyField: 'TRANSPORT', priority: 'NORMAL', isCheckable: false },
          secretary(),
        ),
    };
    it.each(Object.keys(endings))('%s, directly or through others', async (ending) => {
      const [first, middle, late] = [
        await records.commitment(),
        await records.commitment(),
        await records.commitment(),
      ];
      const link = (commitmentId: string, duplicateOfId: string) =>
        app.send('linkDuplicate', { commitmentId, duplicateOfId }, secretary());
      expect(await link(middle, first)).toMatchObject({ kind: 'accepted' });
      await endings[ending]?.(first);
      const refused = { rejection: { code: 'WOULD_COUNT_NOWHERE', field: 'duplicateOfId' } };
      expect(await link(late, first)).toMatchObject(refused);
      expect(await link(late, middle)).toMatchObject(refused);
    });
    it('is cancelled, when the link is dated before that', async () => {
      const made = { occurredOn: { date: '2026-11-01' } };
      const [first, again] = [await records.commitment(made), await records.commitment(made)];
      await endings['is cancelled']?.(first);
      const link = {
        commitmentId: again,
        duplicateOfId: first,
        occurredOn: { date: '2026-11-05' },
      };
      expect(await app.rejection('linkDuplicate', link, secretary())).toBe('WOULD_COUNT_NOWHERE');
    });
    it('nor is it replaced by one that ends cancelled', async () => {
      const [replaced, by, last] = [
        await records.commitment(),
        await records.commitment(),
        await records.commitment(),
      ];
      const replace = (commitmentId: string, supersededById: string) =>
        app.send(
          'supersedeCommitment',
          { commitmentId, supersededById, reason: 'Rõ hơn' },
          overseerOf(org.front),
        );
      expect(await replace(by, last)).toMatchObject({ kind: 'accepted' });
      await endings['is cancelled']?.(last);
      const refused = { rejection: { code: 'WOULD_COUNT_NOWHERE', field: 'supersededById' } };
      expect(await replace(replaced, by)).toMatchObject(refused);
    });
  });

  it('R22: OTHER_PROMISOR: another office does not repeat a promise', async () => {
    const own = await records.commitment();
    const others = {
      text: 'Sẽ sửa xong đường.',
      promisorOfficeId: org.communeCommittee.head.officeId,
      source: { document: { kind: 'PROGRAMME', title: 'Chương trình' } },
    };
    const secretary = secretaryOf(org.communeCommittee);
    const duplicateOfId = (await app.accept('recordCommitment', others, secretary)).stream;
    expect(
      await app.send(
        'linkDuplicate',
        { commitmentId: own, duplicateOfId },
        secretaryOf(org.department),
      ),
    ).toMatchObject({ rejection: { code: 'OTHER_PROMISOR' } });
  });

  it.each([
    ['in force', 'accepted', '2026-11-10', { kind: 'accepted' }],
    ['still to come', 'refused', '2026-12-31', { rejection: { code: 'OTHER_PROMISOR' } }],
  ])(
    'R22: a link to a promise of before, not handed over, by the successor of a reorganisation %s is %s',
    async (_, __, effectiveOn, outcome) => {
      const earlier = {
        text: 'Sẽ sửa xong đường.',
        promisorOfficeId: org.communeCommittee.head.officeId,
        source: { document: { kind: 'PROGRAMME', title: 'Chương trình' } },
        occurredOn: { date: '2026-11-02' },
      };
      const secretary = secretaryOf(org.communeCommittee);
      const duplicateOfId = (await app.accept('recordCommitment', earlier, secretary)).stream;
      const mapping = {
        fromUnitId: org.communeCommittee.unitId,
        toUnitId: org.department.unitId,
      };
      const decision = { documentType: 'Nghị quyết', symbol: '9/NQ-HĐND' };
      const input = { title: 'Sắp xếp', decision, effectiveOn, mappings: [mapping] };
      await app.accept('decideReorganisation', input, administrator);
      const again = await records.commitment();
      const link = { commitmentId: again, duplicateOfId };
      expect(await app.send('linkDuplicate', link, secretaryOf(org.department))).toMatchObject(
        outcome,
      );
    },
  );
});

describe('a record made in error', () => {
  const mark = (recordId: string) =>
    app.send(
      'markRecordedInError',
      { recordId, reason: 'Nhập trùng' },
      secretaryOf(org.department),
    );

  it('R10: a commitment is marked once and left by no command', async () => {
    const id = await records.commitment();
    expect(await mark(id)).toMatchObject({ kind: 'accepted', stream: id });
    expect((await records.commitmentState(id)).mistake).toMatchObject({ on: '2026-11-20' });
    expect(await mark(id)).toMatchObject({ rejection: { code: 'WRONG_STATE' } });
    expect(
      await app.send(
        'requestExtension',
        { commitmentId: id, proposedDate: '2027-06-30', reason: 'x' },
        leaderOf(org.department),
      ),
    ).toMatchObject({ rejection: { code: 'WRONG_STATE' } });
  });

  const stillNeeded = { rejection: { code: 'OTHERS_DEPEND_ON_IT', field: 'recordId' } };

  it('R22: is no promise that others repeat: they would count nowhere', async () => {
    const first = await records.commitment();
    const again = await records.commitment();
    const secretary = secretaryOf(org.department);
    const link = { commitmentId: again, duplicateOfId: first };
    await app.accept('linkDuplicate', link, secretary);
    expect(await mark(first)).toMatchObject(stillNeeded);
    // R50: it names what has to be taken apart first.
    expect(await mark(first)).toMatchObject({ rejection: { records: [again] } });
    const undo = { commitmentId: again, reason: 'Bản gốc nhập nhầm' };
    await app.accept('unlinkDuplicate', undo, secretary);
    expect(await mark(first)).toMatchObject({ kind: 'accepted' });
    const kept = await records.commitment();
    const mistaken = await records.commitment();
    await app.accept('linkDuplicate', { commitmentId: mistaken, duplicateOfId: kept }, secretary);
    expect(await mark(mistaken)).toMatchObject({ kind: 'accepted' });
    expect(await mark(kept)).toMatchObject({ kind: 'accepted' });
  });

  it('R10: is no promise that replaced another, until that is owed again', async () => {
    const replaced = await records.commitment();
    const replacing = await records.commitment();
    const supersede = { commitmentId: replaced, supersededById: replacing, reason: 'Rõ hơn' };
    await app.accept('supersedeCommitment', supersede, overseerOf(org.front));
    expect(await mark(replacing)).toMatchObject(stillNeeded);
    const reopen = {
      commitmentId: replaced,
      reason: 'Bản thay thế nhập nhầm',
      deadline: { fixed: { date: '2027-03-31' } },
    };
    await app.accept('reopenCommitment', reopen, overseerOf(org.front));
    expect(await mark(replacing)).toMatchObject({ kind: 'accepted' });
  });

  it('R21: is no petition that others were merged into', async () => {
    const secretary = secretaryOf(org.department);
    const letter = { text: 'Đề nghị sửa đường.', channel: 'LETTER', deadline: { none: true } };
    const petition = async () => (await app.accept('recordPetition', letter, secretary)).stream;
    const [into, first, second] = [await petition(), await petition(), await petition()];
    const merge = (petitionId: string) =>
      app.accept('mergePetition', { petitionId, intoPetitionId: into }, secretary);
    await merge(first);
    await merge(second);
    expect(await mark(into)).toMatchObject(stillNeeded);
    expect(await mark(first)).toMatchObject({ kind: 'accepted' });
    expect(await mark(into)).toMatchObject(stillNeeded);
    expect(await mark(second)).toMatchObject({ kind: 'accepted' });
    expect(await mark(into)).toMatchObject({ kind: 'accepted' });
  });

  it('may be a conference, which can still be read and is led no further', async () => {
    const id = await records.conference('scheduled');
    expect(await mark(id)).toMatchObject({ kind: 'accepted', stream: id });
    expect(await records.conferenceState(id)).toMatchObject({ isRecordedInError: true });
    const held = { conferenceId: id };
    expect(
      await app.send('holdDialogueConference', held, secretaryOf(org.department)),
    ).toMatchObject({ rejection: { code: 'WRONG_STATE' } });
    await app.caughtUp();
  });

  it('is no unit and no office, and nothing that does not exist', async () => {
    expect(await mark(org.department.unitId)).toMatchObject({
      rejection: { code: 'NOT_ALLOWED' },
    });
    expect(await mark('commitment-00000000-0000-5000-8000-000000000000')).toMatchObject({
      rejection: { code: 'UNKNOWN_RECORD', field: 'recordId' },
    });
    expect(await mark('calendar-vn')).toMatchObject({ rejection: { code: 'UNKNOWN_RECORD' } });
  });
});

describe('who verifies after the lead has moved (R26)', () => {
  it('R26: the head of a unit that was in the lead before took part', async () => {
    const parentId = org.communeCommittee.unitId;
    const below = { name: 'Ban Quản lý', kind: 'STATE', level: 'COMMUNE', parentId };
    const section = await establishBody(app, below, 'Trưởng ban');
    const { commitmentId, claimId } = await (async () => {
      const id = await records.commitment();
      const lead = leaderOf(org.communeCommittee);
      await app.accept(
        'reassignCommitment',
        { commitmentId: id, toUnitId: section.unitId, reason: 'Giao ban' },
        lead,
      );
      const claim = {
        commitmentId: id,
        statement: 'Đã xong',
        evidence: [{ caption: 'Ảnh', link: 'https://hoabinh.gov.vn/anh' }],
      };
      await app.accept('claimFulfilment', claim, leaderOf(section));
      return { commitmentId: id, claimId: (await records.commitmentState(id)).claims[0]?.id };
    })();
    const head = org.communeCommittee.head.personId;
    const asFormerLead = { ...overseerOf(org.front), personId: head };
    const verdict = { commitmentId, claimId, verdict: 'FULL' };
    expect(await app.send('verifyFulfilment', verdict, asFormerLead)).toMatchObject({
      rejection: { code: 'VERIFIER_TOOK_PART' },
    });
    expect(await app.send('verifyFulfilment', verdict, overseerOf(org.council))).toMatchObject({
      kind: 'accepted',
    });
  });
});
