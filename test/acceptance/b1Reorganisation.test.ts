import { administratorHeaders, at, command, textAt } from '../support/graphqlClient';
import { isOnServer } from '../support/testOnFile';
import { startTestServer, type TestServer } from '../support/testServer';
import { answerTo, establishDesk, establishUnit, type Desk } from './desk';

let server: TestServer;
afterEach(() => server.close());

/** A body of before or after the merger, with its head. */
interface Body {
  readonly unitId: string;
  readonly head: Desk;
}

async function bodyBefore(name: string, level: string): Promise<Body> {
  const unitId = await establishUnit(server.url, { name, kind: 'STATE', level });
  return { unitId, head: await establishDesk(server.url, unitId, `Chủ tịch ${name}`) };
}

/** Founded on 01/07/2025. */
async function bodyAfter(name: string, level: string): Promise<Body> {
  const unit = await command(
    server.url,
    'establishUnit',
    { name, kind: 'STATE', level, occurredOn: { date: '2025-07-01' } },
    administratorHeaders,
    '... on UnitAccepted { unit { id } }',
  );
  const unitId = textAt(unit, 'unit.id');
  return { unitId, head: await establishDesk(server.url, unitId, `Chủ tịch ${name}`) };
}

async function promiseOf({ head, unitId }: Body, text: string, date: string): Promise<string> {
  const recorded = await command(
    server.url,
    'recordCommitment',
    {
      text,
      promisorOfficeId: head.officeId,
      leadUnitId: unitId,
      source: { document: { kind: 'PROGRAMME', title: 'Chương trình năm 2025' } },
      deadline: { fixed: { date } },
      occurredOn: { date: '2025-06-02' },
    },
    head.as('SECRETARY'),
    '... on CommitmentAccepted { commitment { id } }',
  );
  return textAt(recorded, 'commitment.id');
}

/** Who owes each promise, and by when, on a day or as it was known at a moment. */
async function debts(ids: readonly string[], when: object = {}): Promise<readonly unknown[]> {
  const atLeast = await server.application.store.head();
  const query = `query Debt($id: ID!, $on: Date, $asOf: DateTime, $atLeast: Position) {
    commitment(id: $id, on: $on, asOf: $asOf, atLeast: $atLeast) {
      promisorOffice { id } timeliness
      deadline { currentDate originalDate version }
    }
  }`;
  const found: unknown[] = [];
  for (const id of ids)
    found.push(at(await answerTo(server.url, query, { id, atLeast, ...when }), 'commitment'));
  return found;
}

const debtorsOf = async (ids: readonly string[], when: object = {}): Promise<readonly unknown[]> =>
  (await debts(ids, when)).map((debt) => at(debt, 'promisorOffice.id'));
const deadlinesOf = async (ids: readonly string[]): Promise<readonly unknown[]> =>
  (await debts(ids)).map((debt) => at(debt, 'deadline'));

async function reorganisationNow(id: string): Promise<unknown> {
  const atLeast = await server.application.store.head();
  const query = `query Reorganisation($id: ID!, $atLeast: Position!) {
    reorganisation(id: $id, atLeast: $atLeast) {
      effectiveOn transferCount orphanCount isComplete
    }
    orphans(reorganisationId: $id) {
      totalCount nodes { record { id } lastOffice { id } }
    }
  }`;
  return answerTo(server.url, query, { id, atLeast });
}

const hasEnded = {
  effectiveOn: '2025-07-01',
  transferCount: 7,
  orphanCount: 0,
  isComplete: true,
};

