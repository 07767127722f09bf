import {
  isListType,
  isObjectType,
  getNamedType,
  getNullableType,
  type GraphQLField,
} from 'graphql';
import 'reflect-metadata';
import { createSchema } from '../../src/graphql/buildSchema';

const url = process.argv[2] ?? 'http://127.0.0.1:4000/graphql';
const rounds = Number(process.argv[3] ?? 100);
const schema = createSchema();

const pick = <T>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)] as T;

const given: Readonly<Record<string, readonly string[]>> = {
  text: ['"đường"', '"xã"', '"sửa xong"'],
  on: ['"2026-04-01"', '"2026-12-31"'],
  asOf: ['"2026-05-01"'],
  first: ['1', '50', '100'],
  days: ['92'],
};

/** Random arguments; null when the field asks for one that nobody makes up, such as an id. */
function argumentsOf({ args }: GraphQLField<unknown, unknown>): string | null {
  const said: string[] = [];
  for (const { name, type } of args) {
    const isNeeded = String(type).endsWith('!');
    const values = given[name];
    if (isNeeded && values === undefined) return null;
    if (values !== undefined && (isNeeded || Math.random() < 0.3))
      said.push(`${name}: ${pick(values)}`);
  }
  return said.length === 0 ? '' : `(${said.join(', ')})`;
}

/** A random selection of one field, or null. */
function selected(field: GraphQLField<unknown, unknown>, depth: number, alias = ''): string | null {
  const args = argumentsOf(field);
  if (args === null) return null;
  const type = getNamedType(field.type);
  if (!isObjectType(type))
    return 'getFields' in type || 'getTypes' in type ? null : `${alias}${field.name}${args}`;
  if (depth === 0) return null;
  const likes = (each: GraphQLField<unknown, unknown>) =>
    isListType(getNullableType(each.type))
      ? 0.6
      : isObjectType(getNamedType(each.type))
        ? 0.25
        : 0.15;
  const inner = Object.values(type.getFields())
    .filter((each) => Math.random() < likes(each))
    .map((each) => selected(each, depth - 1))
    .filter((each) => each !== null);
  return `${alias}${field.name}${args} { ${['__typename', ...inner].join(' ')} }`;
}

function operation(): string {
  const roots = Object.values(schema.getQueryType()?.getFields() ?? {});
  const root = pick(roots);
  const names = Math.random() < 0.3 ? 15 : 1;
  const fields = Array.from({ length: names }, (_, index) =>
    selected(root, 2 + Math.floor(Math.random() * 7), `a${index}: `),
  ).filter((each) => each !== null);
  return fields.length === 0 ? '{ position }' : `{ ${fields.join(' ')} }`;
}

/** Sends random operations and prints the ten that took longest, with how long a cheap one waited meanwhile. */
async function run(): Promise<void> {
  const send = (query: string) =>
    fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    }).then((response) => response.text());
  const told: { ms: number; waited: number; query: string; code: string }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const query = operation();
    const began = performance.now();
    let isDone = false;
    let waited = 0;
    const asked = send(query).finally(() => {
      isDone = true;
    });
    while (!isDone) {
      const from = performance.now();
      await send('{ __typename }');
      waited = Math.max(waited, performance.now() - from);
    }
    const code = /"code":"([A-Z_]+)"/.exec(await asked)?.[1] ?? 'answered';
    told.push({ ms: performance.now() - began, waited, query: query.slice(0, 300), code });
  }
  const ran = told.filter(({ code }) => code !== 'TOO_COMPLEX');
  console.log(`${rounds} operations, ${rounds - ran.length} refused for their cost`);
  for (const by of ['ms', 'waited'] as const)
    for (const each of ran.toSorted((a, b) => b[by] - a[by]).slice(0, 10))
      console.log(`${by} ${Math.round(each[by])} ${each.code} ${each.query}`);
}

void run();
