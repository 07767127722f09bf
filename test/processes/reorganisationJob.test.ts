import { localDate } from '../../src/kernel/localDate';
import { answeringOfficeOn, currentClock } from '../../src/petition/state';
import { openJob } from '../support/openJob';
import { preparedPetitions, type PreparedPetitions } from '../support/preparedPetitions';
import type { PreparedRecords } from '../support/preparedRecords';
import { openPreparedStage } from '../support/preparedStage';
import { secretaryOf, type SmallOrganisation } from '../support/smallOrganisation';
import { administrator, type TestApplication } from '../support/testApplication';

describe('the job of reorganisations', () => {
  let app: TestApplication;
  let org: SmallOrganisation;
  let records: PreparedRecords;
  let petitions: PreparedPetitions;

  beforeEach(async () => {
    ({ app, org, records } = await openPreparedStage());
    petitions = preparedPetitions(app, org);
  });
  afterEach(() => app.close());

  /** Sở Xây dựng passes to Sở Y tế. */
  const merge = async (effectiveOn = '2026-12-12') => {
    const input = {
      title: 'Hợp nhất hai sở',
      decision: { documentType: 'Nghị quyết', symbol: '9/NQ-HĐND' },
      effectiveOn,
      mappings: [{ fromUnitId: org.department.unitId, toUnitId: org.otherDepartment.unitId }],
    };
    return (await app.accept('decideReorganisation', input, administrator)).stream;
  };
  it('hands the duty to answer a petition over; its clock goes on (R20, R23)', async () => {
    const petitionId = await petitions.petition('referred');
    const clock = currentClock(await petitions.petitionState(petitionId));
    app.clock.set('2026-12-20T01:00:00.000Z');
    await merge('2026-12-15');
    expect(await openJob(app).tick()).toMatchObject([
      { transferred: 1, orphans: [], isApplied: true },
    ]);
    const state = await petitions.petitionState(petitionId);
    expect(answeringOfficeOn(state, localDate('2026-12-14'))).toBe(org.department.head.officeId);
    expect(answeringOfficeOn(state, localDate('2026-12-15'))).toBe(
      org.otherDepartment.head.officeId,
    );
    expect(currentClock(state)).toEqual(clock);
  });

  it('hands it over again when it was referred to the old office once more', async () => {
    const petitionId = await petitions.petition('referred');
    await merge();
    const job = openJob(app);
    await job.tick();
    const back = { petitionId, reason: 'Không thuộc thẩm quyền' };
    await app.accept('returnReferral', back, secretaryOf(org.department));
    const again = { petitionId, toOfficeId: org.department.head.officeId };
    await app.accept('referPetition', again, secretaryOf(org.department));
    expect(await job.tick()).toMatchObject([{ transferred: 1, isApplied: true }]);
    expect((await petitions.petitionState(petitionId)).answeringOfficeId).toBe(
      org.otherDepartment.head.officeId,
    );
  });

  it('leaves an answered petition and a kept promise where they are', async () => {
    await petitions.petition('answered');
    const verified = await records.verified();
    await merge();
    expect(await openJob(app).tick()).toMatchObject([{ transferred: 0, isApplied: true }]);
    expect((await records.commitmentState(verified)).transfers).toEqual([]);
  });

  it('runs at the same time as another one: each promise passes over once, the end is said once', async () => {
    const ids = [];
    for (let count = 0; count < 10; count += 1) ids.push(await records.commitment());
    const reorganisationId = await merge();
    const first = openJob(app);
    const second = openJob(app, app.anotherHandler());
    const reports = await Promise.all([first.tick(), second.tick()]);
    const written = reports.flat().reduce((sum, { transferred }) => sum + transferred, 0);
    expect(written).toBe(ids.length);
    for (const id of ids) expect((await records.commitmentState(id)).transfers).toHaveLength(1);
    const { events } = await app.store.readStream(reorganisationId);
    expect(events.map(({ type }) => type)).toEqual(['ReorganisationDecided', 'SuccessionApplied']);
  });

  it('goes through page after page and keeps on when one promise fails', async () => {
    const ids = [];
    for (let count = 0; count < 5; count += 1) ids.push(await records.commitment());
    await merge();
    const failures: (string | null)[] = [];
    const [, broken = ''] = ids;
    const handler = {
      handle: (request: Parameters<typeof app.handler.handle>[0]) => {
        const { commitmentId } = request.input as { readonly commitmentId?: string };
        if (commitmentId === broken) throw new Error('the disk is full');
        return app.handler.handle(request);
      },
    };
    const failing = openJob(app, handler, {
      pageSize: 2,
      onFailure: (_, id) => failures.push(id),
    });
    expect(await failing.tick()).toMatchObject([{ transferred: 4, isApplied: false }]);
    expect(failures).toEqual([broken]);
    expect(await openJob(app, app.handler, { pageSize: 2 }).tick()).toMatchObject([
      { transferred: 1, isApplied: true },
    ]);
  });

  it('runs by itself until stopped', async () => {
    const id = await records.commitment();
    const job = openJob(app);
    job.start();
    await merge();
    const deadline = Date.now() + 5_000;
    const isDone = async () => (await records.commitmentState(id)).transfers.length === 1;
    while (!(await isDone()) && Date.now() < deadline)
      await new Promise((resolve) => setTimeout(resolve, 10));
    await job.stop();
    expect(await isDone()).toBe(true);
  });
});
