import { parse } from 'graphql';
import type { ReadingScope } from '../../projections/readingScope';
import { createSchema } from '../../src/graphql/buildSchema';
import { createContext } from '../../src/graphql/context';
import { executeOperation } from '../../src/graphql/executeOperation';
import type { Viewer } from '../../src/graphql/gate/viewer';
import { everything } from '../../src/graphql/gate/viewer';
import {
  establishSmallOrganisation,
  secretaryOf,
  type Body,
  type SmallOrganisation,
} from '../support/smallOrganisation';
import { administrator } from '../support/testApplication';
import { openAskedApplication, type Answer, type AskedApplication } from './askedApplication';

const ROAD = 'Đề nghị sửa đường liên thôn đoạn qua nhà văn hóa xuống cấp nhiều năm nay';
const WATER = 'Nước sạch chưa về xóm Bưng, cả xóm phải mua nước từng can suốt mùa khô';

const schema = createSchema();
let app: AskedApplication;
let org: SmallOrganisation;
/** Holds both texts, so that it is like each of them, which are not like each other. */
let between: string;

/** A contact at which this was said. */
async function contact(by: Body, text: string): Promise<string> {
  const planned = {
    title: 'Tiếp xúc cử tri',
    body: 'PEOPLES_COUNCIL',
    councilLevel: 'PROVINCE',
    timing: 'THEMATIC',
    unitId: by.unitId,
    territoryIds: [org.provinceId],
  };
  const secretary = secretaryOf(by);
  const { stream } = await app.accept('planVoterContactSession', planned, secretary);
  await app.accept('holdVoterContactSession', { sessionId: stream }, secretary);
  await app.accept('recordOpinions', { sourceId: stream, opinions: [{ text }] }, secretary);
  return stream;
}

beforeAll(async () => {
  app = await openAskedApplication({ now: '2026-03-01T02:00:00.000Z' });
  org = await establishSmallOrganisation(app);
  await contact(org.department, ROAD);
  between = await contact(org.otherDepartment, `${ROAD}. ${WATER}`);
  await contact(org.communeCommittee, WATER);
  await app.caughtUp();
});
afterAll(() => app.close());

async function times(viewer: Viewer): Promise<readonly unknown[]> {
  const source = '{ repeatedOpinions { totalCount nodes { timesRaised meetingsCount } } }';
  const { data, errors } = await executeOperation({
    schema,
    document: parse(source),
    variableValues: {},
    contextValue: createContext(
      { ...app.dependencies, viewerOf: () => viewer },
      administrator,
      'visible',
    ),
  });
  expect(errors).toBeUndefined();
  const { repeatedOpinions } = JSON.parse(JSON.stringify(data)) as Answer;
  const nodes = repeatedOpinions.nodes as readonly Answer[];
  expect(repeatedOpinions.totalCount).toBe(nodes.length);
  return nodes.map(({ timesRaised }) => timesRaised as number);
}

const unitsOf = (...bodies: readonly Body[]): ReadingScope =>
  bodies.map(({ unitId }) => ({
    unitId,
    includeSubunits: false,
    orConcerned: false,
    upTo: 'RESTRICTED',
  }));

describe('R41: a matter raised again is told from what may be read', () => {
  it('what lies between two texts ties them for whoever may read it', async () => {
    expect(await times(everything)).toEqual([3]);
    expect(await times(unitsOf(org.department, org.otherDepartment))).toEqual([2]);
  });

  it('a text that may not be read ties no two that may', async () => {
    expect(await times(unitsOf(org.department, org.communeCommittee))).toEqual([]);
  });

  it('nor does one that was made in error (R37)', async () => {
    const { opinions } = await app.ask(
      `{ opinions(filter: { sourceId: "${between}" }) { nodes { id } } }`,
    );
    const opinionId = String((opinions.nodes as readonly Answer[])[0]?.['id']);
    const marked = { sourceId: between, opinionId, reason: 'Không ai nói' };
    await app.accept('markOpinionInError', marked, secretaryOf(org.otherDepartment));
    await app.caughtUp();
    expect(await times(everything)).toEqual([]);
  });
});
