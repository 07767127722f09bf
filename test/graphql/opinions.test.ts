import { preparedRecords } from '../support/preparedRecords';
import {
  establishSmallOrganisation,
  secretaryOf,
  type Body,
  type SmallOrganisation,
} from '../support/smallOrganisation';
import { openAskedApplication, type Answer, type AskedApplication } from './askedApplication';

let app: AskedApplication;
let org: SmallOrganisation;
const meetings: Record<string, string> = {};
const at = (day: string) => app.clock.set(`${day}T02:00:00.000Z`);

const ROAD = 'Đề nghị sửa đường liên thôn đoạn qua nhà văn hóa xuống cấp nhiều năm.';
const WATER = 'Nước sạch chưa về xóm Bưng.';
const MARKET = 'Chợ xã chật và ngập khi trời mưa.';

/** A conference of the department held on a day, with what was said there. */
async function conference(day: string, opinions: readonly object[]): Promise<string> {
  at(day);
  const id = await preparedRecords(app, org).conference('held');
  const input = { sourceId: id, opinions };
  await app.accept('recordOpinions', input, secretaryOf(org.department));
  return id;
}

async function contact(day: string, by: Body, opinions: readonly object[]): Promise<string> {
  at(day);
  const secretary = secretaryOf(by);
  const planned = {
    title: 'Tiếp xúc cử tri',
    body: 'PEOPLES_COUNCIL',
    councilLevel: 'PROVINCE',
    timing: 'THEMATIC',
    unitId: by.unitId,
    territoryIds: [org.provinceId],
  };
  const { stream } = await app.accept('planVoterContactSession', planned, secretary);
  await app.accept('holdVoterContactSession', { sessionId: stream }, secretary);
  await app.accept('recordOpinions', { sourceId: stream, opinions }, secretary);
  return stream;
}

beforeAll(async () => {
  app = await openAskedApplication({ now: '2026-03-01T02:00:00.000Z' });
  org = await establishSmallOrganisation(app);
  meetings['march'] = await conference('2026-03-10', [
    { text: ROAD, audience: 'FARMER' },
    { text: WATER, kind: 'PETITION', competence: 'COMMUNE', policyField: 'WATER_ELECTRICITY' },
  ]);
  meetings['june'] = await contact('2026-06-05', org.council, [
    { text: ROAD.replace('nhiều năm', 'đã lâu') },
    { text: MARKET },
  ]);
  meetings['october'] = await contact('2026-10-05', org.council, [
    { text: `Cử tri kiến nghị: ${ROAD.toLowerCase()}` },
    { text: MARKET },
    { text: 'Đề nghị nâng mức hỗ trợ hộ nghèo.', spotAnswer: 'Sẽ xem xét.' },
  ]);
  await app.caughtUp();
});
afterAll(() => app.close());

const asked = async (args = '', fields = 'text') => {
  const { opinions } = await app.ask(`{ opinions${args} { totalCount nodes { ${fields} } } }`);
  return opinions as { readonly totalCount: number; readonly nodes: Answer[] };
};
const texts = async (filter: string, more = ''): Promise<string[]> => {
  const { totalCount, nodes } = await asked(`(filter: { ${filter} }${more})`);
  expect(totalCount).toBe(nodes.length);
  return nodes.map(({ text }) => String(text).slice(0, 8));
};

