import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSchema } from '../../src/graphql/buildSchema';
import { recordKindOf } from '../../src/records/recordKinds';
import { readGoldenLog, writeLogFile } from '../golden/goldenLog';
import { administrator } from '../support/testApplication';
import { openAskedApplication, type Answer, type AskedApplication } from './askedApplication';
import { recordWalk, walkedFrom } from './recordWalk';

jest.setTimeout(600_000);

const log = readGoldenLog();
const ids = [...new Set(log.map(({ stream }) => stream))].filter((id) => recordKindOf(id) !== null);
const TITLE = 'Giám đốc Sở Xây dựng';
/** As the log of the story has it; then as it is put right. */
const TYPED = `Người giữ chức ${TITLE}`;
const RIGHT = 'Zoan Quử Xươnh';
const MOMENTS = [{}, { on: '2026-09-15' }, { asOf: '2026-10-20' }] as const;

let app: AskedApplication;
let folder: string;
let holder: { readonly officeId: string; readonly personId: string };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'giu-loi-names-'));
  writeLogFile(join(folder, 'events.db'), log);
  app = await openAskedApplication({ folder, now: '2027-02-01T00:00:00.000Z' });
  await app.caughtUp();
  const { offices } = await app.ask(
    '{ offices(first: 100) { nodes { id title holding { person { id displayName } } } } }',
  );
  const nodes = offices.nodes as readonly Answer[];
  const office = nodes.find(({ holding }) => holding?.person.displayName === TYPED);
  holder = { officeId: String(office?.['id']), personId: String(office?.['holding'].person.id) };
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const walk = recordWalk(createSchema(), walkedFrom);
const HISTORY = `query ($id: ID!, $on: Date, $asOf: DateTime) {
  history(id: $id, on: $on, asOf: $asOf, first: 100) { nodes {
    eventType data vi: label en: label(language: EN)
    actor { person { id displayName offices { title } } office { title holdings { person { displayName } } } }
    ... on CorrectionEntry { reason before after } } } }`;
const FOUND = `query ($text: String!, $on: Date, $asOf: DateTime) {
  search(text: $text, first: 50, on: $on, asOf: $asOf) { totalCount nodes { snippet record { id } } }
  offices(filter: { text: $text }, on: $on, asOf: $asOf) { totalCount } }`;

/** How often each text stands in answers. */
function counter(texts: readonly string[]) {
  const counts = texts.map(() => 0);
  return {
    counts,
    look: async (source: string, variables: object): Promise<void> => {
      const told = JSON.stringify((await app.execute(source, variables)).data);
      texts.forEach((text, at) => (counts[at] = (counts[at] ?? 0) + told.split(text).length - 1));
    },
  };
}

/** How often in those of every root field, and in the history of every record, at each moment. */
async function occurrences(texts: readonly string[]): Promise<readonly number[]> {
  const { counts, look } = counter(texts);
  for (const moment of MOMENTS) {
    await look(walk.fromRoot, moment);
    for (const id of ids) await look(HISTORY, { ...moment, id });
  }
  return counts;
}

const fourOfEachKind = (): readonly string[] =>
  [...new Set(ids.map(recordKindOf))].flatMap((kind) =>
    ids.filter((id) => recordKindOf(id) === kind).slice(0, 4),
  );

/** How often in what records of every kind say of themselves, and on every way from them; at one of the moments each. */
async function onWays(texts: readonly string[]): Promise<readonly number[]> {
  const { counts, look } = counter(texts);
  for (const [index, id] of fourOfEachKind().entries())
    for (const source of [walk.facts, walk.fromRecord])
      await look(source, { ...MOMENTS[index % MOMENTS.length], id });
  return counts;
}

const found = async (text: string) =>
  Promise.all(
    MOMENTS.map(async (moment) => {
      const { search, offices } = await app.ask(FOUND, { ...moment, text });
      return [search.totalCount, offices.totalCount] as const;
    }),
  );

/** What replays push of what the person did. */
async function pushed(): Promise<string> {
  const told: unknown[] = [];
  for (const id of ids.filter((each) => recordKindOf(each) === 'COMMITMENT').slice(0, 5)) {
    const changes = await app.subscribe(
      `subscription ($id: ID!) { commitmentChanged(id: $id, after: "start") {
        entry { data actor { person { displayName } } }
        commitment { promisorOffice { holdings { person { displayName } } } } } }`,
      { id },
    );
    for (
      let next = await changes.nextWithin(300);
      next !== null;
      next = await changes.nextWithin(300)
    )
      told.push(next);
    await changes.stop();
  }
  return JSON.stringify(told);
}

