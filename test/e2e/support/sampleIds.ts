import { ask, at } from '../../support/graphqlClient';
import type { SampleIds } from '../screens';

export async function sampleIds(url: string): Promise<SampleIds> {
  const { data } = await ask(
    url,
    '{ commitments(filter: { text: "liên thôn" }) { nodes { id } } }',
  );
  return { road: String(at(data, 'commitments.nodes.0.id')) };
}
