import { derivedId } from '../../src/kernel/ids';
import { jsonWorkOf } from '../support/jsonWork';
import { enactAnswerRule, preparedPetitions } from '../support/preparedPetitions';
import { preparedRecords } from '../support/preparedRecords';
import {
  establishSmallOrganisation,
  leaderOf,
  secretaryOf,
  type SmallOrganisation,
} from '../support/smallOrganisation';
import { openAskedApplication, type Answer, type AskedApplication } from './askedApplication';

/** Opinions, or answers, of two records that are alike otherwise. */
const FEW = 5;
const MANY = 500;
/** Characters of each. */
const LONG = 5_000;

/** Numbers have more digits; nothing else may grow. */
const ALIKE = 1.02;

/** Begun on the first day, spoken at or answered on the second; something more befell them on the third. */
const [BEGUN, SPOKEN, LATER] = ['2026-12-12', '2026-12-14', '2026-12-16'];
const TODAY = '2026-12-20';

const said = 'Đề nghị sửa đường.'.padEnd(LONG, '.');

type Kind = 'conference' | 'contact' | 'petition';
interface Growing {
  readonly begin: () => Promise<string>;
  readonly speak: (id: string) => Promise<unknown>;
  /** Data of a further event like the last one. */
  readonly more: (id: string, number: number) => object;
  readonly goOn: (id: string) => Promise<unknown>;
}

let app: AskedApplication;
let org: SmallOrganisation;
const ids = {} as Record<Kind, { readonly short: string; readonly long: string }>;

function growing(): Record<Kind, Growing> {
  const records = preparedRecords(app, org);
  const petitions = preparedPetitions(app, org);
  const secretary = secretaryOf(org.department);
  const speak = (sourceId: string) =>
    app.accept('recordOpinion', { sourceId, text: said }, secretary);
  const more = (id: string, number: number) => ({ opinionId: derivedId(id, 'opinion', number) });
  return {
    conference: {
      begin: () => records.conference('scheduled'),
      async speak(id) {
        await app.accept('holdDialogueConference', { conferenceId: id }, secretary);
        await speak(id);
      },
      more,
      async goOn(id) {
        const conference = { conferenceId: id };
        await app.accept('draftMinutes', { ...conference, text: 'Biên bản' }, secretary);
        await app.accept('approveMinutes', conference, leaderOf(org.department));
        const [first] = (await records.conferenceState(id)).opinions.slice(0, 1);
        const answer = {
          sourceId: id,
          opinionId: first?.id,
          answer: said,
          occurredOn: { date: LATER },
        };
        await app.accept('answerOpinionOnSpot', answer, secretary);
      },
    },
    contact: {
      begin: () => petitions.contact('planned'),
      async speak(id) {
        await app.accept('holdVoterContactSession', { sessionId: id }, secretary);
        await speak(id);
      },
      more,
      async goOn(id) {
        const [first] = (await petitions.contactState(id)).opinions.slice(0, 1);
        const answer = {
          sourceId: id,
          opinionId: first?.id,
          answer: said,
          occurredOn: { date: LATER },
        };
        await app.accept('answerOpinionOnSpot', answer, secretary);
      },
    },
    petition: {
      begin: () => petitions.petition('referred'),
      speak: (petitionId) =>
        app.accept('answerPetition', { petitionId, kind: 'EXPLAINED', text: said }, secretary),
      more: (id, number) => ({ answerId: derivedId(id, 'answer', number) }),
      goOn: (petitionId) =>
        app.accept('notifyVotersOfResult', { petitionId, channels: ['WEBSITE'] }, secretary),
    },
  };
}

/** Events like the last one of a stream. */
async function moreOf(id: string, count: number, data: Growing['more']) {
  const [last] = (await app.store.readStream(id, { direction: 'backward', limit: 1 })).events;
  if (last === undefined) throw new Error('nothing was recorded');
  for (let made = 1; made < count; made += 1) {
    const event = { ...last, id: derivedId(id, made), data: { ...last.data, ...data(id, made) } };
    await app.store.append(id, last.version + made - 1, [event]);
  }
}

const morningOf = (day: string | undefined) => {
  app.clock.set(`${day}T01:30:00.000Z`);
};

