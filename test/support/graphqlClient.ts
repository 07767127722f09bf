/** What lies at a path such as `unit.id` in JSON; undefined when nothing does. */
export const at = (json: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>(
      (value, key) =>
        typeof value === 'object' && value !== null
          ? (value as Readonly<Record<string, unknown>>)[key]
          : undefined,
      json,
    );

/** @throws Error when there is no text at the path. */
export function textAt(json: unknown, path: string): string {
  const text = at(json, path);
  if (typeof text !== 'string') throw new Error(`no text at ${path} in ${JSON.stringify(json)}`);
  return text;
}

/** An answer over HTTP, as it came. */
export interface HttpAnswer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly data: unknown;
  /** `extensions.code` of each error. */
  readonly codes: readonly string[];
  readonly errors: readonly {
    readonly message: string;
    readonly extensions?: Readonly<Record<string, unknown>>;
  }[];
}

export type RequestHeaders = Readonly<Record<string, string>>;

export const administratorHeaders: RequestHeaders = {
  'x-person-id': 'administrator-1',
  'x-role': 'ADMINISTRATOR',
};

export async function readAnswer(response: Response): Promise<HttpAnswer> {
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') === true;
  const body = (isJson ? JSON.parse(text) : {}) as Partial<Pick<HttpAnswer, 'data' | 'errors'>>;
  const errors = body.errors ?? [];
  return {
    status: response.status,
    headers: response.headers,
    text,
    data: body.data,
    errors,
    codes: errors.map(({ extensions }) => String(extensions?.['code'])),
  };
}

export const post = async (
  url: string,
  body: string,
  headers: RequestHeaders = {},
): Promise<HttpAnswer> =>
  readAnswer(
    await fetch(`${url}/graphql`, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', ...headers },
    }),
  );

export const ask = (
  url: string,
  query: string,
  variables: object = {},
  headers: RequestHeaders = {},
): Promise<HttpAnswer> => post(url, JSON.stringify({ query, variables }), headers);

/** Sends one command that must be accepted; `selection` is read from its accepted result. */
export async function command(
  url: string,
  name: string,
  input: object,
  headers: RequestHeaders,
  selection: string,
): Promise<unknown> {
  const inputType = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const answer = await ask(
    url,
    `mutation Send($input: ${inputType}!) {
      ${name}(input: $input) { __typename ... on Rejected { code field message } ${selection} }
    }`,
    { input },
    headers,
  );
  const result = at(answer.data, name);
  if (result === undefined || at(result, '__typename') === 'Rejected')
    throw new Error(`${name} was not accepted: ${answer.text}`);
  return result;
}

/** What is needed to record promises: an office that owes them, and a secretary who writes. */
export interface Recorder {
  readonly officeId: string;
  readonly headers: RequestHeaders;
}

export async function establishRecorder(url: string): Promise<Recorder> {
  const send = (name: string, input: object, selection: string) =>
    command(url, name, { ...input, occurredOn }, administratorHeaders, selection);
  const occurredOn = { date: '2020-01-01' };
  const body = { name: 'UBND xã Yên Trị', level: 'COMMUNE', kind: 'STATE' };
  const unit = await send('establishUnit', body, '... on UnitAccepted { unit { id } }');
  const office = await send(
    'establishOffice',
    { unitId: textAt(unit, 'unit.id'), title: 'Chủ tịch UBND xã', isHead: true },
    '... on OfficeAccepted { office { id } }',
  );
  const officeId = textAt(office, 'office.id');
  const appointed = await send(
    'appointOfficeHolder',
    { officeId, displayName: 'Bùi Văn A' },
    '... on OfficeAccepted { office { holding { person { id } } } }',
  );
  return {
    officeId,
    headers: {
      'x-person-id': textAt(appointed, 'office.holding.person.id'),
      'x-office-id': officeId,
      'x-role': 'SECRETARY',
    },
  };
}

/** Records a promise and gives its id and position. */
export async function recordPromise(
  url: string,
  recorder: Recorder,
  changes: object = {},
): Promise<{ readonly id: string; readonly position: string }> {
  const result = await command(
    url,
    'recordCommitment',
    {
      text: 'Sửa xong đường liên thôn.',
      promisorOfficeId: recorder.officeId,
      source: { document: { kind: 'PROGRAMME', title: 'Chương trình năm 2027' } },
      deadline: { fixed: { date: '2027-03-31' } },
      ...changes,
    },
    recorder.headers,
    '... on CommitmentAccepted { position commitment { id } }',
  );
  return { id: textAt(result, 'commitment.id'), position: textAt(result, 'position') };
}
