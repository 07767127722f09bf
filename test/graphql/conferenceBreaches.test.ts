import { establishSmallOrganisation, secretaryOf } from '../support/smallOrganisation';
import type { SmallOrganisation } from '../support/smallOrganisation';
import { administrator } from '../support/testApplication';
import { openAskedApplication, type Answer, type AskedApplication } from './askedApplication';

let app: AskedApplication;
let org: SmallOrganisation;
/** Announced eight days before and held on 12/12/2026, its results not yet published. */
let announced: string;
/** Held on 12/12/2026 without any notice. */
let unannounced: string;

const rule = (code: string, quantity: number) => ({
  code,
  title: code,
  legalBasis: { documentType: 'Luật', symbol: '72/2025' },
  validFrom: '2025-01-01',
  trigger: 'MEETING_HELD',
  quantity,
  unit: 'CALENDAR_DAY',
  rollsForward: false,
});

async function conference(title: string): Promise<string> {
  const input = {
    title,
    unitId: org.department.unitId,
    chairOfficeId: org.department.head.officeId,
    occasion: 'PERIODIC',
    audiences: ['FARMER'],
    territoryIds: [org.communeId],
    startsAt: '2026-12-12T01:00:00.000Z',
    occurredOn: { date: '2026-12-01' },
  };
  return (await app.accept('scheduleDialogueConference', input, secretaryOf(org.department)))
    .stream;
}

beforeAll(async () => {
  app = await openAskedApplication();
  org = await establishSmallOrganisation(app);
  await app.accept('enactDeadlineRule', rule('CONFERENCE_NOTICE', -7), administrator);
  await app.accept('enactDeadlineRule', rule('CONFERENCE_PUBLICATION', 10), administrator);
  const secretary = secretaryOf(org.department);
  announced = await conference('Báo trước đủ ngày');
  unannounced = await conference('Không báo trước');
  const notice = {
    conferenceId: announced,
    channels: ['OFFICE_NOTICE_BOARD'],
    occurredOn: { date: '2026-12-04' },
  };
  await app.accept('publishAdvanceNotice', notice, secretary);
  for (const conferenceId of [announced, unannounced])
    await app.accept('holdDialogueConference', { conferenceId }, secretary);
  await app.caughtUp();
});
afterAll(() => app.close());

const LIST = `query ($filter: DialogueConferenceFilter, $on: Date, $first: Int, $after: String) {
  dialogueConferences(filter: $filter, on: $on, first: $first, after: $after) {
    totalCount pageInfo { endCursor hasNextPage } nodes { id breaches { kind } } } }`;

const found = async (hasBreach: boolean, on?: string) => {
  const { dialogueConferences } = await app.ask(LIST, { filter: { hasBreach }, on });
  const nodes = dialogueConferences.nodes as readonly Answer[];
  expect(dialogueConferences.totalCount).toBe(nodes.length);
  expect(nodes.every(({ breaches }) => (breaches.length as number) > 0 === hasBreach)).toBe(true);
  return nodes.map(({ id }) => String(id)).sort();
};

const both = () => [announced, unannounced].sort();

describe('conferences by whether a duty was missed (invariant 7)', () => {
  it('tells the one held without notice from the one announced in time', async () => {
    expect(await found(true)).toEqual([unannounced]);
    expect(await found(false)).toEqual([announced]);
  });

  it('is seen as on the day asked about, before and after today', async () => {
    expect(await found(true, '2026-12-05')).toEqual([]);
    expect(await found(false, '2026-12-05')).toEqual(both());
    expect(await found(true, '2026-12-06')).toEqual([unannounced]);
    expect(await found(true, '2026-12-22')).toEqual([unannounced]);
    expect(await found(true, '2026-12-23')).toEqual(both());
  });

  it('pages like any list', async () => {
    const ask = { filter: { hasBreach: true }, on: '2026-12-23', first: 1 };
    const first = (await app.ask(LIST, ask))['dialogueConferences'];
    expect(first).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: true } });
    const second = await app.ask(LIST, { ...ask, after: first.pageInfo.endCursor });
    const ids = [first, second['dialogueConferences']].map(({ nodes }) => String(nodes[0].id));
    expect(ids.sort()).toEqual(both());
  });
});