beforeAll(async () => {
  app = await openAskedApplication();
  org = await establishSmallOrganisation(app);
  await enactAnswerRule(app);
  const records = Object.entries(growing()) as [Kind, Growing][];
  morningOf(BEGUN);
  for (const [kind, { begin }] of records)
    ids[kind] = { short: await begin(), long: await begin() };
  morningOf(SPOKEN);
  for (const [kind, { speak, more }] of records) {
    await speak(ids[kind].short);
    await moreOf(ids[kind].short, FEW, more);
    await speak(ids[kind].long);
    await moreOf(ids[kind].long, MANY, more);
  }
  morningOf(LATER);
  for (const [kind, { goOn }] of records) {
    await goOn(ids[kind].short);
    await goOn(ids[kind].long);
  }
  morningOf(TODAY);
  await app.caughtUp();
}, 240_000);
afterAll(() => app.close());

const meeting = `id title status heldOn { date } breaches { kind }`;
const opinionPage = `opinions(first: 5) { nodes { id text outcome kind } pageInfo { endCursor } }`;
const petition = `id status isResolved timeliness deadline { currentDate }`;
const past = `on: "${SPOKEN}"`;

/** What readers ask of it. */
const questions: readonly (readonly [kind: Kind, what: string, query: string])[] = [
  ['conference', 'by its id', `dialogueConference(id: $id) { ${meeting} }`],
  ['conference', 'with a page', `dialogueConference(id: $id) { ${meeting} ${opinionPage} }`],
  [
    'conference',
    'with the last page',
    `dialogueConference(id: $id) { opinions(last: 5) { nodes { text } } }`,
  ],
  [
    'conference',
    'with what was put off',
    `dialogueConference(id: $id) { opinions(filter: { outcome: [DEFERRED] }) { totalCount } }`,
  ],
  [
    'conference',
    'of a past day',
    `dialogueConference(id: $id, ${past}) { ${meeting} ${opinionPage} minutes { text } }`,
  ],
  ['contact', 'by its id', `voterContactSession(id: $id) { ${meeting} }`],
  ['contact', 'with a page', `voterContactSession(id: $id) { ${meeting} ${opinionPage} }`],
  [
    'contact',
    'of a past day',
    `voterContactSession(id: $id, ${past}) { ${meeting} ${opinionPage} }`,
  ],
  ['petition', 'by its id', `petition(id: $id) { ${petition} }`],
  ['petition', 'with a page', `petition(id: $id) { ${petition} answers(first: 3) { text } }`],
  [
    'petition',
    'of a past day',
    `petition(id: $id, ${past}) { ${petition} answers(first: 3) { text } }`,
  ],
];

describe(`a record with ${MANY} opinions or answers costs a reader what one with ${FEW} does`, () => {
  it.each(questions)('a %s %s', async (kind, _, query) => {
    const work = (id: string) => app.ask(`query ($id: ID!) { ${query} }`, { id });
    await work(ids[kind].short);
    const few = await jsonWorkOf(() => work(ids[kind].short));
    const many = await jsonWorkOf(() => work(ids[kind].long));
    expect(few.parsed).toBeGreaterThan(0);
    expect(many.parsed / few.parsed).toBeLessThan(ALIKE);
  });
});

describe('pages of what was said', () => {
  async function pages(filter: string, on: string | undefined): Promise<string[]> {
    const found: string[] = [];
    let after: string | null = null;
    do {
      const answer: Answer = await app.ask(
        `query ($id: ID!, $after: String, $on: Date) { dialogueConference(id: $id, on: $on) {
           opinions(first: 100, after: $after, filter: { ${filter} }) {
             totalCount nodes { id text } pageInfo { hasNextPage endCursor } } } }`,
        { id: ids.conference.long, after, on },
      );
      const { nodes, pageInfo, totalCount } = answer['dialogueConference'].opinions;
      for (const { id } of nodes) found.push(id);
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      if (after === null) expect(totalCount).toBe(found.length);
    } while (after !== null);
    return found;
  }
  const raised = async () => {
    const { events } = await app.store.readStream(ids.conference.long);
    return events.flatMap(({ type, data }) =>
      type === 'OpinionRaised' && 'opinionId' in data ? [String(data.opinionId)] : [],
    );
  };

  it.each([TODAY, SPOKEN])('are all of them in their order, on %s', async (on) => {
    expect(await pages('', on)).toEqual(await raised());
    expect(await pages('text: "sua duong"', on)).toEqual(await raised());
    expect(await pages('text: "cau"', on)).toEqual([]);
  });

  it('R1: are of the day asked about', async () => {
    const [first, ...others] = await raised();
    expect(await pages('outcome: [ANSWERED_ON_SPOT]', TODAY)).toEqual([first]);
    expect(await pages('outcome: [ANSWERED_ON_SPOT]', SPOKEN)).toEqual([]);
    expect(await pages('outcome: [NOTED]', TODAY)).toEqual(others);
    expect(await pages('', BEGUN)).toEqual([]);
  });
});
