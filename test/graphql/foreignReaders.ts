import type { GraphQLNamedType } from 'graphql';
import type { ActingPerson } from '../../src/application/commandRequest';
import { isLimited } from '../../projections/recordScope';
import { recordKinds, type RecordKind } from '../../src/records/recordKinds';
import { leaderOf, overseerOf, secretaryOf } from '../support/smallOrganisation';
import { askAs, schema, type ToldAnswer } from './askedAs';
import { foreignWalk, type WalkOperation, type WalkRoot } from './foreignWalk';
import type { Owner, RelationStage } from './relationStage';

/** What a walk found. */
export interface WalkResult {
  readonly operations: number;
  /** Fields at which a path ended. */
  readonly coordinates: ReadonlySet<string>;
  /** Operations that said something of a record of the reader's own. */
  readonly speaking: number;
  /** Operations that were answered with errors alone. */
  readonly refused: number;
  /** What was told of foreign records: the operation, and what of them stands in the answer. */
  readonly leaks: readonly string[];
  /** Lists whose number is not that of their nodes. */
  readonly miscounts: readonly string[];
}

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Texts of an answer, with what its cursors hold. */
function* textsIn(value: unknown, key = ''): Generator<string> {
  if (typeof value === 'string') {
    yield value;
    if (/cursor/i.test(key)) yield Buffer.from(value, 'base64url').toString('utf8');
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [name, each] of Object.entries(value)) yield* textsIn(each, name);
}

interface Listed {
  readonly totalCount?: unknown;
  readonly nodes?: unknown;
  readonly pageInfo?: { readonly hasNextPage?: boolean; readonly hasPreviousPage?: boolean };
}

/** Whole lists whose number is another than that of their nodes. */
function* miscountsIn(value: unknown): Generator<string> {
  if (typeof value !== 'object' || value === null) return;
  const { totalCount, nodes, pageInfo } = value as Listed;
  const isWhole = pageInfo?.hasNextPage === false && pageInfo.hasPreviousPage === false;
  if (
    Array.isArray(nodes) &&
    typeof totalCount === 'number' &&
    isWhole &&
    nodes.length !== totalCount
  )
    yield `${totalCount} of ${nodes.length}`;
  for (const each of Object.values(value)) yield* miscountsIn(each);
}

function typeNamed(name: string): GraphQLNamedType {
  const type = schema.getType(name);
  if (type === undefined) throw new Error(`no ${name}`);
  return type;
}

const limitedIds = ({ ids }: Owner): readonly string[] =>
  (recordKinds as readonly RecordKind[]).filter(isLimited).flatMap((kind) => ids[kind]);

/** Somebody of another province, and what of all records is none of his. */
export interface ForeignReaders {
  /** Asks as each in turn. */
  walk(seed: number, most: number): Promise<WalkResult>;
  walkAs(reader: ActingPerson | null, seed: number, most: number): Promise<WalkResult>;
}

export async function foreignReaders(stage: RelationStage): Promise<ForeignReaders> {
  const { app, owners } = stage;
  const own = stage.ownerFor('SECRETARY', 'ABROAD');
  const others = owners.filter((each) => each !== own);
  const hiddenIds = new Set(others.flatMap(limitedIds).map((id) => id.slice(-36)));
  const readers = [
    ...[secretaryOf(own.body), leaderOf(own.body), overseerOf(own.org.front)],
    stage.readers.ADMINISTRATOR,
  ];

  const lists = `{ commitments(first: 100) { edges { cursor } } petitions(first: 100) { edges { cursor } }
    dialogueConferences(first: 100) { edges { cursor } } opinions(first: 100) { edges { cursor } }
    search(text: "${others[0]?.mark ?? ''}", first: 100) { edges { cursor } } }`;
  const whole = await askAs(app.dependencies, stage.readers.AUDITOR, lists);
  const cursors = [...textsIn(whole.data)].filter((_, index) => index % 2 === 0);
  const bodies = owners.flatMap(({ body, org }) => [
    body.unitId,
    body.head.officeId,
    org.provinceId,
  ]);
  const { operations, queryRoots } = foreignWalk(schema, {
    // Half of them his own, so that ways lead on from somewhere.
    ids: [...others.flatMap(limitedIds), ...bodies, ...others.flatMap(() => limitedIds(own))],
    words: [...owners.map(({ mark }) => mark), 'doi thoai', 'duong', 'trước ngày 30/6/2027'],
    cursors,
  });

  /** What a command on an own record is answered with is a way in, too; repeated, it writes nothing. */
  const answerOf = (name: string, kind: string, input: string): WalkRoot => ({
    type: typeNamed(`${kind}Accepted`),
    wrap: (selection) =>
      `mutation { ${name}(input: { commandId: "di-${name}" ${input} }) ${selection} }`,
  });
  const first = (kind: RecordKind): string => own.ids[kind][0] ?? '';
  const commandRoots = [
    answerOf(
      'clarifyCommitment',
      'Commitment',
      `commitmentId: "${first('COMMITMENT')}" clarification: "Dài 2 km."`,
    ),
    answerOf(
      'recordOpinion',
      'Opinion',
      `sourceId: "${String(own.sent.get('recordOpinion')?.['sourceId'])}" text: "Đề nghị làm cầu."`,
    ),
    answerOf('recordPetition', 'Petition', 'text: "Đề nghị làm cầu." channel: LETTER'),
  ];

  const ownWords = new RegExp([own.mark, ...limitedIds(own)].join('|'));

  /** What of foreign records stands in an answer. */
  function leaksIn(answer: ToldAnswer): readonly string[] {
    const text = [...textsIn(answer)].join('\n');
    const marks = others.map(({ mark }) => mark).filter((mark) => text.includes(mark));
    const ids = (text.match(UUID) ?? []).filter((id) => hiddenIds.has(id));
    return [...marks, ...ids];
  }

  async function walkBy(
    asking: readonly (ActingPerson | null)[],
    seed: number,
    most: number,
  ): Promise<WalkResult> {
    const coordinates = new Set<string>();
    const leaks: string[] = [];
    const miscounts: string[] = [];
    let asked = 0;
    let speaking = 0;
    let refused = 0;
    const ask = async (reader: ActingPerson | null, { source, coordinate }: WalkOperation) => {
      const answer = await askAs(app.dependencies, reader, source);
      asked += 1;
      coordinates.add(coordinate);
      if (ownWords.test(JSON.stringify(answer.data))) speaking += 1;
      if (answer.errors.length > 0) refused += 1;
      for (const leak of leaksIn(answer)) leaks.push(`${leak} in ${source}`);
      for (const miscount of miscountsIn(answer.data)) miscounts.push(`${miscount} in ${source}`);
    };
    const [first] = asking;
    for (const operation of operations(commandRoots, seed).slice(0, most / 10))
      await ask(first ?? null, operation);
    for (let round = seed; asked < most; round += 1)
      for (const [index, operation] of operations(queryRoots(), round).entries()) {
        if (asked >= most) break;
        await ask(asking[(index + round) % asking.length] ?? null, operation);
      }
    return { operations: asked, coordinates, speaking, refused, leaks, miscounts };
  }

  return {
    walk: (seed, most) => walkBy(readers, seed, most),
    walkAs: (reader, seed, most) => walkBy([reader], seed, most),
  };
}
