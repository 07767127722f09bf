import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  getNullableType,
  isRequiredArgument,
  isRequiredInputField,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql';
import { chance, pick } from './drawnLots';
import type { KnownIds } from './knownIds';

const BY_NAME: Readonly<Record<string, readonly string[]>> = {
  text: ['"đường"', '"xã"', '"sửa xong"', '"trong năm nay xã sẽ sửa"', '"việc thứ 77"'],
  wording: ['"trong tháng 12 năm 2026"', '"hết quý I năm 2027"'],
  startsOn: ['"2026-04-01"'],
  first: ['100', '100', '50', '1'],
  last: ['100'],
  days: ['92', '30'],
  year: ['2026'],
  from: ['"2026-01-01"'],
  to: ['"2026-12-31"'],
  // One that makes up more of an operation than it asks about.
  programme: ['"Chương trình 2026"'],
  policyField: ['"TRANSPORT"'],
  level: ['1', '2'],
};

const BY_TYPE: Readonly<Record<string, readonly string[]>> = {
  Date: ['"2026-04-01"', '"2026-11-01"', '"2027-06-30"', '"2027-12-31"'],
  DateTime: ['"2026-05-01T00:00:00Z"', '"2026-10-01T00:00:00Z"'],
  Boolean: ['true', 'false'],
  Int: ['1', '2', '100'],
  String: ['"đường"'],
};

const TYPES_OF_IDS: Readonly<Record<string, readonly string[]>> = {
  unitId: ['Unit'],
  parentId: ['Unit'],
  territoryId: ['Unit'],
  officeId: ['Office'],
  chairOfficeId: ['Office'],
  sourceId: ['DialogueConference'],
  conferenceId: ['DialogueConference'],
};

/** Arguments that only make an operation wait, go on with, or turn round a list that there is. */
const LEFT_OUT = new Set(['atLeast', 'after', 'before', 'last', 'skip']);

/** How likely an argument is given that need not be. */
const LIKELY: Readonly<Record<string, number>> = {
  first: 0.85,
  filter: 0.5,
  orderBy: 0.5,
  on: 0.25,
  asOf: 0.12,
  groupBy: 0.7,
};

/** Makes up arguments of fields, as text of a document. */
export class MadeUpArguments {
  constructor(private readonly known: KnownIds) {}

  /** Null where nothing is known that the field needs. */
  of(field: GraphQLField<unknown, unknown>): string | null {
    const said: string[] = [];
    for (const argument of field.args) {
      const isNeeded = isRequiredArgument(argument);
      if (LEFT_OUT.has(argument.name)) continue;
      if (!isNeeded && !chance(LIKELY[argument.name] ?? 0.3)) continue;
      const value = this.valueOf(argument.name, argument.type, field);
      if (value === null && isNeeded) return null;
      if (value !== null) said.push(`${argument.name}: ${value}`);
    }
    return said.length === 0 ? '' : `(${said.join(', ')})`;
  }

  private valueOf(
    name: string,
    type: GraphQLInputType,
    field: GraphQLField<unknown, unknown>,
  ): string | null {
    const named = getNamedType(type);
    if (isListType(getNullableType(type))) {
      const one = this.valueOf(name, named, field);
      return one === null ? null : `[${one}]`;
    }
    if (named.name === 'ID') return this.idFor(name, field);
    if (isEnumType(named)) return pick(named.getValues()).name;
    if (isInputObjectType(named)) return this.object(Object.values(named.getFields()), field);
    const values = BY_NAME[name] ?? BY_TYPE[named.name];
    return values === undefined ? null : pick(values);
  }

  private object(
    fields: readonly (Pick<GraphQLArgument, 'name' | 'type'> &
      Parameters<typeof isRequiredInputField>[0])[],
    field: GraphQLField<unknown, unknown>,
  ): string | null {
    const said: string[] = [];
    for (const each of fields) {
      const isNeeded = isRequiredInputField(each);
      if (!isNeeded && !chance(0.2)) continue;
      const value = this.valueOf(each.name, each.type, field);
      if (value === null && isNeeded) return null;
      if (value !== null) said.push(`${each.name}: ${value}`);
    }
    return `{ ${said.join(', ')} }`;
  }

  private idFor(name: string, field: GraphQLField<unknown, unknown>): string | null {
    const answered = getNamedType(field.type).name;
    const types =
      TYPES_OF_IDS[name] ?? (answered in this.known ? [answered] : Object.keys(this.known));
    const ids = types.flatMap((each) => this.known[each] ?? []);
    return ids.length === 0 ? null : JSON.stringify(pick(ids));
  }
}
