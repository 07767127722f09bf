import { at, command, textAt } from '../support/graphqlClient';
import { startTestServer, type TestServer } from '../support/testServer';
import { establishCaMau, promiseWith, recordFromReport, sampleCaMau, type CaMau } from './caMau';
import { answerTo } from './desk';

interface PovertyTarget {
  readonly caMau: CaMau;
  readonly id: string;
}

let server: TestServer;
afterEach(() => server.close());

async function fromTheSample(): Promise<PovertyTarget> {
  server = await startTestServer({ withSample: true });
  const id = await promiseWith(server.url, 'Tỷ lệ hộ nghèo của tỉnh là 1,60%');
  return { caMau: await sampleCaMau(server.url), id };
}

async function recordedAfresh(): Promise<PovertyTarget> {
  server = await startTestServer({ now: '2023-12-31T02:00:00.000Z' });
  const caMau = await establishCaMau(server.url);
  const id = await recordFromReport(server.url, caMau.chair, caMau.secretary, {
    text: 'Phấn đấu đến cuối năm 2024 giảm còn 1,20% (mức giảm tối thiểu 0,4%).',
    kind: 'PROGRAMME_TARGET',
    deadline: { fixed: { date: '2024-12-31', precision: 'YEAR' } },
    deadlineWording: 'đến cuối năm 2024',
  });
  const setTargets = {
    commitmentId: id,
    targets: [
      {
        metric: 'Tỷ lệ hộ nghèo',
        operator: 'AT_MOST',
        value: { value: '1.20', unit: 'PERCENT' },
        baseline: { value: '1.60', unit: 'PERCENT' },
        baselineOn: '2023-12-31',
        minimumChange: { value: '0.4', unit: 'PERCENTAGE_POINT', qualifier: 'AT_LEAST' },
      },
    ],
  };
  await command(server.url, 'setTargets', setTargets, caMau.secretary.as('SECRETARY'), '');
  server.clock.set('2024-12-31T02:00:00.000Z');
  return { caMau, id };
}

const targets = `targets {
  id metric operator baselineOn isMet percentReached
  value { value unit label } baseline { value unit label }
  minimumChange { value unit label qualifier }
  result { value unit label } change { value unit label }
}`;

/** Reports a result as the committee's chair and gives the target as the answer shows it. */
async function reported({ caMau, id }: PovertyTarget, value: string): Promise<unknown> {
  const { url } = server;
  const asked = await answerTo(
    url,
    `query Target($id: ID!) { commitment(id: $id) { ${targets} } }`,
    {
      id,
    },
  );
  const targetId = textAt(asked, 'commitment.targets.0.id');
  const accepted = await command(
    url,
    'reportProgress',
    {
      commitmentId: id,
      narrative: 'Kết quả rà soát hộ nghèo cuối năm 2024.',
      results: [{ targetId, result: { value, unit: 'PERCENT' } }],
    },
    caMau.chair.as('LEADER'),
    `... on CommitmentAccepted { commitment { ${targets} } }`,
  );
  return at(accepted, 'commitment.targets.0');
}

const origins: readonly (readonly [string, () => Promise<PovertyTarget>])[] = [
  ['of the sample data', fromTheSample],
  ['recorded by a secretary', recordedAfresh],
];

describe('A6: poverty in Cà Mau from 1,60% to 1,20% at the end of 2024', () => {
  test.each(origins)('the target %s is kept as worded, due on 31/12/2024', async (_, recorded) => {
    const { id } = await recorded();
    const query = `query Target($id: ID!) {
      commitment(id: $id) { deadline { currentDate precision wording } ${targets} }
    }`;
    expect(at(await answerTo(server.url, query, { id }), 'commitment')).toMatchObject({
      deadline: { currentDate: '2024-12-31', precision: 'YEAR', wording: 'đến cuối năm 2024' },
      targets: [
        {
          metric: 'Tỷ lệ hộ nghèo',
          operator: 'AT_MOST',
          value: { value: '1.20', unit: 'PERCENT', label: '1,20%' },
          baseline: { value: '1.60', unit: 'PERCENT', label: '1,60%' },
          baselineOn: '2023-12-31',
          minimumChange: {
            value: '0.4',
            unit: 'PERCENTAGE_POINT',
            qualifier: 'AT_LEAST',
            label: 'ít nhất 0,4 điểm phần trăm',
          },
          result: null,
          change: null,
          isMet: null,
          percentReached: null,
        },
      ],
    });
  });

  test.each(origins)(
    'with the target %s, 1,20 meets it by 0,40 points, 1,21 does not by 0,39, 1,15 does by 0,45',
    async (_, recorded) => {
      const target = await recorded();
      const standing = (isMet: boolean, value: string, label: string) => ({
        isMet,
        change: { value, unit: 'PERCENTAGE_POINT', label },
      });
      expect(await reported(target, '1.21')).toMatchObject({
        result: { value: '1.21', label: '1,21%' },
        ...standing(false, '-0.39', '-0,39 điểm phần trăm'),
      });
      expect(await reported(target, '1.20')).toMatchObject(
        standing(true, '-0.40', '-0,40 điểm phần trăm'),
      );
      expect(await reported(target, '1.15')).toMatchObject(
        standing(true, '-0.45', '-0,45 điểm phần trăm'),
      );
    },
  );
});
