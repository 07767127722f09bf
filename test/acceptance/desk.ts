import {
  administratorHeaders,
  ask,
  at,
  command,
  textAt,
  type RequestHeaders,
} from '../support/graphqlClient';

/** An office with somebody in it, as its people meet the server: over HTTP, with headers. */
export interface Desk {
  readonly officeId: string;
  readonly unitId: string;
  as(role: 'SECRETARY' | 'LEADER' | 'OVERSEER'): RequestHeaders;
}

const seatOf = (officeId: string, unitId: string, personId: string): Desk => ({
  officeId,
  unitId,
  as: (role) => ({ 'x-person-id': personId, 'x-office-id': officeId, 'x-role': role }),
});

interface UnitToEstablish {
  readonly name: string;
  readonly kind: string;
  readonly level: string;
  readonly parentId?: string;
  readonly territoryId?: string;
}

export async function establishUnit(url: string, unit: UnitToEstablish): Promise<string> {
  const input = { ...unit, occurredOn: { date: '2015-01-01' } };
  const selection = '... on UnitAccepted { unit { id } }';
  const answer = await command(url, 'establishUnit', input, administratorHeaders, selection);
  return textAt(answer, 'unit.id');
}

/** An office of a unit and its first holder, in office since 1 June 2021. */
export async function establishDesk(
  url: string,
  unitId: string,
  title: string,
  isHead = true,
): Promise<Desk> {
  const office = await command(
    url,
    'establishOffice',
    { unitId, title, isHead, occurredOn: { date: '2015-01-01' } },
    administratorHeaders,
    '... on OfficeAccepted { office { id } }',
  );
  const officeId = textAt(office, 'office.id');
  const held = await command(
    url,
    'appointOfficeHolder',
    { officeId, occurredOn: { date: '2021-06-01' } },
    administratorHeaders,
    '... on OfficeAccepted { office { holding { person { id } } } }',
  );
  return seatOf(officeId, unitId, textAt(held, 'office.holding.person.id'));
}

/** The one office that has this title in the unit of this name. */
export async function deskOf(url: string, unitName: string, title: string): Promise<Desk> {
  const query = `query Offices($text: String!) {
    offices(filter: { text: $text }, first: 100) {
      nodes { id title unit { id name } holding { person { id } } }
    }
  }`;
  const { data, text } = await ask(url, query, { text: title });
  const nodes = at(data, 'offices.nodes') as readonly unknown[];
  const found = nodes.filter(
    (node) => at(node, 'unit.name') === unitName && at(node, 'title') === title,
  );
  const [office] = found;
  if (found.length !== 1) throw new Error(`${title} of ${unitName}: ${found.length} in ${text}`);
  return seatOf(
    textAt(office, 'id'),
    textAt(office, 'unit.id'),
    textAt(office, 'holding.person.id'),
  );
}

/** A question that must be answered without errors. */
export async function answerTo(url: string, query: string, variables: object = {}) {
  const answer = await ask(url, query, variables);
  if (answer.errors.length > 0) throw new Error(answer.text);
  return answer.data;
}

/** Sends a command that must be refused, and gives its code and the sentence for people. */
export async function refusalOf(
  url: string,
  name: string,
  input: object,
  headers: RequestHeaders,
): Promise<{ readonly code: string; readonly message: string }> {
  const inputType = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const mutation = `mutation Send($input: ${inputType}!) {
    ${name}(input: $input) { __typename ... on Rejected { code message } }
  }`;
  const answer = await ask(url, mutation, { input }, headers);
  const result = at(answer.data, name);
  if (at(result, '__typename') !== 'Rejected')
    throw new Error(`${name} was not refused: ${answer.text}`);
  return { code: textAt(result, 'code'), message: textAt(result, 'message') };
}