describe('opinions of all meetings', () => {
  it('are listed latest raised first, with where they were said', async () => {
    const { totalCount, nodes } = await asked(
      '',
      'text source { __typename ... on Record { id } }',
    );
    expect(totalCount).toBe(7);
    const sources = nodes.map(({ source }) => source.id as string);
    const { march, june, october } = meetings;
    expect(sources).toEqual([october, october, october, june, june, march, march]);
  });

  it('are paged forwards and backwards over both kinds of meeting', async () => {
    const all = (await asked('', 'id')).nodes.map(({ id }) => id as string);
    const paged: string[] = [];
    for (let after: string | null = null; ;) {
      const { opinions }: Answer = await app.ask(
        `query ($after: String) { opinions(first: 3, after: $after) {
          nodes { id } pageInfo { hasNextPage endCursor } } }`,
        { after },
      );
      paged.push(...(opinions.nodes as Answer[]).map(({ id }) => id as string));
      if (opinions.pageInfo.hasNextPage !== true) break;
      after = opinions.pageInfo.endCursor as string;
    }
    expect(paged).toEqual(all);
    const last = await app.ask(
      `{ opinions(last: 2) { nodes { id } pageInfo { hasPreviousPage } } }`,
    );
    expect(last['opinions']).toEqual({
      nodes: all.slice(-2).map((id) => ({ id })),
      pageInfo: { hasPreviousPage: true },
    });
  });

  it('are narrowed by meeting, unit, territory, field, audience, status, text and period', async () => {
    const { department, council, committee, communeId, provinceId } = org;
    expect(await texts(`sourceId: "${meetings['june']}"`)).toHaveLength(2);
    expect(await texts(`unitId: "${council.unitId}"`)).toHaveLength(5);
    expect(await texts(`unitId: "${committee.unitId}"`)).toHaveLength(0);
    expect(await texts(`unitId: "${committee.unitId}", includeSubunits: true`)).toHaveLength(2);
    expect(await texts(`unitId: "${department.unitId}"`)).toHaveLength(2);
    expect(await texts(`territoryId: "${communeId}"`)).toHaveLength(2);
    expect(await texts(`territoryId: "${provinceId}"`)).toHaveLength(5);
    expect(await texts('policyField: "WATER_ELECTRICITY"')).toEqual(['Nước sạc']);
    expect(await texts('audience: [FARMER]')).toEqual(['Đề nghị ']);
    expect(await texts('outcome: [ANSWERED_ON_SPOT]')).toEqual(['Đề nghị ']);
    expect(await texts('text: "CHO XA"')).toEqual(['Chợ xã c', 'Chợ xã c']);
    expect(await texts('text: "Bưng"')).toEqual(['Nước sạc']);
    expect(await texts('period: { kind: SECOND_QUARTER, year: 2026 }')).toHaveLength(2);
    expect(await texts('sourceKind: [DIALOGUE_CONFERENCE]')).toHaveLength(2);
    expect(await texts('sourceKind: [VOTER_CONTACT_SESSION], text: "duong"')).toHaveLength(2);
  });

  it('R1: are those of the day asked about and of what was known then', async () => {
    for (const when of [', on: "2026-06-04"', ', asOf: "2026-06-04"'])
      expect(await texts('', when)).toHaveLength(2);
    expect(await texts('text: "cho"', ', on: "2026-09-01"')).toHaveLength(1);
  });
});

const repeated = async (args = '') => {
  const source = `{ repeatedOpinions${args} { totalCount nodes { id timesRaised meetingsCount
    firstRaised { text source { ... on Record { id } } } lastRaised { source { ... on Record { id } } }
    opinions { id } opinionsCount } } }`;
  return (await app.ask(source))['repeatedOpinions'] as { totalCount: number; nodes: Answer[] };
};

describe('R41: a matter raised again', () => {
  it('is told from its like across meetings of all kinds, with how often', async () => {
    const { totalCount, nodes } = await repeated();
    expect(totalCount).toBe(2);
    expect(nodes).toMatchObject([
      {
        timesRaised: 3,
        meetingsCount: 3,
        opinionsCount: 3,
        firstRaised: { text: ROAD, source: { id: meetings['march'] } },
        lastRaised: { source: { id: meetings['october'] } },
      },
      { timesRaised: 2, meetingsCount: 2, firstRaised: { text: MARKET } },
    ]);
  });

  it('counts what the filter leaves, on the day asked about and by what was known then', async () => {
    const voters = await repeated('(filter: { sourceKind: [VOTER_CONTACT_SESSION] })');
    expect(voters.nodes.map(({ timesRaised }) => timesRaised as number)).toEqual([2, 2]);
    expect((await repeated('(filter: { audience: [FARMER] })')).totalCount).toBe(0);
    for (const when of ['on: "2026-09-30"', 'asOf: "2026-09-30"']) {
      const { nodes } = await repeated(`(${when})`);
      expect(nodes).toMatchObject([{ timesRaised: 2, firstRaised: { text: ROAD } }]);
    }
    expect((await repeated('(first: 1)')).nodes).toHaveLength(1);
  });

  it('R37, R39: is one no more when an opinion is marked as made in error or corrected', async () => {
    at('2026-11-02');
    const secretary = secretaryOf(org.council);
    const { opinions } = await app.ask(
      `{ opinions(filter: { text: "chợ", sourceId: "${meetings['october']}" }) { nodes { id } } }`,
    );
    const opinionId = opinions.nodes[0].id as string;
    const named = { sourceId: meetings['october'], opinionId, reason: 'Nghe nhầm' };
    const right = { ...named, text: 'Chợ huyện cần có chỗ để xe.' };
    await app.accept('correctOpinion', right, secretary);
    await app.caughtUp();
    expect((await repeated()).totalCount).toBe(1);
    expect((await repeated('(asOf: "2026-11-01")')).totalCount).toBe(2);
    await app.accept('correctOpinion', { ...named, text: MARKET }, secretary);
    await app.caughtUp();
    expect((await repeated()).totalCount).toBe(2);
    await app.accept('markOpinionInError', named, secretary);
    await app.caughtUp();
    expect((await repeated()).totalCount).toBe(1);
    expect((await repeated('(filter: { includeInError: true })')).totalCount).toBe(2);
  });
});
