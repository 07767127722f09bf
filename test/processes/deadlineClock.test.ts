import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { CommandHandler } from '../../src/application/handleCommand';
import { readRecord } from '../../src/application/recordReader';
import type { NoticeState } from '../../src/commitment/noticeState';
import { createDeadlineClock, type DeadlineClockOptions } from '../../src/processes/deadlineClock';
import { isInShare } from '../../src/processes/noticeShare';
import { readModelCandidates } from '../../src/processes/readModelCandidates';
import {
  evidence,
  preparedRecords,
  programme,
  type PreparedRecords,
} from '../support/preparedRecords';
import { openPreparedStage } from '../support/preparedStage';
import {
  establishBody,
  establishSmallOrganisation,
  leaderOf,
  overseerOf,
  secretaryOf,
  type Body,
  type SmallOrganisation,
} from '../support/smallOrganisation';
import { openTestApplication, type TestApplication } from '../support/testApplication';

describe('the deadline clock', () => {
  let app: TestApplication;
  let org: SmallOrganisation;
  let records: PreparedRecords;
  let failures: unknown[];

  beforeEach(async () => {
    ({ app, org, records } = await openPreparedStage({ now: '2026-12-12T01:30:00.000Z' }));
    failures = [];
  });
  afterEach(() => app.close());

  const clockOver = (over: TestApplication, changes: Partial<DeadlineClockOptions> = {}) =>
    createDeadlineClock({
      handler: over.handler,
      directory: over.directory,
      candidates: readModelCandidates(over.access),
      readRecord: (id) => readRecord(over.store, id),
      clock: over.clock,
      intervalMs: 5,
      onFailure: (error) => failures.push(error),
      ...changes,
    });
  const promiseDue = (date: string) => records.commitment({ deadline: { fixed: { date } } });
  const noticesOf = async (id: string): Promise<readonly NoticeState[]> =>
    (await records.commitmentState(id)).notices;
  const brief = (notices: readonly NoticeState[]) =>
    notices.map(({ kind, level, occurredOn }) => `${kind} ${level} ${occurredOn}`);

  it('writes nothing on the deadline day itself and the first notice the day after (R9, R15)', async () => {
    const id = await promiseDue('2026-12-13');
    const clock = clockOver(app);
    app.clock.set('2026-12-13T16:59:59.999Z');
    await clock.tick();
    expect((await noticesOf(id)).filter(({ kind }) => kind === 'OVERDUE')).toEqual([]);
    app.clock.set('2026-12-13T17:00:00.000Z');
    await clock.tick();
    expect(brief(await noticesOf(id))).toContain('OVERDUE 1 2026-12-14');
  });

  it('warns 7 days and 1 day before (R33)', async () => {
    const id = await promiseDue('2026-12-21');
    const clock = clockOver(app);
    expect(await clock.tick()).toBe(0);
    app.clock.set('2026-12-14T00:00:00.000Z');
    expect(await clock.tick()).toBe(1);
    app.clock.set('2026-12-20T00:00:00.000Z');
    expect(await clock.tick()).toBe(1);
    expect(brief(await noticesOf(id))).toEqual(['DUE_SOON 1 2026-12-14', 'DUE_SOON 2 2026-12-20']);
  });

  const addresseesOf = async (id: string) =>
    (await noticesOf(id))
      .filter(({ kind }) => kind === 'OVERDUE')
      .map(({ level, addresseeOfficeId }) => [level, addresseeOfficeId]);

  const promiseOf = async (debtor: Body, lead: Body): Promise<string> => {
    const input = {
      text: 'Quý I năm 2027 sửa xong đường liên thôn.',
      promisorOfficeId: debtor.head.officeId,
      source: programme,
      deadline: { fixed: { date: '2026-12-13' } },
      leadUnitId: lead.unitId,
    };
    return (await app.accept('recordCommitment', input, secretaryOf(debtor))).stream;
  };

  it('speaks to the debtor, then to its superior, then to MTTQ of the territory', async () => {
    const id = await records.commitment({
      deadline: { fixed: { date: '2026-12-13' } },
      leadUnitId: org.otherDepartment.unitId,
    });
    app.clock.set('2027-01-12T00:00:00.000Z');
    await clockOver(app).tick();
    expect(await addresseesOf(id)).toEqual([
      [1, org.department.head.officeId],
      [2, org.committee.head.officeId],
      [3, org.front.head.officeId],
    ]);
  });

  it('speaks of what a unit below the debtor leads to the head above the debtor', async () => {
    const division = await establishBody(
      app,
      {
        name: 'Phòng Kinh tế xã Yên Trị',
        kind: 'STATE',
        level: 'COMMUNE',
        parentId: org.communeCommittee.unitId,
        territoryId: org.communeId,
      },
      'Trưởng phòng Kinh tế',
    );
    const id = await promiseOf(org.communeCommittee, division);
    app.clock.set('2026-12-21T00:00:00.000Z');
    await clockOver(app).tick();
    expect(await addresseesOf(id)).toEqual([
      [1, org.communeCommittee.head.officeId],
      [2, org.committee.head.officeId],
    ]);
  });

  it('speaks to nobody twice while there is a head above who was not told', async () => {
    const below = async (parentId: string, name: string) =>
      establishBody(
        app,
        {
          name,
          kind: 'SOCIO_POLITICAL_ORGANISATION',
          level: 'PROVINCE',
          parentId,
          territoryId: org.provinceId,
        },
        `Chủ tịch ${name}`,
      );
    const association = await below(org.front.unitId, 'Hội Nông dân tỉnh');
    const club = await below(association.unitId, 'Chi hội Nông dân sản xuất giỏi');
    const own = await promiseOf(association, association);
    const clubs = await promiseOf(club, club);
    app.clock.set('2026-12-21T00:00:00.000Z');
    await clockOver(app).tick();
    app.clock.set('2027-01-12T00:00:00.000Z');
    await clockOver(app).tick();
    expect(await addresseesOf(clubs)).toEqual([
      [1, club.head.officeId],
      [2, association.head.officeId],
      [3, org.front.head.officeId],
    ]);
    // MTTQ is the superior and was told; above it nobody is recorded.
    expect(await addresseesOf(own)).toEqual([
      [1, association.head.officeId],
      [2, org.front.head.officeId],
      [3, association.head.officeId],
    ]);
  });

  it('speaks to the debtor where nobody else is recorded', async () => {
    const id = await records.commitment({
      deadline: { fixed: { date: '2026-12-13' } },
      leadUnitId: null,
    });
    const commune = await records.commitment({ deadline: { fixed: { date: '2026-12-13' } } });
    app.clock.set('2027-01-12T00:00:00.000Z');
    await clockOver(app).tick();
    const third = async (of: string) =>
      (await noticesOf(of)).find(({ kind, level }) => kind === 'OVERDUE' && level === 3);
    expect(await third(id)).toMatchObject({ addresseeOfficeId: org.front.head.officeId });
    // The commune has no MTTQ of its own on record.
    expect(await third(commune)).toMatchObject({ addresseeOfficeId: org.department.head.officeId });
  });

  it('writes after three days of sleep what it missed, with the right days, lowest level first', async () => {
    const id = await promiseDue('2026-12-19');
    app.clock.set('2026-12-17T00:00:00.000Z');
    await clockOver(app).tick();
    app.clock.set('2026-12-27T00:00:00.000Z');
    expect(await clockOver(app).tick()).toBe(3);
    expect(brief(await noticesOf(id))).toEqual([
      'DUE_SOON 1 2026-12-12',
      'DUE_SOON 2 2026-12-18',
      'OVERDUE 1 2026-12-20',
      'OVERDUE 2 2026-12-26',
    ]);
    for (const notice of (await noticesOf(id)).slice(1))
      expect(notice.recordedAt).toBe('2026-12-27T00:00:00.000Z');
  });

  it('writes nothing twice, however often it runs', async () => {
    const id = await promiseDue('2026-12-13');
    app.clock.set('2026-12-21T00:00:00.000Z');
    const clock = clockOver(app);
    await clock.tick();
    const written = brief(await noticesOf(id));
    expect(await clock.tick()).toBe(0);
    expect(brief(await noticesOf(id))).toEqual(written);
  });

  it('goes on where a process that died between two notices stopped', async () => {
    const id = await promiseDue('2026-12-13');
    app.clock.set('2027-01-12T00:00:00.000Z');
    let sent = 0;
    const dying: CommandHandler = {
      handle: (request) => {
        sent += 1;
        if (sent > 2) throw new Error('killed');
        return app.handler.handle(request);
      },
    };
    await clockOver(app, { handler: dying }).tick();
    expect(failures).toHaveLength(1);
    const before = brief(await noticesOf(id));
    expect(before).toHaveLength(2);
    await clockOver(app).tick();
    const after = brief(await noticesOf(id));
    expect(after.slice(0, 2)).toEqual(before);
    expect(after).toHaveLength(4);
    expect(new Set(after).size).toBe(4);
  });

  it('writes each notice once when two processes run at the same moment', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'giu-loi-two-clocks-'));
    const one = await openTestApplication({ folder, clock: app.clock });
    const two = await openTestApplication({ folder, clock: app.clock });
    try {
      const both = await establishSmallOrganisation(one);
      const promises = preparedRecords(one, both);
      const due = { deadline: { fixed: { date: '2026-12-13' } } };
      const ids = [];
      for (let n = 0; n < 20; n += 1) ids.push(await promises.commitment(due));
      app.clock.set('2026-12-20T00:00:00.000Z');
      const written = await Promise.all([clockOver(one).tick(), clockOver(two).tick()]);
      expect(written[0] + written[1]).toBe(60);
      for (const id of ids)
        expect(brief((await promises.commitmentState(id)).notices)).toEqual([
          'DUE_SOON 2 2026-12-12',
          'OVERDUE 1 2026-12-14',
          'OVERDUE 2 2026-12-20',
        ]);
    } finally {
      await one.close();
      await two.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('leaves to another clock what falls to it, and takes over what waits for 30 seconds', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 8; n += 1) ids.push(await promiseDue('2026-12-13'));
    app.clock.set('2026-12-14T00:00:00.000Z');
    let elapsed = 0;
    const clock = clockOver(app, {
      share: () => ({ index: 1, of: 2 }),
      elapsed: () => elapsed,
    });
    const overdue = async () => {
      const written = await Promise.all(ids.map(noticesOf));
      return written.filter((notices) => notices.some(({ kind }) => kind === 'OVERDUE')).length;
    };
    await clock.tick();
    const own = ids.filter((id) => isInShare(id, { index: 1, of: 2 })).length;
    expect(await overdue()).toBe(own);
    expect(own).toBeLessThan(ids.length);
    elapsed = 29_000;
    await clock.tick();
    expect(await overdue()).toBe(own);
    elapsed = 30_000;
    await clock.tick();
    expect(await overdue()).toBe(ids.length);
  });

  it('a clock that jumps a week ahead and back again writes what the week made due, once', async () => {
    const id = await promiseDue('2026-12-13');
    const clock = clockOver(app);
    app.clock.set('2026-12-21T00:00:00.000Z');
    await clock.tick();
    const ahead = brief(await noticesOf(id));
    expect(ahead).toContain('OVERDUE 2 2026-12-20');
    app.clock.set('2026-12-14T00:00:00.000Z');
    expect(await clock.tick()).toBe(0);
    app.clock.set('2026-12-21T00:00:00.000Z');
    expect(await clock.tick()).toBe(0);
    expect(brief(await noticesOf(id))).toEqual(ahead);
  });

  it('a clock that jumps backwards never lowers the instant at which a notice is recorded', async () => {
    const first = await promiseDue('2026-12-13');
    const second = await promiseDue('2026-12-20');
    const clock = clockOver(app);
    app.clock.set('2026-12-15T00:00:00.000Z');
    await clock.tick();
    app.clock.set('2026-12-14T00:00:00.000Z');
    await clock.tick();
    app.clock.set('2026-12-27T00:00:00.000Z');
    await clock.tick();
    const { events } = await app.store.readAll({ after: 'start', limit: 1_000 });
    const instants = events.map(({ recordedAt }) => recordedAt);
    expect(instants).toEqual([...instants].sort());
    for (const id of [first, second])
      expect(brief(await noticesOf(id))).toEqual([...new Set(brief(await noticesOf(id)))]);
    expect(brief(await noticesOf(second))).toContain('OVERDUE 1 2026-12-21');
  });

  it('gives a notice an id that follows from promise, deadline version and level alone', async () => {
    const idsOfNotices = async () => {
      const own = await openTestApplication({ now: '2026-12-12T01:30:00.000Z' });
      try {
        const prepared = preparedRecords(own, await establishSmallOrganisation(own));
        const id = await prepared.commitment({ deadline: { fixed: { date: '2026-12-13' } } });
        own.clock.set('2026-12-21T00:00:00.000Z');
        await clockOver(own).tick();
        return (await own.store.readStream(id)).events.map((event) => event.id);
      } finally {
        await own.close();
      }
    };
    const ids = await idsOfNotices();
    expect(new Set(ids).size).toBe(ids.length);
    expect(await idsOfNotices()).toEqual(ids);
  });

  it('is silent while a claim made in time waits, and speaks after its rejection (R16)', async () => {
    const commitmentId = await promiseDue('2026-12-13');
    const lead = leaderOf(org.communeCommittee);
    await app.accept('claimFulfilment', { commitmentId, statement: 'Đã xong', evidence }, lead);
    const claimId = (await records.commitmentState(commitmentId)).claims[0]?.id;
    app.clock.set('2026-12-21T00:00:00.000Z');
    const clock = clockOver(app);
    expect(await clock.tick()).toBe(0);
    const rejection = { commitmentId, claimId, reason: 'Còn 300 m chưa thảm nhựa' };
    await app.accept('rejectFulfilment', rejection, overseerOf(org.front));
    await clock.tick();
    expect(brief(await noticesOf(commitmentId))).toEqual(
      expect.arrayContaining(['OVERDUE 1 2026-12-14', 'OVERDUE 2 2026-12-20']),
    );
  });

  it('starts the ladder again for a new version of the deadline (R15)', async () => {
    const commitmentId = await promiseDue('2026-12-13');
    const clock = clockOver(app);
    app.clock.set('2026-12-14T00:00:00.000Z');
    await clock.tick();
    const lead = leaderOf(org.communeCommittee);
    const wish = { commitmentId, proposedDate: '2026-12-15', reason: 'Mưa lũ kéo dài' };
    await app.accept('requestExtension', wish, lead);
    const extensionId = (await records.commitmentState(commitmentId)).extensions[0]?.id;
    const grant = { commitmentId, extensionId, reason: 'Có xác nhận thiên tai' };
    await app.accept('grantExtension', grant, leaderOf(org.committee));
    app.clock.set('2026-12-16T00:00:00.000Z');
    await clock.tick();
    const overdue = (await noticesOf(commitmentId)).filter(({ kind }) => kind === 'OVERDUE');
    expect(overdue.map((each) => [each.deadlineVersion, each.level, each.occurredOn])).toEqual([
      [1, 1, '2026-12-14'],
      [2, 1, '2026-12-16'],
    ]);
  });

  it('sees to every promise, page after page', async () => {
    const ids = [];
    for (let n = 0; n < 7; n += 1) ids.push(await promiseDue('2026-12-13'));
    app.clock.set('2026-12-14T00:00:00.000Z');
    await clockOver(app, { pageSize: 3, atOnce: 2 }).tick();
    for (const id of ids) expect(brief(await noticesOf(id))).toContain('OVERDUE 1 2026-12-14');
  });

  it('sees to the others when one promise cannot be read, and says which', async () => {
    const [bad, good] = [await promiseDue('2026-12-13'), await promiseDue('2026-12-13')];
    app.clock.set('2026-12-14T00:00:00.000Z');
    const told: unknown[] = [];
    await clockOver(app, {
      readRecord: (id) =>
        id === bad ? Promise.reject(new Error('unreadable')) : readRecord(app.store, id),
      onFailure: (_, id) => told.push(id),
    }).tick();
    expect(told).toEqual([bad]);
    expect(brief(await noticesOf(good))).toContain('OVERDUE 1 2026-12-14');
    expect(await noticesOf(bad)).toEqual([]);
  });

  describe('running by itself', () => {
    it('survives runs that fail and writes as soon as one succeeds', async () => {
      const id = await promiseDue('2026-12-13');
      app.clock.set('2026-12-14T00:00:00.000Z');
      const real = readModelCandidates(app.access);
      let runs = 0;
      const clock = clockOver(app, {
        candidates: {
          page: (...question) => {
            runs += 1;
            return runs < 3 ? Promise.reject(new Error('no answer')) : real.page(...question);
          },
        },
      });
      clock.start();
      while (!brief(await noticesOf(id)).includes('OVERDUE 1 2026-12-14')) await delay(5);
      await clock.stop();
      expect(failures).toHaveLength(2);
    });

    it('tells of a clock that cannot be read and goes on', async () => {
      let isBroken = true;
      const unsure = {
        now: () => {
          if (isBroken) throw new Error('no such instant');
          return app.clock.now();
        },
      };
      const id = await promiseDue('2026-12-13');
      app.clock.set('2026-12-14T00:00:00.000Z');
      const clock = clockOver(app, { clock: unsure });
      clock.start();
      while (failures.length === 0) await delay(5);
      isBroken = false;
      while (!brief(await noticesOf(id)).includes('OVERDUE 1 2026-12-14')) await delay(5);
      await clock.stop();
    });

    it('never runs twice at once, and stopping finishes the run under way', async () => {
      const id = await promiseDue('2026-12-13');
      app.clock.set('2026-12-14T00:00:00.000Z');
      const real = readModelCandidates(app.access);
      let atOnce = 0;
      let most = 0;
      let runs = 0;
      const clock = clockOver(app, {
        candidates: {
          page: async (...question) => {
            atOnce += 1;
            runs += 1;
            most = Math.max(most, atOnce);
            await delay(20);
            atOnce -= 1;
            return real.page(...question);
          },
        },
      });
      clock.start();
      void clock.tick();
      void clock.tick();
      await clock.stop();
      expect(brief(await noticesOf(id))).toContain('OVERDUE 1 2026-12-14');
      expect([most, runs]).toEqual([1, 1]);
      await delay(30);
      expect(runs).toBe(1);
    });
  });
});
