import { readRecord } from '../../src/application/recordReader';
import type { AskedApplication } from '../graphql/askedApplication';
import { evidence, programme } from '../support/preparedRecords';
import {
  establishSmallOrganisation,
  leaderOf,
  overseerOf,
  secretaryOf,
  type Body,
  type SmallOrganisation,
} from '../support/smallOrganisation';

/** What a promise of the story is called in its figures. */
export type StoryNames = Readonly<Record<string, string>>;

export interface PromiseStory {
  readonly org: SmallOrganisation;
  /** Names by ids. */
  readonly names: StoryNames;
  readonly ids: StoryNames;
}

/** Two departments and a commune from October 2025 to 12 December 2026, each event on its own day. */
export async function tellPromiseStory(app: AskedApplication): Promise<PromiseStory> {
  const at = (day: string) => app.clock.set(`${day}T02:00:00.000Z`);
  at('2025-10-01');
  const org = await establishSmallOrganisation(app);
  const ids: Record<string, string> = {};

  const state = async (name: string) => {
    const record = await readRecord(app.store, ids[name] ?? '');
    if (record?.kind !== 'COMMITMENT') throw new Error(`no promise ${name}`);
    return record.state;
  };
  const promise = async (name: string, by: Body, due: string, lead: Body = by) => {
    const input = {
      text: `${name}: hoàn thành đúng thời hạn đã hứa.`,
      promisorOfficeId: by.head.officeId,
      source: programme,
      deadline: { fixed: { date: due } },
      leadUnitId: lead.unitId,
      territoryIds: [org.communeId],
    };
    ids[name] = (await app.accept('recordCommitment', input, secretaryOf(by))).stream;
  };
  const claim = async (name: string, by: Body) => {
    const input = { commitmentId: ids[name], statement: 'Đã xong', evidence };
    await app.accept('claimFulfilment', input, leaderOf(by));
  };
  const verify = async (name: string) => {
    const claimId = (await state(name)).claims.at(-1)?.id;
    const verdict = { commitmentId: ids[name], claimId, verdict: 'FULL' };
    await app.accept('verifyFulfilment', verdict, overseerOf(org.front));
  };
  const report = (name: string, by: Body) =>
    app.accept(
      'reportProgress',
      { commitmentId: ids[name], percent: '40', narrative: 'Đang thi công' },
      leaderOf(by),
    );
  const askForTime = async (name: string, by: Body, proposedDate: string) => {
    const input = { commitmentId: ids[name], proposedDate, reason: 'Mưa lũ kéo dài' };
    await app.accept('requestExtension', input, leaderOf(by));
  };
  const decide = async (name: string, command: 'grantExtension' | 'refuseExtension') => {
    const extensionId = (await state(name)).extensions.at(-1)?.id;
    const input = { commitmentId: ids[name], extensionId, reason: 'Đã xem xét' };
    await app.accept(command, input, overseerOf(org.front));
  };

  const { department: works, otherDepartment: health, committee, communeCommittee: commune } = org;
  at('2025-10-10');
  await promise('bridge', works, '2025-11-15');
  await promise('dyke', works, '2025-12-01');
  await promise('clinic', health, '2025-11-20');
  await promise('wells', health, '2025-12-20');
  at('2025-11-10');
  await claim('bridge', works);
  at('2025-11-12');
  await verify('bridge');
  at('2025-11-18');
  await claim('clinic', health);
  at('2025-11-25');
  await verify('clinic');
  at('2025-12-25');
  await claim('wells', health);
  at('2025-12-28');
  await verify('wells');

  const contact = async (title: string, opinions: readonly { readonly text: string }[]) => {
    const input = {
      title,
      body: 'PEOPLES_COUNCIL',
      councilLevel: 'PROVINCE',
      timing: 'THEMATIC',
      unitId: org.council.unitId,
      territoryIds: [org.communeId],
    };
    const secretary = secretaryOf(org.council);
    const { stream } = await app.accept('planVoterContactSession', input, secretary);
    await app.accept('holdVoterContactSession', { sessionId: stream }, secretary);
    await app.accept('recordOpinions', { sourceId: stream, opinions }, secretary);
  };
  at('2026-04-20');
  await contact('Tiếp xúc cử tri tháng 4/2026', [
    { text: 'Kênh mương thôn 3 bồi lắng, đề nghị nạo vét trước mùa mưa.' },
    { text: 'Kênh mương thôn 5 bồi lắng, đề nghị nạo vét trước mùa mưa.' },
  ]);

  at('2026-10-05');
  await contact('Tiếp xúc cử tri tháng 10/2026', [
    { text: 'Kênh mương thôn 3 bồi lắng, đề nghị sớm nạo vét trước mùa mưa' },
    { text: 'Đèn đường chưa sáng.' },
  ]);
  await promise('road', works, '2026-11-08');
  await promise('school', works, '2026-10-30');
  await promise('lamps', works, '2026-11-01');
  await promise('ward', health, '2026-11-30');
  await promise('pharmacy', health, '2026-11-20');
  await promise('nurses', health, '2026-11-30');
  await promise('market', committee, '2027-03-31', health);
  await promise('canal', committee, '2027-06-30', works);
  at('2026-10-20');
  await askForTime('school', works, '2026-11-30');
  await decide('school', 'grantExtension');
  await app.accept(
    'reassignCommitment',
    { commitmentId: ids['market'], toUnitId: commune.unitId, reason: 'Đúng địa bàn' },
    leaderOf(committee),
  );
  // A clerk's mistake is no pass, whoever was named first (R35).
  await app.accept(
    'correctLeadUnit',
    { commitmentId: ids['canal'], toUnitId: commune.unitId, reason: 'Ghi nhầm cơ quan' },
    secretaryOf(committee),
  );
  at('2026-10-28');
  await claim('lamps', works);
  at('2026-10-30');
  await verify('lamps');
  at('2026-11-05');
  await claim('nurses', health);
  at('2026-11-06');
  await verify('nurses');
  at('2026-11-10');
  await claim('ward', health);
  at('2026-11-12');
  await report('school', works);
  at('2026-11-20');
  await askForTime('school', works, '2026-12-20');
  await decide('school', 'grantExtension');
  await askForTime('pharmacy', health, '2026-12-31');
  await decide('pharmacy', 'refuseExtension');
  await report('pharmacy', health);
  at('2026-11-30');
  await report('road', works);
  await report('market', commune);
  at('2026-12-01');
  await report('canal', commune);
  at('2026-12-12');
  await app.caughtUp();
  const names = Object.fromEntries(Object.entries(ids).map(([name, id]) => [id, name]));
  return { org, names, ids };
}
