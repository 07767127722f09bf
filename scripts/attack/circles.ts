/**
 * Fires merges, repetitions and supersessions that would close a ring at running servers, all at once,
 * and counts the circles that came of it (R53):
 * `npm run attack:circles -- [rounds] http://127.0.0.1:4000 [another process over the same log]`.
 * It says by headers who acts, so the servers need DEVELOPMENT_ACTORS=1; it writes records of its own, so
 * the log should be one to throw away.
 */
import { z } from 'zod';
import { walk } from '../../src/kernel/walk';

type Headers = Readonly<Record<string, string>>;

const administrator: Headers = { 'x-person-id': 'attacker', 'x-role': 'ADMINISTRATOR' };
const run = Date.now().toString(36);
const since = { occurredOn: { date: '2020-01-01' } };

async function post(server: string, query: string, variables: object, headers: Headers) {
  const response = await fetch(`${server}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = z
    .object({ data: z.record(z.string(), z.unknown()).nullish(), errors: z.unknown().optional() })
    .parse(await response.json());
  if (!data) throw new Error(JSON.stringify(errors));
  return data;
}

/** What a command answers; its `code` when it is refused. */
async function send(
  server: string,
  name: string,
  record: string,
  input: object,
  headers: Headers,
): Promise<Readonly<Record<string, unknown>>> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${name}(input: $input) { ... on Rejected { code position } ${record} } }`;
  return z
    .record(z.string(), z.unknown())
    .parse((await post(server, query, { input }, headers))[name]);
}

const Id = z.object({ record: z.object({ id: z.string() }) });
const idOf = (answer: unknown): string => Id.parse(answer).record.id;
const Holder = z.object({
  record: z.object({ holding: z.object({ person: z.object({ id: z.string() }) }) }),
});

const unitId = '... on UnitAccepted { record: unit { id } }';
const officeId = '... on OfficeAccepted { record: office { id } }';
const holder = '... on OfficeAccepted { record: office { holding { person { id } } } }';
const petitionId = '... on PetitionAccepted { position record: petition { id } }';
const commitmentId = '... on CommitmentAccepted { position record: commitment { id } }';

/** Somebody who acts in a new body, and the office that he acts in. */
async function body(server: string, name: string, kind: string, role: string) {
  const as = (command: string, record: string, input: object) =>
    send(server, command, record, { ...since, ...input }, administrator);
  const unit = { name: `${name} ${run}`, level: 'PROVINCE', kind };
  const ofUnit = idOf(await as('establishUnit', unitId, unit));
  const title = { unitId: ofUnit, title: 'Người đứng đầu', isHead: true };
  const office = idOf(await as('establishOffice', officeId, title));
  const named = { officeId: office, displayName: 'Người thử' };
  const { id } = Holder.parse(await as('appointOfficeHolder', holder, named)).record.holding.person;
  return { office, headers: { 'x-person-id': id, 'x-office-id': office, 'x-role': role } };
}

interface Kind {
  readonly command: string;
  readonly accepted: string;
  readonly headers: Headers;
  record(): Promise<string>;
  input(fromId: string, toId: string): object;
  /** Query for the record that one leads to. */
  readonly next: string;
}

async function kindsOf(server: string): Promise<readonly Kind[]> {
  const debtor = await body(server, 'Sở Vòng Quanh', 'STATE', 'SECRETARY');
  const front = await body(server, 'MTTQ Vòng Quanh', 'MTTQ', 'OVERSEER');
  const petition = async () => {
    const deadline = { fixed: { date: '2090-03-31' } };
    const input = { text: 'Đề nghị sửa đường vòng.', channel: 'LETTER', deadline };
    return idOf(await send(server, 'recordPetition', petitionId, input, debtor.headers));
  };
  const promise = async () => {
    const input = {
      text: 'Sẽ sửa xong đường vòng.',
      promisorOfficeId: debtor.office,
      source: { document: { kind: 'PROGRAMME', title: 'Chương trình' } },
    };
    return idOf(await send(server, 'recordCommitment', commitmentId, input, debtor.headers));
  };
  return [
    {
      command: 'mergePetition',
      accepted: petitionId,
      headers: debtor.headers,
      record: petition,
      input: (from, to) => ({ petitionId: from, intoPetitionId: to }),
      next: 'next: petition(id: $id, atLeast: $atLeast) { to: mergedInto { id } }',
    },
    {
      command: 'linkDuplicate',
      accepted: commitmentId,
      headers: debtor.headers,
      record: promise,
      input: (from, to) => ({ commitmentId: from, duplicateOfId: to }),
      next: 'next: commitment(id: $id, atLeast: $atLeast) { to: duplicateOf { id } }',
    },
    {
      command: 'supersedeCommitment',
      accepted: commitmentId,
      headers: front.headers,
      record: promise,
      input: (from, to) => ({ commitmentId: from, supersededById: to, reason: 'Rõ hơn' }),
      next: 'next: commitment(id: $id, atLeast: $atLeast) { to: supersededBy { id } }',
    },
  ];
}

const Next = z.object({ next: z.object({ to: z.object({ id: z.string() }).nullable() }) });

/** One ring of records, each told at the same time to lead to the next. @returns whether it closed. */
async function closeRing(servers: readonly string[], kind: Kind, length: number): Promise<boolean> {
  const ids = await Promise.all(Array.from({ length }, () => kind.record()));
  const after = (at: number) => ids[(at + 1) % length] ?? '';
  const serverOf = (at: number) => servers[at % servers.length] ?? '';
  const answers = await Promise.all(
    ids.map((id, at) =>
      send(serverOf(at), kind.command, kind.accepted, kind.input(id, after(at)), kind.headers),
    ),
  );
  const [server] = servers as readonly [string];
  // What the other processes wrote, too.
  const atLeast = answers
    .map(({ position }) => String(position))
    .sort()
    .at(-1);
  const query = `query ($id: ID!, $atLeast: Position) { ${kind.next} }`;
  const links = new Map<string, readonly string[]>();
  for (const id of ids) {
    const { next } = Next.parse(await post(server, query, { id, atLeast }, kind.headers));
    if (next.to !== null) links.set(id, [next.to.id]);
  }
  return ids.some((id) => {
    const way = walk(id, (each) => links.get(each) ?? []);
    return links.has(way.at(-1) ?? '');
  });
}

async function attack(rounds: number, servers: readonly string[]): Promise<void> {
  const kinds = await kindsOf(servers[0] ?? '');
  const circles: Record<string, number> = {};
  for (let round = 0; round < rounds; round += 1)
    for (const kind of kinds)
      for (const length of [2, 3, 5]) {
        const closed = await closeRing(servers, kind, length);
        circles[kind.command] = (circles[kind.command] ?? 0) + Number(closed);
      }
  const readiness = await Promise.all(
    servers.map(async (server) => (await fetch(`${server}/readyz`)).status),
  );
  console.log(JSON.stringify({ rings: rounds * 3 * kinds.length, circles, readyz: readiness }));
  const isHarmed =
    Object.values(circles).some((count) => count > 0) || readiness.some((code) => code !== 200);
  process.exitCode = isHarmed ? 1 : 0;
}

const [rounds = '20', ...servers] = process.argv.slice(2);
void attack(Number(rounds), servers.length > 0 ? servers : ['http://127.0.0.1:4000']);
