import { at, command, textAt } from '../support/graphqlClient';
import { startTestServer, type TestServer } from '../support/testServer';
import { answerTo, deskOf, establishDesk, establishUnit } from './desk';

/** What the case asks about: whose conferences, and where. */
interface HoaBinh {
  readonly chairOfficeId: string;
  readonly province: string;
  readonly yenThuy: string;
  readonly kimBoi: string;
}

let server: TestServer;
afterEach(() => server.close());

async function fromTheSample(): Promise<HoaBinh> {
  server = await startTestServer({ withSample: true });
  const chair = await deskOf(
    server.url,
    'Ủy ban nhân dân tỉnh Hòa Bình',
    'Chủ tịch Ủy ban nhân dân tỉnh',
  );
  const territory = async (name: string): Promise<string> => {
    const query = `query Units($text: String!) {
      units(filter: { text: $text, kind: [ADMINISTRATIVE_UNIT] }) { nodes { id } }
    }`;
    return textAt(await answerTo(server.url, query, { text: name }), 'units.nodes.0.id');
  };
  return {
    chairOfficeId: chair.officeId,
    province: await territory('Tỉnh Hòa Bình'),
    yenThuy: await territory('Huyện Yên Thủy'),
    kimBoi: await territory('Huyện Kim Bôi'),
  };
}

async function recordedAfresh(): Promise<HoaBinh> {
  // The day of the report: 26/12/2023.
  server = await startTestServer({ now: '2023-12-26T02:00:00.000Z' });
  const { url } = server;
  const territory = (name: string, level: string, parentId?: string) =>
    establishUnit(url, {
      name,
      level,
      kind: 'ADMINISTRATIVE_UNIT',
      ...(parentId === undefined ? {} : { parentId }),
    });
  const province = await territory('Tỉnh Hòa Bình', 'PROVINCE');
  const yenThuy = await territory('Huyện Yên Thủy', 'DISTRICT', province);
  const kimBoi = await territory('Huyện Kim Bôi', 'DISTRICT', province);
  const committee = await establishUnit(url, {
    name: 'Ủy ban nhân dân tỉnh Hòa Bình',
    level: 'PROVINCE',
    kind: 'STATE',
    territoryId: province,
  });
  const chair = await establishDesk(url, committee, 'Chủ tịch Ủy ban nhân dân tỉnh');
  const secretary = await establishDesk(url, committee, 'Thư ký hội nghị', false);
  const held = async (audience: string, month: string, territoryIds: readonly string[]) => {
    const headers = secretary.as('SECRETARY');
    const occurredOn = { date: month, precision: 'MONTH' };
    const conference = await command(
      url,
      'scheduleDialogueConference',
      {
        unitId: committee,
        title: `Đối thoại tháng ${month.slice(5, 7)}`,
        chairOfficeId: chair.officeId,
        audiences: [audience],
        territoryIds,
        occurredOn,
      },
      headers,
      '... on DialogueConferenceAccepted { dialogueConference { id } }',
    );
    const conferenceId = textAt(conference, 'dialogueConference.id');
    await command(url, 'holdDialogueConference', { conferenceId, occurredOn }, headers, '');
  };
  await held('YOUTH', '2023-03-31', [province]);
  await held('BUSINESS_INVESTOR', '2023-06-30', [province]);
  await held('FARMER', '2023-09-30', [province]);
  await held('RESIDENT', '2023-10-31', [yenThuy, kimBoi]);
  // One in November is outside "đến tháng 10/2023".
  await held('RESIDENT', '2023-11-30', [kimBoi]);
  return { chairOfficeId: chair.officeId, province, yenThuy, kimBoi };
}

const toOctober = { kind: 'AD_HOC', from: '2023-01-01', to: '2023-10-31' };

async function counted(filter: object): Promise<number> {
  const query = `query Count($filter: DialogueConferenceFilter!) {
    dialogueConferences(filter: $filter) { totalCount }
  }`;
  const data = await answerTo(server.url, query, { filter: { period: toOctober, ...filter } });
  return at(data, 'dialogueConferences.totalCount') as number;
}

describe('A1: four conferences of the chair of Hòa Bình to October 2023', () => {
  const origins: readonly (readonly [string, () => Promise<HoaBinh>])[] = [
    ['of the sample data', fromTheSample],
    ['recorded by a secretary', recordedAfresh],
  ];

  test.each(origins)('%s are 4 by chairing office, 1 for each audience', async (_, recorded) => {
    const { chairOfficeId } = await recorded();
    expect(await counted({ chairOfficeId })).toBe(4);
    for (const audience of ['YOUTH', 'BUSINESS_INVESTOR', 'FARMER', 'RESIDENT'])
      expect([audience, await counted({ chairOfficeId, audience: [audience] })]).toEqual([
        audience,
        1,
      ]);
    expect(await counted({ chairOfficeId, audience: ['WORKER'] })).toBe(0);
  });

  test.each(origins)(
    '%s add to 5 by territory and stay 4: one carries two districts',
    async (_, recorded) => {
      const { chairOfficeId, province, yenThuy, kimBoi } = await recorded();
      const query = `query Residents($filter: DialogueConferenceFilter!) {
        dialogueConferences(filter: $filter) {
          nodes { isSynthetic heldOn { label precision } territories { name } }
        }
      }`;
      const filter = { chairOfficeId, period: toOctober, audience: ['RESIDENT'] };
      const data = await answerTo(server.url, query, { filter });
      expect(at(data, 'dialogueConferences.nodes')).toEqual([
        {
          isSynthetic: false,
          heldOn: { label: 'tháng 10/2023', precision: 'MONTH' },
          territories: [{ name: 'Huyện Yên Thủy' }, { name: 'Huyện Kim Bôi' }],
        },
      ]);
      const byTerritory: number[] = [];
      for (const territoryId of [province, yenThuy, kimBoi])
        byTerritory.push(await counted({ chairOfficeId, territoryId }));
      expect(byTerritory).toEqual([3, 1, 1]);
      expect(await counted({ chairOfficeId })).toBe(4);
    },
  );
});
