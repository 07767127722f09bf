import type { ActingPerson } from '../../src/application/commandRequest';
import { lastOf } from '../../src/kernel/entries';
import { allCommands } from '../../src/records/recordDefinitions';
import { actorNames, actors, commandRows } from '../support/commandRows';
import { grantedDelegation, programme, type PreparedRecords } from '../support/preparedRecords';
import { openPreparedStage } from '../support/preparedStage';
import {
  establishBody,
  leaderOf,
  secretaryOf,
  type SmallOrganisation,
} from '../support/smallOrganisation';
import { administrator, type TestApplication } from '../support/testApplication';

let app: TestApplication;
const table = commandRows(() => app);
describe('who may send what (domain.md §4.7)', () => {
  let org: SmallOrganisation;
  let records: PreparedRecords;

  beforeAll(async () => {
    ({ app, org, records } = await openPreparedStage());
  });
  afterAll(() => app.close());

  it('is said for every command there is, and for no other', () => {
    const names = [...new Set(allCommands.map(({ name }) => name))].sort();
    expect(Object.keys(table).sort()).toEqual(names);
  });

  describe.each(Object.entries(table))('%s', (command, { allowed, refused, otherwise, input }) => {
    let forbidden: object;
    beforeAll(async () => {
      forbidden = await input(records, org);
    });

    it.each(actorNames.map((name) => [name, allowed.includes(name)] as const))(
      'sent by %s is allowed: %s',
      async (name, isAllowed) => {
        const actor = actors[name](org);
        if (isAllowed) {
          await app.accept(command, await input(records, org), actor);
          return;
        }
        const before = await app.store.head();
        expect(await app.rejection(command, forbidden, actor)).toBe(otherwise?.[name] ?? refused);
        expect(await app.store.head()).toBe(before);
      },
    );
  });

  it('lets the secretary directly above keep a record, and nobody further up', async () => {
    const below = { name: 'Phòng Hạ tầng', kind: 'STATE', level: 'PROVINCE' };
    const parentId = org.department.unitId;
    const section = await establishBody(app, { ...below, parentId }, 'Trưởng phòng');
    const input = {
      text: 'Sẽ sửa xong đường.',
      promisorOfficeId: section.head.officeId,
      source: programme,
    };
    await app.accept('recordCommitment', input, secretaryOf(org.department));
    expect(await app.rejection('recordCommitment', input, secretaryOf(org.committee))).toBe(
      'NOT_ALLOWED',
    );
  });

  it('looks above the lead unit for the superior head, before assignment above the promisor', async () => {
    const broken = { reason: 'NO_FUNDS', explanation: 'Không bố trí được vốn' };
    const led = await records.commitment({ leadUnitId: org.council.unitId });
    const unassigned = await records.commitment({ leadUnitId: null });
    const head = leaderOf(org.committee);
    expect(await app.rejection('declareBroken', { commitmentId: led, ...broken }, head)).toBe(
      'NOT_ALLOWED',
    );
    const proposal = { commitmentId: unassigned, reason: 'Trùng dự án' };
    await app.accept('proposeCancellation', proposal, leaderOf(org.department));
    await app.accept('cancelCommitment', proposal, head);
  });

  describe('the office acted in', () => {
    const newPromise = () => table['recordCommitment']?.input(records, org) ?? Promise.resolve({});

    it.each([
      ['does not exist', 'office-00000000-0000-5000-8000-000000000000'],
      ['is no id', 'office-1'],
      ['is not named', null],
    ])('is required: refused when it %s', async (_, officeId) => {
      const nobody = { ...secretaryOf(org.department), officeId };
      expect(await app.rejection('recordCommitment', await newPromise(), nobody)).toBe(
        'NOT_ALLOWED',
      );
    });

    it.each([null, 'nguoi-\0'])('is acted in by a person, not by %j', async (personId) => {
      const nobody = { ...secretaryOf(org.department), personId };
      expect(await app.rejection('recordCommitment', await newPromise(), nobody)).toBe(
        'NOT_ALLOWED',
      );
    });
  });

  describe('a delegate', () => {
    const delegate = (delegationId: string): ActingPerson => ({
      personId: org.department.recorder.personId,
      officeId: org.department.head.officeId,
      role: 'LEADER',
      delegationId,
    });
    const granted = (from: string, to?: string) =>
      grantedDelegation(app, {
        officeId: org.department.head.officeId,
        toOfficeId: org.department.recorder.officeId,
        from,
        ...(to === undefined ? {} : { to }),
      });
    const report = async () => ({
      commitmentId: await records.commitment(),
      narrative: 'Đã xong móng.',
    });

    it('acts in the office of the one who gave the authority, and the event names it', async () => {
      const delegationId = await granted('2026-12-01', '2026-12-12');
      const input = await report();
      await app.accept('reportProgress', input, delegate(delegationId));
      const state = await records.commitmentState(input.commitmentId);
      expect(lastOf(state.progressReports)?.reportedBy).toMatchObject({
        officeId: org.department.head.officeId,
        unitId: org.department.unitId,
        delegationId,
      });
    });

    it.each([
      ['ended yesterday', '2026-12-01', '2026-12-11'],
      ['begins tomorrow', '2026-12-13', undefined],
    ])('is refused when the delegation %s', async (_, from, to) => {
      const delegationId = await granted(from, to);
      expect(await app.rejection('reportProgress', await report(), delegate(delegationId))).toBe(
        'DELEGATION_ENDED',
      );
    });

    it('is refused when the delegation was revoked', async () => {
      const delegationId = await granted('2026-12-01');
      const officeId = org.department.head.officeId;
      await app.accept('revokeDelegation', { officeId, delegationId }, administrator);
      expect(await app.rejection('reportProgress', await report(), delegate(delegationId))).toBe(
        'DELEGATION_ENDED',
      );
    });

    it('is refused when that office gave no such authority', async () => {
      const delegationId = await granted('2026-12-01');
      const elsewhere = { ...delegate(delegationId), officeId: org.communeCommittee.head.officeId };
      expect(await app.rejection('reportProgress', await report(), elsewhere)).toBe(
        'DELEGATION_ENDED',
      );
    });
  });
});
