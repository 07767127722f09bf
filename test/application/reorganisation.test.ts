import { readRecord } from '../../src/application/recordReader';
import { createReorganisationRegister } from '../../src/application/reorganisationRegister';
import { loadObligation } from '../../src/application/facts/obligations';
import { createStreamLoader } from '../../src/application/streamLoader';
import { createStreamMemory } from '../../src/application/streamMemory';
import type { CommitmentState } from '../../src/commitment/state';
import { promisorOfficeOn } from '../../src/commitment/succession';
import { localDate } from '../../src/kernel/localDate';
import { timelinessOf } from '../../src/commitment/timeliness';
import { isSuccessionPending } from '../../src/reorganisation/handover';
import { openJob } from '../support/openJob';
import { evidence, programme } from '../support/preparedRecords';
import {
  establishBody,
  leaderOf,
  overseerOf,
  secretaryOf,
  type Body,
} from '../support/smallOrganisation';
import {
  administrator,
  openTestApplication,
  type TestApplication,
} from '../support/testApplication';

const before = localDate('2025-06-30');
const after = localDate('2025-07-01');
const decision = { documentType: 'Nghị quyết', symbol: '202/2025/QH15' };

/** Bodies of before and after 01/07/2025; the city ends and its wards are new. */
interface Country {
  readonly hoaBinh: Body;
  readonly phuTho: Body;
  readonly bacLieu: Body;
  readonly oldCaMau: Body;
  readonly newCaMau: Body;
  readonly city: Body;
  readonly commune: Body;
  readonly wardOne: Body;
  readonly wardTwo: Body;
  readonly front: Body;
}

const state = { kind: 'STATE', level: 'PROVINCE' };
const body = (app: TestApplication, name: string, changes: object = {}) =>
  establishBody(app, { ...state, name, ...changes }, `Chủ tịch ${name}`);

async function establishOldOrder(app: TestApplication) {
  const bacLieu = await body(app, 'UBND tỉnh Bạc Liêu');
  const hoaBinh = await body(app, 'UBND tỉnh Hòa Bình');
  const below = { level: 'DISTRICT', parentId: bacLieu.unitId };
  return {
    hoaBinh,
    phuTho: await body(app, 'UBND tỉnh Phú Thọ'),
    bacLieu,
    oldCaMau: await body(app, 'UBND tỉnh Cà Mau'),
    city: await body(app, 'UBND thành phố Bạc Liêu', below),
    commune: await body(app, 'UBND xã Yên Trị', { level: 'COMMUNE', parentId: hoaBinh.unitId }),
    front: await body(app, 'Ủy ban MTTQ tỉnh Cà Mau', { kind: 'MTTQ' }),
  };
}

async function establishNewOrder(app: TestApplication) {
  const reborn = { occurredOn: { date: '2025-07-01' } };
  const newCaMau = await body(app, 'UBND tỉnh Cà Mau', reborn);
  const ward = { level: 'COMMUNE', parentId: newCaMau.unitId, ...reborn };
  return {
    newCaMau,
    wardOne: await body(app, 'UBND phường Bạc Liêu', ward),
    wardTwo: await body(app, 'UBND phường Vĩnh Trạch', ward),
  };
}

