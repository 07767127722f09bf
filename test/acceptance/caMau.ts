import { command, textAt } from '../support/graphqlClient';
import { answerTo, deskOf, establishDesk, establishUnit, type Desk } from './desk';

/** The bodies of Cà Mau province that its report speaks of. */
export interface CaMau {
  readonly chair: Desk;
  readonly secretary: Desk;
  readonly front: Desk;
  readonly frontSecretary: Desk;
  readonly council: Desk;
}

const committee = 'Ủy ban nhân dân tỉnh Cà Mau';
const front = 'Ủy ban MTTQ Việt Nam tỉnh Cà Mau';
const council = 'Hội đồng nhân dân tỉnh Cà Mau';

export const sampleCaMau = async (url: string): Promise<CaMau> => ({
  chair: await deskOf(url, committee, 'Chủ tịch Ủy ban nhân dân tỉnh'),
  secretary: await deskOf(url, committee, 'Thư ký tổng hợp'),
  front: await deskOf(url, front, 'Chủ tịch Ủy ban MTTQ Việt Nam tỉnh'),
  frontSecretary: await deskOf(url, front, 'Thư ký tổng hợp'),
  council: await deskOf(url, council, 'Chủ tịch Hội đồng nhân dân tỉnh'),
});

export async function establishCaMau(url: string): Promise<CaMau> {
  const body = (name: string, kind: string) =>
    establishUnit(url, { name, kind, level: 'PROVINCE' });
  const committeeId = await body(committee, 'STATE');
  const frontId = await body(front, 'MTTQ');
  const councilId = await body(council, 'PEOPLES_COUNCIL');
  return {
    chair: await establishDesk(url, committeeId, 'Chủ tịch Ủy ban nhân dân tỉnh'),
    secretary: await establishDesk(url, committeeId, 'Thư ký tổng hợp', false),
    front: await establishDesk(url, frontId, 'Chủ tịch Ủy ban MTTQ Việt Nam tỉnh'),
    frontSecretary: await establishDesk(url, frontId, 'Thư ký tổng hợp', false),
    council: await establishDesk(url, councilId, 'Chủ tịch Hội đồng nhân dân tỉnh'),
  };
}

/** The one promise that holds these words. */
export async function promiseWith(url: string, text: string): Promise<string> {
  const query = `query Promises($text: String!) {
    commitments(filter: { text: $text }) { totalCount nodes { id } }
  }`;
  const data = await answerTo(url, query, { text });
  expect(data).toMatchObject({ commitments: { totalCount: 1 } });
  return textAt(data, 'commitments.nodes.0.id');
}

/** A promise written down by the secretary of the body that owes it, from the report for 2023. */
export async function recordFromReport(
  url: string,
  promisor: Desk,
  secretary: Desk,
  promise: object,
): Promise<string> {
  const recorded = await command(
    url,
    'recordCommitment',
    {
      promisorOfficeId: promisor.officeId,
      leadUnitId: promisor.unitId,
      source: {
        document: { kind: 'PROGRAMME', title: 'Báo cáo công tác dân vận tỉnh Cà Mau năm 2023' },
      },
      ...promise,
    },
    secretary.as('SECRETARY'),
    '... on CommitmentAccepted { commitment { id } }',
  );
  return textAt(recorded, 'commitment.id');
}
