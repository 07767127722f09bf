import { gql, type Client } from 'urql';
import type { Json, Outcome } from '../outbox/entry';
import type { Ready, Send } from '../outbox/outbox';

/** A command that the sheet sends: its accepted type, and the id that later commands may need. */
interface Sent {
  readonly accepted: string;
  readonly record: string;
}

const COMMANDS: Readonly<Record<string, Sent>> = {
  recordOpinion: { accepted: 'OpinionAccepted', record: 'opinion' },
  recordCommitment: { accepted: 'CommitmentAccepted', record: 'commitment' },
};

const upperFirst = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function fieldOf({ command }: Ready, index: number): string {
  const sent = COMMANDS[command];
  if (sent === undefined) throw new Error(`${command} is not sent from here`);
  return `c${index}: ${command}(input: $i${index}) {
    __typename
    ... on ${sent.accepted} { record: ${sent.record} { id } }
    ... on Rejected { code field message(language: $language) }
  }`;
}

/** All in one request, in their order: each alias is a command of its own. */
const documentOf = (batch: readonly Ready[]): string => {
  const inputs = batch.map(({ command }, index) => `$i${index}: ${upperFirst(command)}Input!`);
  return `mutation Recorded($language: Language!, ${inputs.join(', ')}) { ${batch.map(fieldOf).join('\n')} }`;
};

/** A promise answers the opinion whose id came back. */
function inputOf({ id, command, input, needed }: Ready): object {
  const fields = { ...(input as Record<string, Json>), commandId: id };
  if (command !== 'recordCommitment' || needed === null) return fields;
  const { source } = input as { source: Record<string, Json> };
  return { ...fields, source: { ...source, opinionId: needed } };
}

type Answered =
  | { readonly __typename: 'Rejected'; code: string; field: string | null; message: string }
  | { readonly __typename: string; readonly record: { readonly id: string } };

const isRejected = (answer: Answered): answer is Extract<Answered, { code: string }> =>
  answer.__typename === 'Rejected';

const outcomeOf = (answer: Answered): Outcome =>
  isRejected(answer)
    ? { kind: 'REJECTED', code: answer.code, field: answer.field, message: answer.message }
    : { kind: 'ACCEPTED', answer: answer.record.id };

/** Sends what was recorded over the API, as the person who is signed in. */
export const sendCommands =
  (client: Client, language: 'VI' | 'EN'): Send =>
  async (batch) => {
    const inputs = Object.fromEntries(batch.map((entry, index) => [`i${index}`, inputOf(entry)]));
    const { data, error } = await client
      .mutation<Record<string, Answered>>(gql(documentOf(batch)), { language, ...inputs })
      .toPromise();
    if (data === undefined) throw error ?? new Error('no answer');
    const answers = batch.map((_entry, index) => data[`c${index}`]);
    // What has no answer stays where it is, with what comes after it, and is sent again.
    const missing = answers.findIndex((answer) => answer === undefined || answer === null);
    const known = missing === -1 ? answers : answers.slice(0, missing);
    if (known.length === 0) throw error ?? new Error('no answer');
    return known.map((answer) => outcomeOf(answer as Answered));
  };
