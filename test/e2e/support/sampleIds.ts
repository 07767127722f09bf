import type { TestServer } from '../../support/testServer';
import { ask, at } from '../../support/graphqlClient';
import type { SampleIds } from '../screens';

export async function sampleIds({ url, application }: TestServer): Promise<SampleIds> {
  const { data } = await ask(
    url,
    `{
      commitments(filter: { text: "liên thôn" }) { nodes { id } }
      dialogueConferences(filter: { text: "phụ nữ" }) { nodes { id } }
    }`,
  );
  return {
    road: String(at(data, 'commitments.nodes.0.id')),
    conference: String(at(data, 'dialogueConferences.nodes.0.id')),
    setupLink: application.signIn.service.setupLink()?.secret ?? '',
  };
}
