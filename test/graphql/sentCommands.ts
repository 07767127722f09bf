import type { ActingPerson } from '../../src/application/commandRequest';
import type { Answer, AskedApplication } from './askedApplication';

const inputOf = (name: string) => `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;

/** Sends a command on a promise through its mutation and reads what it is answered with. */
export async function sendOnCommitment(
  app: AskedApplication,
  name: string,
  input: object,
  actor: ActingPerson,
  fields = 'id',
): Promise<Answer> {
  const { result } = await app.ask<{ result: Answer }>(
    `mutation ($input: ${inputOf(name)}!) { result: ${name}(input: $input) { __typename
      ... on CommitmentAccepted { commitment { ${fields} } }
      ... on Rejected { code field message english: message(language: EN) } } }`,
    { input },
    actor,
  );
  return (result['commitment'] ?? result) as Answer;
}
