import { administrator } from '../support/testApplication';
import {
  establishBody,
  establishSmallOrganisation,
  leaderOf,
  secretaryOf,
  type Body,
  type SmallOrganisation,
} from '../support/smallOrganisation';
import { openAskedApplication, type AskedApplication } from './askedApplication';
import { clockOver } from '../support/clockOver';

const decision = { documentType: 'Nghị quyết', symbol: '202/2025', issuer: 'Quốc hội' };

/** The province's committee ends on 20 December and another one takes over all of it. */
describe('one hierarchy, with successors and days', () => {
  let app: AskedApplication;
  let org: SmallOrganisation;
  let heir: Body;
  let promise: string;

  beforeAll(async () => {
    app = await openAskedApplication();
    org = await establishSmallOrganisation(app);
    heir = await establishBody(
      app,
      { name: 'UBND tỉnh Phú Thọ', kind: 'STATE', level: 'PROVINCE', territoryId: org.provinceId },
      'Chủ tịch UBND tỉnh',
    );
    const input = {
      text: 'Sửa xong đường liên thôn.',
      promisorOfficeId: org.department.head.officeId,
      source: { document: { kind: 'PROGRAMME', title: 'Chương trình' } },
      deadline: { fixed: { date: '2026-12-15' } },
      leadUnitId: org.department.unitId,
    };
    promise = (await app.accept('recordCommitment', input, secretaryOf(org.department))).stream;
    app.clock.set('2026-12-20T02:00:00.000Z');
    const mappings = [{ fromUnitId: org.committee.unitId, toUnitId: heir.unitId }];
    const given = { title: 'Hợp nhất', decision, effectiveOn: '2026-12-20', mappings };
    await app.accept('decideReorganisation', given, administrator);
    await app.accept('dissolveUnit', { unitId: org.committee.unitId }, administrator);
  });
  afterAll(() => app.close());

  const addressees = async () => {
    await clockOver(app).tick();
    await app.caughtUp();
    const { commitment } = await app.ask(
      `query ($id: ID!) { commitment(id: $id) {
        overdueNotices { level addressee { id } } } }`,
      { id: promise },
    );
    const notices = commitment.overdueNotices as { level: number; addressee: { id: string } }[];
    return Object.fromEntries(notices.map(({ level, addressee }) => [level, addressee.id]));
  };

  const below = async (unitId: string, on?: string) => {
    const { commitments } = await app.ask(
      `query ($unitId: ID!, $on: Date) {
        commitments(on: $on, filter: { unitId: $unitId, includeSubunits: true }) { nodes { id } } }`,
      { unitId, on },
    );
    return (commitments.nodes as { id: string }[]).map(({ id }) => id);
  };
  const suspend = (body: Body) =>
    app.send('suspendCommitment', { commitmentId: promise, reason: 'Chờ tòa án' }, leaderOf(body));

  it('the head above decides on the last day still, and nobody else', async () => {
    expect(await suspend(heir)).toMatchObject({ kind: 'rejected' });
  });

  it('on the last day lists say what permissions say, asked about today, that day or the next', async () => {
    const directlyBelow = async (parentId: string, on?: string) => {
      const { units } = await app.ask(
        `query ($parentId: ID!, $on: Date) {
          units(on: $on, filter: { parentId: $parentId }) { totalCount nodes { id parent { id } } } }`,
        { parentId, on },
      );
      const found = units.nodes as { id: string; parent: { id: string } }[];
      expect(units.totalCount).toBe(found.length);
      for (const { parent } of found) expect(parent.id).toBe(parentId);
      return found.map(({ id }) => id).includes(org.department.unitId);
    };
    for (const on of [undefined, '2026-12-20']) {
      expect(await below(heir.unitId, on)).toEqual([]);
      expect(await below(org.committee.unitId, on)).toEqual([promise]);
      expect(await directlyBelow(heir.unitId, on)).toBe(false);
      expect(await directlyBelow(org.committee.unitId, on)).toBe(true);
    }
    expect(await below(heir.unitId, '2026-12-21')).toEqual([promise]);
    expect(await below(org.committee.unitId, '2026-12-21')).toEqual([]);
    expect(await directlyBelow(heir.unitId, '2026-12-21')).toBe(true);
    expect(await directlyBelow(org.committee.unitId, '2026-12-21')).toBe(false);
  });

  it('a notice climbs to the head that has taken over, not to an office that ended', async () => {
    app.clock.set('2026-12-23T02:00:00.000Z');
    expect(await addressees()).toEqual({
      1: org.department.head.officeId,
      2: heir.head.officeId,
    });
  });

  it('the head that has taken over decides from the next day on', async () => {
    expect(await suspend(org.committee)).toMatchObject({ rejection: { code: 'OFFICE_ENDED' } });
    expect(await suspend(heir)).toMatchObject({ kind: 'accepted' });
  });

  it('a filter finds what is owed below whoever stands above on the day asked about', async () => {
    expect(await below(heir.unitId, '2026-12-20')).toEqual([]);
    expect(await below(org.committee.unitId, '2026-12-20')).toEqual([promise]);
    expect(await below(heir.unitId, '2026-12-21')).toEqual([promise]);
    expect(await below(org.committee.unitId, '2026-12-21')).toEqual([]);
    expect(await below(heir.unitId, '2026-12-23')).toEqual([promise]);
    expect(await below(heir.unitId)).toEqual([promise]);
  });
});
