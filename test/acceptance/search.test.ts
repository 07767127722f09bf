import { at, command, textAt } from '../support/graphqlClient';
import { startTestServer, type TestServer } from '../support/testServer';
import { answerTo, establishDesk, establishUnit, type Desk } from './desk';

let server: TestServer;
let territory: string;
let committee: string;
let chair: Desk;
let secretary: Desk;

beforeAll(async () => {
  server = await startTestServer();
  const { url } = server;
  territory = await establishUnit(url, {
    name: 'Xã Yên Trị',
    kind: 'ADMINISTRATIVE_UNIT',
    level: 'COMMUNE',
  });
  committee = await establishUnit(url, {
    name: 'Ủy ban nhân dân xã Yên Trị',
    kind: 'STATE',
    level: 'COMMUNE',
    territoryId: territory,
  });
  chair = await establishDesk(url, committee, 'Chủ tịch xã');
  secretary = await establishDesk(url, committee, 'Thư ký', false);
});
afterAll(() => server.close());

async function scheduled(title: string): Promise<string> {
  const accepted = await command(
    server.url,
    'scheduleDialogueConference',
    {
      title,
      unitId: committee,
      chairOfficeId: chair.officeId,
      audiences: ['RESIDENT'],
      territoryIds: [territory],
    },
    secretary.as('SECRETARY'),
    '... on DialogueConferenceAccepted { position dialogueConference { id } }',
  );
  return textAt(accepted, 'dialogueConference.id');
}

async function found(text: string): Promise<readonly unknown[]> {
  const atLeast = await server.application.store.head();
  const query = `query Search($text: String!, $atLeast: Position!) {
    search(text: $text, kinds: [DIALOGUE_CONFERENCE], atLeast: $atLeast) {
      totalCount nodes { snippet record { id } }
    }
  }`;
  const data = await answerTo(server.url, query, { text, atLeast });
  const nodes = at(data, 'search.nodes') as readonly unknown[];
  expect(at(data, 'search.totalCount')).toBe(nodes.length);
  return nodes.map((node) => at(node, 'record.id'));
}

describe('searching for "Đối thoại" (R28)', () => {
  let plain: string;
  let typed: readonly string[];

  beforeAll(async () => {
    // First the spelling without accents, so that the order of recording does not help.
    plain = await scheduled('Hoi nghi doi thoai voi nong dan');
    typed = [
      await scheduled('Hội nghị đối thoại với phụ nữ'),
      // U+00D0, the eth of old keyboards, in place of Đ.
      await scheduled('\u00D0ối thoại với công nhân'),
      await scheduled('Cuộc đối thoại với cựu chiến binh'.normalize('NFD')),
    ];
    await scheduled('Hội nghị điển hình tiên tiến');
  });

  const spellings = [
    ['Đối thoại', 'as printed'],
    ['\u00D0ối thoại', 'with U+00D0'],
    ['đối thoại'.normalize('NFD'), 'in NFD'],
    ['doi thoai', 'without accents'],
    ['DOI THOAI', 'without accents, in capitals'],
  ] as const;

  test.each(spellings)('"%s" (%s) finds all four spellings and nothing else', async (text) => {
    expect([...(await found(text))].sort()).toEqual([plain, ...typed].sort());
  });

  test('accents typed rank those who wrote them first', async () => {
    const hits = await found('Đối thoại');
    expect(hits.at(-1)).toBe(plain);
  });

  test.each(spellings)('the list filter with "%s" (%s) finds the same four', async (text) => {
    const query = `query List($text: String!) {
      dialogueConferences(filter: { text: $text }) { nodes { id } }
    }`;
    const data = await answerTo(server.url, query, { text });
    const ids = (at(data, 'dialogueConferences.nodes') as readonly unknown[]).map((node) =>
      textAt(node, 'id'),
    );
    expect(ids.sort()).toEqual([plain, ...typed].sort());
  });
});

describe('a name typed with either tone placement', () => {
  test('"Tỉnh uỷ" and "Tỉnh ủy" find each other (R28)', async () => {
    const id = await establishUnit(server.url, {
      name: 'Tỉnh uỷ Hòa Bình',
      kind: 'PARTY',
      level: 'PROVINCE',
    });
    const query = `query Units($text: String!) { units(filter: { text: $text }) { nodes { id } } }`;
    for (const text of ['Tỉnh ủy Hòa Bình', 'Tỉnh uỷ Hoà Bình', 'tinh uy hoa binh'])
      expect(await answerTo(server.url, query, { text })).toEqual({ units: { nodes: [{ id }] } });
  });
});