const send = (name: string, input: object) =>
  app.ask(
    `mutation ($input: ${name.charAt(0).toUpperCase()}${name.slice(1)}Input!) { result: ${name}(input: $input) {
      __typename ... on Rejected { code field vi: message en: message(language: EN) } } }`,
    { input },
    administrator,
  );

describe('the name of a person in public office', () => {
  it('stands in answers about the past and the present, until it is put right', async () => {
    const [typed = 0, right] = await occurrences([TYPED, RIGHT]);
    expect([typed > 50, right]).toEqual([true, 0]);
    expect(await pushed()).toContain(TYPED);
  });

  it('is put right everywhere, in answers about the past too, and is found by what it is', async () => {
    const input = { ...holder, displayName: RIGHT, reason: 'Ghi theo tên người khác' };
    expect(await send('correctHolderName', input)).toMatchObject({
      result: { __typename: 'OfficeAccepted' },
    });
    await app.caughtUp();
    const [typed, right = 0] = await occurrences([TYPED, RIGHT]);
    expect([typed, right > 50]).toEqual([0, true]);
    expect(await pushed()).not.toContain(TYPED);
    expect(await found('zoan quu xuonh')).toEqual([
      [1, 1],
      [1, 1],
      [1, 1],
    ]);
  });

  it('is public while an office is held, and told in no refusal', async () => {
    const { result } = await send('replaceHolderName', { ...holder, reason: 'Theo đơn' });
    expect(result).toMatchObject({ code: 'HOLDER_STILL_IN_OFFICE', field: 'personId' });
    const named = await send('replaceHolderName', { ...holder, reason: `${RIGHT} nghỉ hưu` });
    expect(named['result']).toMatchObject({ code: 'NAME_IN_REASON', field: 'reason' });
    expect(JSON.stringify([result, named])).not.toContain(RIGHT);
    expect(result.vi).toMatch(/thôi giữ mọi chức vụ/u);
    expect(result.en).toMatch(/every office was left/u);
  });

  it('gives way to the title of the office after the last was left: in no answer of any moment, no push, no hit', async () => {
    await app.accept(
      'endOfficeHolding',
      { ...holder, occurredOn: { date: '2027-01-31' } },
      administrator,
    );
    const replaced = await send('replaceHolderName', { ...holder, reason: 'Theo đơn ngày 01/02' });
    expect(replaced).toMatchObject({ result: { __typename: 'OfficeAccepted' } });
    await app.caughtUp();
    const [typed, right, inItsPlace = 0] = await occurrences([
      TYPED,
      RIGHT,
      `"displayName":"${TITLE}"`,
    ]);
    expect([typed, right, inItsPlace > 50]).toEqual([0, 0, true]);
    expect(await onWays([TYPED, RIGHT])).toEqual([0, 0]);
    const live = await pushed();
    expect([live.includes(TYPED), live.includes(RIGHT)]).toEqual([false, false]);
    for (const text of ['zoan quu xuonh', RIGHT, TYPED])
      for (const [hits, offices] of await found(text))
        expect([text, hits, offices]).toEqual([text, 0, 0]);
  });

  it('comes back by no correction, and the log still says what was typed', async () => {
    const input = { ...holder, displayName: RIGHT, reason: 'Thử lại' };
    const { result } = await send('correctHolderName', input);
    expect(result).toMatchObject({ code: 'NAME_REPLACED', field: 'personId' });
    const { events } = await app.store.readStream(holder.officeId, {});
    const told = JSON.stringify(events);
    expect([told.includes(TYPED), told.includes(RIGHT)]).toEqual([true, true]);
  });

  it('is public again when the person is appointed anew with a name, and not without', async () => {
    const named = async () => {
      await app.caughtUp();
      const { office } = await app.ask(
        'query ($id: ID!) { office(id: $id) { holdings { person { displayName } } } }',
        { id: holder.officeId },
      );
      return (office.holdings as readonly Answer[]).map(
        ({ person }) => person.displayName as unknown,
      );
    };
    await app.accept('appointOfficeHolder', holder, administrator);
    expect(await named()).toEqual([TITLE, TITLE]);
    const left = { ...holder, occurredOn: { date: '2027-02-01' } };
    await app.accept('endOfficeHolding', left, administrator);
    app.clock.advanceDays(1);
    await app.accept('appointOfficeHolder', { ...holder, displayName: RIGHT }, administrator);
    expect(await named()).toEqual([RIGHT, RIGHT, RIGHT]);
  });
});
