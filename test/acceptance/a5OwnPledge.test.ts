import { at, command, textAt } from '../support/graphqlClient';
import { startTestServer, type TestServer } from '../support/testServer';
import { establishCaMau, promiseWith, recordFromReport, sampleCaMau, type CaMau } from './caMau';
import { answerTo, establishDesk, establishUnit, refusalOf } from './desk';

interface Pledge {
  readonly caMau: CaMau;
  readonly id: string;
}

let server: TestServer;
afterEach(() => server.close());

async function fromTheSample(): Promise<Pledge> {
  server = await startTestServer({ withSample: true });
  const id = await promiseWith(server.url, '2.162 ho ngheo');
  return { caMau: await sampleCaMau(server.url), id };
}

async function recordedAfresh(): Promise<Pledge> {
  server = await startTestServer({ now: '2023-12-20T02:00:00.000Z' });
  const caMau = await establishCaMau(server.url);
  const id = await recordFromReport(server.url, caMau.front, caMau.frontSecretary, {
    text: 'Trong năm nay, MTTQ và các tổ chức chính trị - xã hội đăng ký giúp đỡ 2.162 hộ nghèo, hộ cận nghèo.',
    kind: 'PLEDGE',
    occurredOn: { date: '2023-01-31', precision: 'MONTH' },
    backdatingReason: 'Nhập từ báo cáo đã công bố',
    deadline: { fixed: { date: '2023-12-31', precision: 'YEAR' } },
    targets: [
      {
        metric: 'Hộ được giúp đỡ',
        operator: 'AT_LEAST',
        value: { value: '2162', unit: 'HOUSEHOLD' },
      },
    ],
  });
  server.clock.set('2024-01-01T02:00:00.000Z');
  return { caMau, id };
}

const origins: readonly (readonly [string, () => Promise<Pledge>])[] = [
  ['of the sample data', fromTheSample],
  ['recorded by a secretary', recordedAfresh],
];

const unknownClaim = '0f9bd5f2-2a5f-5a31-8d2f-1f0f3a0f2d11';

describe('A5: 2.162 households that MTTQ of Cà Mau pledged to help in 2023', () => {
  test.each(origins)(
    'the pledge %s is overdue on 01/01/2024, with no report and no percentage',
    async (_, pledged) => {
      const { id } = await pledged();
      const query = `query Pledge($id: ID!, $on: Date!) {
        commitment(id: $id, on: $on) {
          status doneOn timeliness(on: $on) daysLeft(on: $on)
          overdue(on: $on) { daysLate since level }
          latestProgress { id } progressReports { id }
          deadline { kind precision currentDate originalDate rolled rolledFrom version }
          targets { value { value unit label } result { value } percentReached isMet }
        }
      }`;
      const { commitment } = (await answerTo(server.url, query, { id, on: '2024-01-01' })) as {
        commitment: unknown;
      };
      expect(commitment).toMatchObject({
        doneOn: null,
        timeliness: 'OPEN_OVERDUE',
        daysLeft: null,
        overdue: { daysLate: 1, since: '2024-01-01', level: 1 },
        latestProgress: null,
        progressReports: [],
        targets: [
          {
            value: { value: '2162', unit: 'HOUSEHOLD', label: '2.162 hộ' },
            result: null,
            percentReached: null,
            isMet: null,
          },
        ],
      });
      expect(['VERIFIED', 'CLOSED', 'CLAIMED']).not.toContain(at(commitment, 'status'));
      // 31/12/2023 is a Sunday: the end of a year does not roll (R8).
      expect(at(commitment, 'deadline')).toEqual({
        kind: 'YEAR',
        precision: 'YEAR',
        currentDate: '2023-12-31',
        originalDate: '2023-12-31',
        rolled: false,
        rolledFrom: null,
        version: 1,
      });
      const inTime = await answerTo(server.url, query, { id, on: '2023-12-31' });
      expect(at(inTime, 'commitment')).toMatchObject({
        timeliness: 'OPEN_IN_TIME',
        daysLeft: 0,
        overdue: null,
      });
    },
  );

  test.each(origins)(
    'no office of MTTQ at any level verifies the pledge %s, the People’s Council does (R26, invariant 2)',
    async (_, pledged) => {
      const { caMau, id } = await pledged();
      const { url } = server;
      const attempt = { commitmentId: id, claimId: unknownClaim, verdict: 'FULL' };
      const own = await refusalOf(url, 'verifyFulfilment', attempt, caMau.front.as('OVERSEER'));
      expect(own.code).toBe('OWN_PLEDGE');
      expect(own.message).toMatch(/MTTQ/);

      const claimed = await command(
        url,
        'claimFulfilment',
        {
          commitmentId: id,
          statement: 'Đã giúp đỡ 2.162 hộ.',
          evidence: [{ caption: 'Danh sách hộ', link: 'https://example.vn/danh-sach' }],
        },
        caMau.front.as('LEADER'),
        '... on CommitmentAccepted { commitment { claims { id } } }',
      );
      const claimId = textAt(claimed, 'commitment.claims.0.id');
      const verdict = { commitmentId: id, claimId, verdict: 'FULL' };
      const central = await establishDesk(
        url,
        await establishUnit(url, {
          name: 'Ủy ban Trung ương MTTQ Việt Nam',
          kind: 'MTTQ',
          level: 'CENTRAL',
        }),
        'Chủ tịch Ủy ban Trung ương MTTQ',
      );
      const commune = await establishDesk(
        url,
        await establishUnit(url, {
          name: 'Ủy ban MTTQ Việt Nam xã Phú Tân',
          kind: 'MTTQ',
          level: 'COMMUNE',
          parentId: caMau.front.unitId,
        }),
        'Chủ tịch Ủy ban MTTQ Việt Nam xã',
      );
      for (const desk of [caMau.front, central, commune]) {
        const { code } = await refusalOf(url, 'verifyFulfilment', verdict, desk.as('OVERSEER'));
        expect(code).toBe('OWN_PLEDGE');
      }
      const verified = await command(
        url,
        'verifyFulfilment',
        verdict,
        caMau.council.as('OVERSEER'),
        '... on CommitmentAccepted { commitment { status timeliness } }',
      );
      expect(at(verified, 'commitment')).toEqual({ status: 'VERIFIED', timeliness: 'DONE_LATE' });
    },
  );

  test('recorded by a secretary, it is the one overdue of one that fell due (R9)', async () => {
    const { caMau } = await recordedAfresh();
    const query = `query Rates($filter: CommitmentFilter) {
      timeliness(filter: $filter) {
        on
        total { total openOverdue openInTime doneOnTime doneLate
          overdueRate { numerator denominator value cutoff } }
      }
    }`;
    const filter = { officeId: caMau.front.officeId };
    expect(await answerTo(server.url, query, { filter })).toEqual({
      timeliness: {
        on: '2024-01-01',
        total: {
          total: 1,
          openOverdue: 1,
          openInTime: 0,
          doneOnTime: 0,
          doneLate: 0,
          overdueRate: { numerator: '1', denominator: '1', value: '100.00', cutoff: '2024-01-01' },
        },
      },
    });
  });
});
