import { CommandFault } from '../../src/application/commandFault';
import type { ActingPerson } from '../../src/application/commandRequest';
import { readRecord } from '../../src/application/recordReader';
import { lossyStore, type AppendFate } from '../support/lossyStore';
import { severedStore } from '../support/severedStore';
import {
  establishSmallOrganisation,
  leaderOf,
  secretaryOf,
  type SmallOrganisation,
} from '../support/smallOrganisation';
import {
  administrator,
  openTestApplication,
  type TestApplication,
} from '../support/testApplication';

const NOWHERE = 'commitment-00000000-0000-5000-8000-000000000000';
const quick = { retry: { attempts: 4, backOffMs: 1 } };

describe('the command handler', () => {
  let app: TestApplication;
  let org: SmallOrganisation;
  let secretary: ActingPerson;
  let director: ActingPerson;

  beforeAll(async () => {
    app = await openTestApplication();
    org = await establishSmallOrganisation(app);
    secretary = secretaryOf(org.department);
    director = leaderOf(org.department);
  });
  afterAll(() => app.close());

  const promise = (more: object = {}) => ({
    text: 'Quý I năm 2027 sửa xong đường liên thôn.',
    promisorOfficeId: org.department.head.officeId,
    source: { document: { kind: 'PROGRAMME', title: 'Chương trình công tác năm 2027' } },
    deadline: { fixed: { date: '2027-03-31', precision: 'QUARTER' } },
    leadUnitId: org.department.unitId,
    ...more,
  });
  const recorded = async (more: object = {}) =>
    (await app.accept('recordCommitment', promise(more), secretary)).stream;
  const progress = (commitmentId: string, more: object = {}) => ({
    commitmentId,
    narrative: 'Đã giải phóng mặt bằng.',
    ...more,
  });
  const versionOf = async (id: string) => (await app.store.readStream(id)).version;

  describe('writes down', () => {
    it('who did what, when, and which other records it looked at', async () => {
      const accepted = await app.accept(
        'recordCommitment',
        promise({ commandId: 'x', occurredOn: { date: '2026-12-10' } }),
        secretary,
      );
      const [event] = (await app.store.readStream(accepted.stream)).events;
      expect(event).toMatchObject({ type: 'CommitmentRecorded', id: accepted.eventIds[0] });
      expect(event?.metadata).toMatchObject({
        occurredOn: { date: '2026-12-10', precision: 'DAY' },
        actor: { ...secretary, unitId: org.department.unitId },
        causationId: null,
        isSynthetic: false,
      });
      expect(event?.metadata.loaded).toEqual({
        [org.department.head.officeId]: 2,
        [org.department.recorder.officeId]: 2,
        [org.department.unitId]: 1,
        [org.committee.unitId]: 1,
      });
    });

    it('keeps the content of a command only as a keyed hash', async () => {
      const text = 'Một lời hứa rất riêng';
      const accepted = await app.accept('recordCommitment', promise({ text }), secretary);
      const [event] = (await app.store.readStream(accepted.stream)).events;
      expect(event?.metadata.commandHash).toMatch(/^[\w-]{43}$/);
      expect(JSON.stringify(event?.metadata)).not.toContain(text);
    });

    it('answers with the version and position of the last event written', async () => {
      const accepted = await app.accept('recordCommitment', promise(), secretary);
      const record = await readRecord(app.store, accepted.stream);
      expect(record).toMatchObject({ version: accepted.version, position: accepted.position });
      expect(accepted.eventIds).toHaveLength(accepted.version);
    });
  });

  describe('refuses', () => {
    it.each([
      ['a record that does not exist', NOWHERE],
      ['an id of another kind', 'office-00000000-0000-5000-8000-000000000000'],
      ['an id that is no id', 'commitment-1'],
      ['an id holding NUL', 'commitment-\0'],
      ['an id holding half a character', 'commitment-\ud800'],
    ])('%s as an unknown record', async (_, id) => {
      const outcome = await app.send('reportProgress', progress(id), director);
      expect(outcome).toMatchObject({
        kind: 'rejected',
        rejection: { code: 'UNKNOWN_RECORD', field: 'commitmentId' },
      });
    });

    it('an unknown office as the one that owes', async () => {
      const input = promise({ promisorOfficeId: 'office-1' });
      expect(await app.send('recordCommitment', input, secretary)).toMatchObject({
        rejection: { code: 'UNKNOWN_RECORD', field: 'promisorOfficeId' },
      });
    });

    it.each([
      ['empty text', { text: ' ' }, 'TEXT_EMPTY', 'text'],
      ['text of 100,000 characters', { text: 'x'.repeat(100_000) }, 'TEXT_TOO_LONG', 'text'],
      ['NUL', { text: 'a\0' }, 'TEXT_INVALID', 'text'],
      ['half a character', { text: '\udc00' }, 'TEXT_INVALID', 'text'],
      [
        'a day that does not exist',
        { deadline: { fixed: { date: '2027-02-29' } } },
        'VALUE_OUT_OF_RANGE',
        'deadline.fixed.date',
      ],
    ])('%s, naming the field', async (_, wrong, code, field) => {
      expect(await app.send('recordCommitment', promise(wrong), secretary)).toMatchObject({
        kind: 'rejected',
        rejection: { code, field },
      });
    });

    it('a day after today, which begins at midnight in Vietnam (R13)', async () => {
      const on = (date: string, precision = 'DAY') => promise({ occurredOn: { date, precision } });
      app.clock.set('2026-12-12T16:59:59.999Z');
      expect(await app.send('recordCommitment', on('2026-12-13'), secretary)).toMatchObject({
        rejection: { code: 'DATE_IN_FUTURE', field: 'occurredOn.date' },
      });
      app.clock.set('2026-12-12T17:00:00.000Z');
      await app.accept('recordCommitment', on('2026-12-13'), secretary);
    });

    it('a month that has not begun, but not the month that runs', async () => {
      const on = (date: string, precision: string) => promise({ occurredOn: { date, precision } });
      const rejected = await app.rejection(
        'recordCommitment',
        on('2027-01-01', 'MONTH'),
        secretary,
      );
      expect(rejected).toBe('DATE_IN_FUTURE');
      await app.accept('recordCommitment', on('2026-12-01', 'MONTH'), secretary);
    });

    it('without recording anything, at a position not before anything it looked at', async () => {
      const id = await recorded();
      const headBefore = await app.store.head();
      const outcome = await app.send('closeCommitment', { commitmentId: id }, director);
      expect(outcome.kind).toBe('rejected');
      expect(outcome.position).toBe(headBefore);
      expect(await app.store.head()).toBe(headBefore);
    });

    it('to invent a command: that is a mistake of the program', async () => {
      await expect(app.send('toString', {}, administrator)).rejects.toThrow(RangeError);
    });
  });

  describe('given an expected version', () => {
    it('refuses when the record has moved on, and accepts at the version seen', async () => {
      const id = await recorded();
      const version = await versionOf(id);
      const first = progress(id, { expectedVersion: version });
      await app.accept('reportProgress', first, director);
      expect(await app.send('reportProgress', first, director)).toMatchObject({
        rejection: { code: 'VERSION_CONFLICT', field: 'expectedVersion' },
      });
      await app.accept('reportProgress', progress(id, { expectedVersion: version + 1 }), director);
    });

    it('still returns the first result to a retry of what was accepted', async () => {
      const id = await recorded();
      const expectedVersion = await versionOf(id);
      const input = progress(id, { expectedVersion, commandId: 'at-version' });
      const first = await app.accept('reportProgress', input, director);
      expect(await app.accept('reportProgress', input, director)).toEqual({
        ...first,
        wasRepeated: true,
      });
    });

    it('lets exactly one of two processes win', async () => {
      const id = await recorded();
      const request = {
        name: 'reportProgress',
        input: progress(id, { expectedVersion: await versionOf(id) }),
        actor: director,
      };
      const outcomes = await Promise.all([
        app.anotherHandler().handle(request),
        app.anotherHandler().handle({ ...request, actor: leaderOf(org.department) }),
      ]);
      expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['accepted', 'rejected']);
    });
  });

  describe('given the same commandId', () => {
    it('returns the first result and decides nothing anew', async () => {
      const id = await recorded();
      const input = progress(id, { commandId: 'report-1' });
      const first = await app.accept('reportProgress', input, director);
      await app.accept('reportProgress', progress(id), director);
      app.clock.advanceDays(1);
      expect(await app.accept('reportProgress', input, director)).toEqual({
        ...first,
        wasRepeated: true,
      });
    });

    it('takes white space, Unicode form, null and the order of fields for the same content', async () => {
      const id = await recorded();
      const first = await app.accept(
        'reportProgress',
        { commandId: 'report-2', commitmentId: id, narrative: 'Đã xong móng' },
        director,
      );
      const again = {
        narrative: ' Đã xong móng '.normalize('NFD'),
        percent: null,
        commitmentId: id,
        commandId: 'report-2',
      };
      expect(await app.accept('reportProgress', again, director)).toEqual({
        ...first,
        wasRepeated: true,
      });
    });

    it('returns the first result of a creation although the rules would now refuse it', async () => {
      const unit = { name: 'Sở Nội vụ', kind: 'STATE', level: 'PROVINCE' };
      const { stream: unitId } = await app.accept('establishUnit', unit, administrator);
      const office = { commandId: 'head', unitId, title: 'Giám đốc', isHead: true };
      const first = await app.accept('establishOffice', office, administrator);
      expect(await app.accept('establishOffice', office, administrator)).toEqual({
        ...first,
        wasRepeated: true,
      });
      const rival = { unitId, title: 'Tổng giám đốc', isHead: true };
      expect(await app.rejection('establishOffice', rival, administrator)).toBe(
        'HEAD_OFFICE_EXISTS',
      );
    });

    it('finds a creation without natural key again, and another key makes another record', async () => {
      const first = await app.accept('recordCommitment', promise({ commandId: 'p1' }), secretary);
      const again = await app.accept('recordCommitment', promise({ commandId: 'p1' }), secretary);
      const other = await app.accept('recordCommitment', promise({ commandId: 'p2' }), secretary);
      expect(again).toEqual({ ...first, wasRepeated: true });
      expect(other.stream).not.toBe(first.stream);
    });

    it('refuses other content, on the same record and on another one', async () => {
      const [one, other] = [await recorded(), await recorded()];
      await app.accept('reportProgress', progress(one, { commandId: 'c' }), director);
      const before = await versionOf(other);
      const changed = progress(one, { commandId: 'c', narrative: 'Khác' });
      const elsewhere = progress(other, { commandId: 'c' });
      for (const input of [changed, elsewhere])
        expect(await app.send('reportProgress', input, director)).toMatchObject({
          rejection: { code: 'COMMAND_ID_REUSED', field: 'commandId' },
        });
      expect(await versionOf(other)).toBe(before);
    });

    it('tells apart who sends it and for what', async () => {
      const id = await recorded();
      const input = progress(id, { commandId: 'same' });
      await app.accept('reportProgress', input, director);
      const colleague = { ...director, personId: 'person-of-the-same-office' };
      expect((await app.accept('reportProgress', input, colleague)).wasRepeated).toBe(false);
      const proposal = { commandId: 'same', commitmentId: id, reason: 'Trùng dự án' };
      expect((await app.accept('proposeCancellation', proposal, director)).wasRepeated).toBe(false);
    });

    it('does not remember a rejection', async () => {
      const id = await recorded();
      const proposal = { commandId: 'again', commitmentId: id, reason: ' ' };
      expect(await app.rejection('proposeCancellation', proposal, director)).toBe('TEXT_EMPTY');
      await app.accept('proposeCancellation', { ...proposal, reason: 'Trùng dự án' }, director);
    });

    it('writes once when two processes send it at the same moment', async () => {
      const id = await recorded();
      const before = await versionOf(id);
      const request = {
        name: 'reportProgress',
        input: progress(id, { commandId: 'twice' }),
        actor: director,
      };
      const handlers = [app.anotherHandler(), app.anotherHandler(), app.anotherHandler()];
      const outcomes = await Promise.all(handlers.map((handler) => handler.handle(request)));
      const versions = outcomes.map((outcome) => outcome.kind === 'accepted' && outcome.version);
      expect(versions).toEqual([before + 1, before + 1, before + 1]);
      expect(await versionOf(id)).toBe(before + 1);
    });
  });

  it('refuses to make what exists under its natural key', async () => {
    const unit = { name: 'Sở Tư pháp', kind: 'STATE', level: 'PROVINCE' };
    const first = await app.accept('establishUnit', unit, administrator);
    expect((await app.send('establishUnit', unit, administrator)).kind).toBe('rejected');
    expect(await versionOf(first.stream)).toBe(1);
  });

  it('records every one of many commands that several processes send to one record', async () => {
    const id = await recorded();
    const before = await versionOf(id);
    const handlers = [app.handler, app.anotherHandler(), app.anotherHandler()];
    const sending = handlers.flatMap((handler, process) =>
      Array.from({ length: 4 }, (_, index) =>
        handler.handle({
          name: 'reportProgress',
          input: progress(id, { commandId: `many-${process}-${index}` }),
          actor: director,
        }),
      ),
    );
    const outcomes = await Promise.all(sending);
    expect(outcomes.filter(({ kind }) => kind === 'accepted')).toHaveLength(12);
    expect(await versionOf(id)).toBe(before + 12);
  });

  describe('when the line to the log fails', () => {
    const sendOver = async (plan: AppendFate[], input: object) =>
      app
        .anotherHandler({ ...quick, store: lossyStore(app.store, plan) })
        .handle({ name: 'reportProgress', input, actor: director });

    it.each<[string, AppendFate[]]>([
      ['the answer is lost after storing', ['storedButAnswerLost']],
      ['the append is lost on its way', ['lostOnTheWay', 'lostOnTheWay']],
      ['nobody answers for a while', ['refused', 'refused', 'refused']],
      ['all of it happens in turn', ['refused', 'lostOnTheWay', 'storedButAnswerLost']],
    ])('records exactly once although %s', async (_, plan) => {
      const id = await recorded();
      const before = await versionOf(id);
      expect(await sendOver(plan, progress(id))).toMatchObject({ version: before + 1 });
      expect(await versionOf(id)).toBe(before + 1);
    });

    it.each(['frozen', 'refusing'] as const)(
      'fails in bounded time over a log that is %s, however many wait in line',
      async (absence) => {
        const id = await recorded();
        const log = await severedStore(app.store, 200);
        const handler = app.anotherHandler({ store: log, retryLimitMs: 400 });
        log.sever(absence);
        const start = performance.now();
        const outcomes = await Promise.allSettled(
          Array.from({ length: 20 }, () =>
            handler.handle({ name: 'reportProgress', input: progress(id), actor: director }),
          ),
        );
        // One by one, each trying five times, they would take 20 seconds over a frozen log.
        expect(performance.now() - start).toBeLessThan(3_000);
        for (const outcome of outcomes)
          expect(outcome).toMatchObject({
            reason: { code: 'STORE_UNAVAILABLE', isRetryable: true },
          });
        log.mend();
        const sent = { name: 'reportProgress', input: progress(id), actor: director };
        expect(await handler.handle(sent)).toMatchObject({ kind: 'accepted' });
        await log.release();
      },
    );

    it('gives up with a fault that may be retried, and the retry meets what was stored', async () => {
      const id = await recorded();
      const before = await versionOf(id);
      const input = progress(id, { commandId: 'lost' });
      const plan: AppendFate[] = ['storedButAnswerLost', 'refused', 'refused', 'refused'];
      const fault = sendOver(plan, input);
      await expect(fault).rejects.toThrow(CommandFault);
      await expect(fault).rejects.toMatchObject({ code: 'STORE_UNAVAILABLE', isRetryable: true });
      expect(await app.accept('reportProgress', input, director)).toMatchObject({
        version: before + 1,
        wasRepeated: true,
      });
    });
  });
});