describe('B1: the reorganisation of 01/07/2025', () => {
  let app: TestApplication;
  let country: Country;
  let reorganisationId: string;
  const promises: Record<string, string> = {};

  const promise = async (name: string, debtor: Body, changes: object = {}): Promise<string> => {
    const input = {
      occurredOn: { date: '2025-03-10' },
      text: `Sẽ sửa xong đường ${name}.`,
      promisorOfficeId: debtor.head.officeId,
      source: programme,
      deadline: { fixed: { date: '2025-12-31' } },
      leadUnitId: debtor.unitId,
      ...changes,
    };
    const { stream } = await app.accept('recordCommitment', input, secretaryOf(debtor));
    promises[name] = stream;
    return stream;
  };
  const stateOf = async (name: string): Promise<CommitmentState> => {
    const record = await readRecord(app.store, promises[name] ?? name);
    if (record?.kind !== 'COMMITMENT') throw new Error(`no commitment ${name}`);
    return record.state;
  };
  const debtorOf = async (name: string, on = after) => promisorOfficeOn(await stateOf(name), on);
  const isPending = async (name: string, on = after) => {
    const streams = createStreamLoader(createStreamMemory(app.store), '', on);
    const obligation = await loadObligation(streams, promises[name] ?? '');
    if (obligation === null) throw new Error(`no obligation ${name}`);
    return isSuccessionPending(await createReorganisationRegister(app.store).all(), obligation, on);
  };
  const tick = async () => (await openJob(app).tick())[0];
  const name = (which: string, to: Body) =>
    app.accept(
      'nameSuccessor',
      { reorganisationId, obligationId: promises[which], toOfficeId: to.head.officeId },
      administrator,
    );

  beforeAll(async () => {
    app = await openTestApplication({ now: '2025-06-10T02:00:00.000Z' });
    const old = await establishOldOrder(app);
    const { hoaBinh, bacLieu, oldCaMau, city } = old;
    await promise('Hòa Bình', hoaBinh);
    await promise('Bạc Liêu', bacLieu);
    await promise('Cà Mau', oldCaMau);
    await promise('city one', city);
    await promise('city two', city);
    await promise('led by the city', bacLieu, { leadUnitId: city.unitId });
    await promise('overdue', hoaBinh, {
      deadline: { fixed: { date: '2025-05-31' } },
      backdatingReason: 'Nhập hồ sơ muộn',
    });
    const statement = 'Đã thông xe';
    const commitmentId = await promise('claimed', oldCaMau);
    await app.accept('claimFulfilment', { commitmentId, statement, evidence }, leaderOf(oldCaMau));
    app.clock.set('2025-07-01T00:10:00.000Z');
    country = { ...old, ...(await establishNewOrder(app)) };
  });
  afterAll(() => app.close());

  it('is decided with a new unit of that very day, and split among the wards of the city', async () => {
    const { hoaBinh, phuTho, bacLieu, oldCaMau, newCaMau, city, wardOne, wardTwo } = country;
    const line = (from: Body, to: Body) => ({ fromUnitId: from.unitId, toUnitId: to.unitId });
    const input = {
      title: 'Sắp xếp đơn vị hành chính cấp tỉnh năm 2025',
      decision,
      effectiveOn: '2025-07-01',
      mappings: [
        line(hoaBinh, phuTho),
        line(bacLieu, newCaMau),
        line(oldCaMau, newCaMau),
        line(city, wardOne),
        line(city, wardTwo),
      ],
    };
    reorganisationId = (await app.accept('decideReorganisation', input, administrator)).stream;
    expect(oldCaMau.unitId).not.toBe(newCaMau.unitId);
  });

  it('shows the old debtor, marked, until the job has come to it (invariant 11)', async () => {
    expect(await isPending('Hòa Bình', before)).toBe(false);
    expect((await stateOf('Hòa Bình')).promisorOfficeId).toBe(country.hoaBinh.head.officeId);
    expect(await isPending('Hòa Bình')).toBe(true);
  });

  it('hands over what the mapping settles and reports the rest as orphans (R23)', async () => {
    const report = await tick();
    expect(report?.transferred).toBe(6);
    expect(report?.isApplied).toBe(false);
    const cityPromises = [promises['city one'], promises['city two']];
    expect([...(report?.orphans ?? [])].sort()).toEqual(cityPromises.sort());
    expect(await isPending('Hòa Bình')).toBe(false);
    expect(await isPending('city one')).toBe(true);
    expect(
      await app.rejection(
        'applySuccession',
        { reorganisationId },
        {
          personId: null,
          officeId: null,
          role: 'SYSTEM',
          delegationId: null,
        },
      ),
    ).toBe('WRONG_STATE');
  });

  it('ends with no orphan once each promise of the city has a named successor', async () => {
    await name('city one', country.wardOne);
    expect(await tick()).toMatchObject({ transferred: 1, isApplied: false });
    await name('city two', country.newCaMau);
    expect(await tick()).toEqual({
      reorganisationId,
      transferred: 1,
      orphans: [],
      isApplied: true,
    });
    const [reorganisation] = await createReorganisationRegister(app.store).all();
    expect(reorganisation?.appliedAt).not.toBeNull();
  });

  it('shows the new debtors from 01/07/2025 and the old ones as of 30/06/2025', async () => {
    const { hoaBinh, phuTho, bacLieu, oldCaMau, newCaMau, city, wardOne } = country;
    const expected: [string, Body, Body][] = [
      ['Hòa Bình', hoaBinh, phuTho],
      ['Bạc Liêu', bacLieu, newCaMau],
      ['Cà Mau', oldCaMau, newCaMau],
      ['city one', city, wardOne],
      ['city two', city, newCaMau],
      ['led by the city', bacLieu, newCaMau],
    ];
    for (const [which, old, successor] of expected) {
      expect(await debtorOf(which, before)).toBe(old.head.officeId);
      expect(await debtorOf(which)).toBe(successor.head.officeId);
      expect((await stateOf(which)).transfers).toMatchObject([
        { reorganisationId, fromUnitId: old.unitId, effectiveOn: after },
      ]);
    }
  });

  it('keeps those who held the old debtor from verifying for the new one (R26)', async () => {
    const commitmentId = promises['Bạc Liêu'];
    const claim = { commitmentId, statement: 'Đã thông xe', evidence };
    await app.accept('claimFulfilment', claim, leaderOf(country.newCaMau));
    const [made] = (await stateOf('Bạc Liêu')).claims;
    const verdict = { commitmentId, claimId: made?.id, verdict: 'FULL' };
    const headBefore = { ...overseerOf(country.front), personId: country.bacLieu.head.personId };
    expect(await app.rejection('verifyFulfilment', verdict, headBefore)).toBe('VERIFIER_TOOK_PART');
  });

  it('resets no clock: deadlines, lateness and pending claims go along (R23)', async () => {
    for (const which of ['Hòa Bình', 'Bạc Liêu', 'Cà Mau', 'city one', 'city two'])
      expect((await stateOf(which)).deadlines).toMatchObject([{ version: 1, date: '2025-12-31' }]);
    const overdue = await stateOf('overdue');
    expect(overdue.deadlines).toMatchObject([{ version: 1, date: '2025-05-31' }]);
    expect(timelinessOf(overdue, { on: after })).toBe('OPEN_OVERDUE');
    expect((await stateOf('claimed')).claims).toMatchObject([{ status: 'PENDING' }]);
  });

  it('gives the lead to the successors, the other wards support', async () => {
    const { newCaMau, wardOne, wardTwo } = country;
    expect(await stateOf('city one')).toMatchObject({
      leadUnitId: wardOne.unitId,
      supportingUnitIds: [wardTwo.unitId],
    });
    const { leadUnitId, supportingUnitIds } = await stateOf('led by the city');
    expect(leadUnitId).toBe(wardOne.unitId);
    expect(supportingUnitIds).toEqual([wardTwo.unitId]);
    expect((await stateOf('Cà Mau')).leadUnitId).toBe(newCaMau.unitId);
  });

  it('lets the new debtor act and no longer the old one', async () => {
    const report = { commitmentId: promises['Hòa Bình'], narrative: 'Đã nhận bàn giao.' };
    expect(await app.rejection('reportProgress', report, leaderOf(country.hoaBinh))).toBe(
      'NOT_THE_LEAD_UNIT',
    );
    await app.accept('reportProgress', report, leaderOf(country.phuTho));
    const [claim] = (await stateOf('claimed')).claims;
    const verdict = { commitmentId: promises['claimed'], claimId: claim?.id, verdict: 'FULL' };
    await app.accept('verifyFulfilment', verdict, overseerOf(country.front));
  });

  describe('the units that gave', () => {
    const dissolve = (body: Body) => ({
      unitId: body.unitId,
      occurredOn: { date: '2025-06-30' },
      legalBasis: decision,
    });

    it('end when they owe nothing any more, never before (invariant 11)', async () => {
      const owing = dissolve(country.phuTho);
      expect(await app.rejection('dissolveUnit', owing, administrator)).toBe(
        'UNIT_HAS_OPEN_OBLIGATIONS',
      );
      for (const body of [country.hoaBinh, country.city])
        await app.accept('dissolveUnit', dissolve(body), administrator);
      const record = await readRecord(app.store, country.city.unitId);
      expect(record?.state).toMatchObject({
        dissolvedOn: '2025-06-30',
        successorUnitIds: [country.wardOne.unitId, country.wardTwo.unitId],
      });
    });

    it('take their offices with them: nobody acts in one or promises by it any more', async () => {
      const input = { text: 'Sẽ sửa đường.', promisorOfficeId: country.hoaBinh.head.officeId };
      const late = { ...input, source: programme };
      expect(await app.rejection('recordCommitment', late, secretaryOf(country.hoaBinh))).toBe(
        'OFFICE_ENDED',
      );
      expect(await app.rejection('recordCommitment', late, secretaryOf(country.phuTho))).toBe(
        'OFFICE_ENDED',
      );
    });

    it('leave their places above other units to those that took over', async () => {
      const commitmentId = await promise('commune', country.commune);
      const broken = { commitmentId, reason: 'NO_FUNDS', explanation: 'Không bố trí được vốn' };
      expect(await app.rejection('declareBroken', broken, leaderOf(country.newCaMau))).toBe(
        'NOT_ALLOWED',
      );
      await app.accept('declareBroken', broken, leaderOf(country.phuTho));
    });

    it('may be found later to have promised more: the successor records it, the job sweeps it', async () => {
      const input = {
        occurredOn: { date: '2025-04-02' },
        text: 'Sẽ xây trường tiểu học.',
        promisorOfficeId: country.hoaBinh.head.officeId,
        source: programme,
        deadline: { fixed: { date: '2026-04-30' } },
      };
      const recorder = secretaryOf(country.phuTho);
      promises['late'] = (await app.accept('recordCommitment', input, recorder)).stream;
      expect(await isPending('late')).toBe(true);
      expect(await tick()).toMatchObject({ transferred: 1, orphans: [], isApplied: true });
      expect(await debtorOf('late', before)).toBe(country.hoaBinh.head.officeId);
      expect(await debtorOf('late')).toBe(country.phuTho.head.officeId);
      expect(await tick()).toMatchObject({ transferred: 0, isApplied: true });
    });

    it('leave an orphan anew where the late promise has no successor, until one is named', async () => {
      const input = {
        occurredOn: { date: '2025-04-02' },
        text: 'Sẽ xây chợ.',
        promisorOfficeId: country.city.head.officeId,
        source: programme,
      };
      const recorder = secretaryOf(country.wardTwo);
      promises['late city'] = (await app.accept('recordCommitment', input, recorder)).stream;
      expect(await tick()).toMatchObject({ orphans: [promises['late city']], isApplied: false });
      await name('late city', country.wardTwo);
      expect(await tick()).toMatchObject({ transferred: 1, orphans: [], isApplied: true });
    });
  });

  it('is carried out from its day on and not before, one after the other (R23)', async () => {
    const { hoaBinh, phuTho, front } = country;
    const mappings = [{ fromUnitId: phuTho.unitId, toUnitId: front.unitId }];
    const input = { title: 'Đợt sau', decision, effectiveOn: '2025-08-01', mappings };
    await app.accept('decideReorganisation', input, administrator);
    app.clock.set('2025-07-31T16:59:59.000Z');
    expect((await openJob(app).tick()).map((each) => each.reorganisationId)).toEqual([
      reorganisationId,
    ]);
    app.clock.set('2025-07-31T17:00:00.000Z');
    expect((await openJob(app).tick())[1]).toMatchObject({ transferred: 3, isApplied: true });
    const debtors = ['2025-06-30', '2025-07-31', '2025-08-01'].map((on) =>
      debtorOf('Hòa Bình', localDate(on)),
    );
    expect(await Promise.all(debtors)).toEqual(
      [hoaBinh, phuTho, front].map(({ head }) => head.officeId),
    );
  });
});
