import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import type { Headers, StormedServer } from './stormedServer';

/** A command as it is sent, and sent again. */
export interface SentCommand {
  readonly name: string;
  readonly input: Readonly<Record<string, unknown>>;
  readonly headers: Headers;
}

/** What a client keeps of an acceptance: the record, and the position reached. */
export interface Accepted {
  readonly id: string;
  readonly position: string;
}

const Body = z.object({
  data: z.record(z.string(), z.record(z.string(), z.unknown()).nullable()).nullish(),
  errors: z.array(z.object({ extensions: z.object({ code: z.string() }).optional() })).optional(),
});
const Answer = z.object({ position: z.string(), record: z.object({ id: z.string() }) });

const records: Readonly<Record<string, string>> = {
  establishUnit: '... on UnitAccepted { position record: unit { id } }',
  establishOffice: '... on OfficeAccepted { position record: office { id } }',
  appointOfficeHolder:
    '... on OfficeAccepted { position record: office { id holding { person { id } } } }',
};
const ofCommitment = '... on CommitmentAccepted { position record: commitment { id } }';

const inputType = (name: string) => `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;

/**
 * One try. Null: no answer, or one that says to send the command again.
 * @throws Error for a rejection, or a fault that no retry mends
 */
export async function tryOnce(server: StormedServer, command: SentCommand) {
  const { name, input, headers } = command;
  const query = `mutation S($input: ${inputType(name)}!) {
    ${name}(input: $input) { ... on Rejected { code message field } ${records[name] ?? ofCommitment} }
  }`;
  const body: unknown = await server.post(query, { input }, headers).catch(() => null);
  if (body === null) return null;
  const { data, errors = [] } = Body.parse(body);
  const codes = errors.map(({ extensions }) => extensions?.code);
  if (codes.includes('STORE_UNAVAILABLE') || codes.includes('POSITION_NOT_REACHED')) return null;
  const answer = Answer.safeParse(data?.[name]);
  if (!answer.success) throw new Error(`${name} was not accepted: ${JSON.stringify(body)}`);
  return {
    accepted: { id: answer.data.record.id, position: answer.data.position },
    full: data?.[name],
  };
}

/** Sends a command until it is answered, as a client does; `onRetry` is told before each further try. */
export async function sendUntilAnswered(
  server: StormedServer,
  command: SentCommand,
  onRetry: () => void,
): Promise<Accepted> {
  for (;;) {
    const answer = await tryOnce(server, command);
    if (answer !== null) return answer.accepted;
    onRetry();
    await pause(30);
  }
}

const Holding = z.object({
  record: z.object({ holding: z.object({ person: z.object({ id: z.string() }) }) }),
});

/** A unit, its head, and the contested promise that every writer reports progress of. */
export interface Scene {
  readonly officeId: string;
  readonly unitId: string;
  readonly secretary: Headers;
  readonly contestedId: string;
}

/** A promise with deadline and lead unit: a batch of several events, all or none. */
export const recordPromise = (
  scene: Pick<Scene, 'officeId' | 'unitId' | 'secretary'>,
  commandId: string,
): SentCommand => ({
  name: 'recordCommitment',
  headers: scene.secretary,
  input: {
    commandId,
    text: `Sửa xong đường liên thôn (${commandId}).`,
    promisorOfficeId: scene.officeId,
    leadUnitId: scene.unitId,
    source: { document: { kind: 'PROGRAMME', title: 'Chương trình năm 2027' } },
    deadline: { fixed: { date: '2090-03-31' } },
  },
});

/** Everybody writes to the one stream: conflicts, and positions that lie close together. */
export const reportProgress = (scene: Scene, commandId: string): SentCommand => ({
  name: 'reportProgress',
  headers: { ...scene.secretary, 'x-role': 'LEADER' },
  input: { commandId, commitmentId: scene.contestedId, narrative: `Đã làm thêm (${commandId}).` },
});

/** What the storm needs, recorded before the first kill. */
export async function setScene(server: StormedServer): Promise<Scene> {
  const headers = { 'x-person-id': 'administrator-1', 'x-role': 'ADMINISTRATOR' };
  const send = async (command: SentCommand) => {
    const answer = await tryOnce(server, command);
    if (answer === null) throw new Error(`${command.name} was not answered`);
    return answer;
  };
  const occurredOn = { date: '2020-01-01' };
  const body = { name: 'UBND xã Yên Trị', level: 'COMMUNE', kind: 'STATE', occurredOn };
  const unitId = (await send({ name: 'establishUnit', headers, input: body })).accepted.id;
  const title = { unitId, title: 'Chủ tịch UBND xã', isHead: true, occurredOn };
  const officeId = (await send({ name: 'establishOffice', headers, input: title })).accepted.id;
  const holder = { officeId, displayName: 'Bùi Văn A', occurredOn };
  const { full } = await send({ name: 'appointOfficeHolder', headers, input: holder });
  const secretary = {
    'x-person-id': Holding.parse(full).record.holding.person.id,
    'x-office-id': officeId,
    'x-role': 'SECRETARY',
  };
  const parts = { officeId, unitId, secretary };
  const { accepted } = await send(recordPromise(parts, 'contested'));
  return { ...parts, contestedId: accepted.id };
}