/** The promises in the list of one office, and how many of them its boxes hold as open in time. */
async function listOf({ head }: Body, when: object = {}): Promise<unknown> {
  const atLeast = await server.application.store.head();
  const query = `query List($officeId: ID!, $on: Date, $atLeast: Position!) {
    commitments(filter: { officeId: $officeId }, on: $on, atLeast: $atLeast) { nodes { id } }
    timeliness(filter: { officeId: $officeId }, on: $on) { total { openInTime } }
  }`;
  const answer = await answerTo(server.url, query, { officeId: head.officeId, atLeast, ...when });
  const nodes = at(answer, 'commitments.nodes') as readonly unknown[];
  return {
    promises: nodes.map((node) => textAt(node, 'id')).sort(),
    openInTime: at(answer, 'timeliness.total.openInTime'),
  };
}

describe('B1: the reorganisation of 01/07/2025', () => {
  test('hands every open promise over, leaves no orphan and moves no deadline (R23, invariant 11)', async () => {
    server = await startTestServer({ now: '2025-06-20T02:00:00.000Z' });
    const hoaBinh = await bodyBefore('Ủy ban nhân dân tỉnh Hòa Bình', 'PROVINCE');
    const bacLieu = await bodyBefore('Ủy ban nhân dân tỉnh Bạc Liêu', 'PROVINCE');
    const caMauBefore = await bodyBefore('Ủy ban nhân dân tỉnh Cà Mau', 'PROVINCE');
    const city = await bodyBefore('Ủy ban nhân dân thành phố Bạc Liêu', 'DISTRICT');
    const camMy = await bodyBefore('Ủy ban nhân dân huyện Cẩm Mỹ', 'DISTRICT');
    const former = [hoaBinh, hoaBinh, hoaBinh, bacLieu, caMauBefore, city, camMy];
    const promises: string[] = [];
    for (const [index, body] of former.entries())
      promises.push(await promiseOf(body, `Lời hứa thứ ${index + 1}.`, `2025-12-1${index}`));
    const deadlines = await deadlinesOf(promises);

    server.clock.set('2025-07-02T02:00:00.000Z');
    const phuTho = await bodyAfter('Ủy ban nhân dân tỉnh Phú Thọ', 'PROVINCE');
    const caMau = await bodyAfter('Ủy ban nhân dân tỉnh Cà Mau', 'PROVINCE');
    const ward = await bodyAfter('Ủy ban nhân dân phường Bạc Liêu', 'COMMUNE');
    const xuanTay = await bodyAfter('Ủy ban nhân dân xã Xuân Tây', 'COMMUNE');
    const dongNai = await bodyAfter('Ủy ban nhân dân tỉnh Đồng Nai', 'PROVINCE');
    const lines = [
      [hoaBinh, phuTho],
      [bacLieu, caMau],
      [caMauBefore, caMau],
      [city, ward],
      [city, caMau],
      [camMy, xuanTay],
      [camMy, dongNai],
    ] as const;
    const decided = await command(
      server.url,
      'decideReorganisation',
      {
        title: 'Sắp xếp đơn vị hành chính cấp tỉnh năm 2025',
        decision: { documentType: 'Nghị quyết', symbol: '202/2025/QH15', issuedOn: '2025-06-12' },
        effectiveOn: '2025-07-01',
        mappings: lines.map(([from, to]) => ({ fromUnitId: from.unitId, toUnitId: to.unitId })),
      },
      administratorHeaders,
      '... on ReorganisationAccepted { reorganisation { id } }',
    );
    const id = textAt(decided, 'reorganisation.id');
    await server.application.reorganisationJob.tick();

    // City and district have no successor of their level: two promises wait for a name.
    const [ofCity = '', ofDistrict = ''] = promises.slice(5);
    const left = await reorganisationNow(id);
    expect(left).toMatchObject({
      reorganisation: { transferCount: 5, orphanCount: 2, isComplete: false },
      orphans: { totalCount: 2 },
    });
    const orphans = at(left, 'orphans.nodes') as readonly unknown[];
    expect(new Set(orphans.map((node) => at(node, 'record.id')))).toEqual(
      new Set([ofCity, ofDistrict]),
    );
    expect(new Set(orphans.map((node) => at(node, 'lastOffice.id')))).toEqual(
      new Set([city.head.officeId, camMy.head.officeId]),
    );
    for (const [obligationId, { head }] of [
      [ofCity, ward],
      [ofDistrict, xuanTay],
    ] as const)
      await command(
        server.url,
        'nameSuccessor',
        { reorganisationId: id, obligationId, toOfficeId: head.officeId },
        administratorHeaders,
        '',
      );
    await server.application.reorganisationJob.tick();
    expect(await reorganisationNow(id)).toEqual({
      reorganisation: hasEnded,
      orphans: { totalCount: 0, nodes: [] },
    });

    const successors = [phuTho, phuTho, phuTho, caMau, caMau, ward, xuanTay];
    const offices = (bodies: readonly Body[]) => bodies.map(({ head }) => head.officeId);
    expect(await debtorsOf(promises)).toEqual(offices(successors));
    expect(await debtorsOf(promises, { on: '2025-07-01' })).toEqual(offices(successors));
    expect(await debtorsOf(promises, { on: '2025-06-30' })).toEqual(offices(former));
    // A server stamps its own time: nothing in it was recorded in June 2025.
    const knownBefore = isOnServer ? promises.map(() => undefined) : offices(former);
    expect(await debtorsOf(promises, { asOf: '2025-06-30' })).toEqual(knownBefore);
    expect(await deadlinesOf(promises)).toEqual(deadlines);

    // Each promise stands once in the list of its successor and in that of the old debtor before.
    const owedBy = (bodies: readonly Body[], body: Body) => {
      const owed = promises.filter((_, index) => bodies[index] === body).sort();
      return { promises: owed, openInTime: owed.length };
    };
    for (const body of new Set(former)) {
      expect(await listOf(body, { on: '2025-06-30' })).toEqual(owedBy(former, body));
      expect(await listOf(body)).toEqual({ promises: [], openInTime: 0 });
    }
    for (const body of new Set(successors)) {
      expect(await listOf(body, { on: '2025-07-01' })).toEqual(owedBy(successors, body));
      expect(await listOf(body)).toEqual(owedBy(successors, body));
    }

    // Both debtors stand in the history of each promise.
    const query = `query Transfers($id: ID!) {
      commitment(id: $id) { transfers { fromOffice { id } toOffice { id } effectiveOn } }
      history(id: $id, last: 1) { nodes { eventType occurredOn { date } data } }
    }`;
    for (const [index, promise] of promises.entries())
      expect(await answerTo(server.url, query, { id: promise })).toMatchObject({
        history: {
          nodes: [
            {
              eventType: 'CommitmentTransferred',
              occurredOn: { date: '2025-07-01' },
              data: {
                fromOfficeId: former[index]?.head.officeId,
                toOfficeId: successors[index]?.head.officeId,
              },
            },
          ],
        },
        commitment: {
          transfers: [
            {
              fromOffice: { id: former[index]?.head.officeId },
              toOffice: { id: successors[index]?.head.officeId },
              effectiveOn: '2025-07-01',
            },
          ],
        },
      });

    // Recorded later against those who gave, a promise is swept too, and till then nothing is complete.
    const late = await promiseOf(hoaBinh, 'Lời hứa nhập sau sáp nhập.', '2025-12-20');
    const isStanding = async (expected: object) =>
      expect(at(await reorganisationNow(id), 'reorganisation')).toMatchObject(expected);
    await isStanding({ transferCount: 7, orphanCount: 0, isComplete: false });
    expect(await debtorsOf([late])).toEqual(offices([hoaBinh]));
    await server.application.reorganisationJob.tick();
    await isStanding({ transferCount: 8, orphanCount: 0, isComplete: true });
    expect(await debtorsOf([late])).toEqual(offices([phuTho]));
    expect(await debtorsOf([late], { on: '2025-06-30' })).toEqual(offices([hoaBinh]));
  });
});
