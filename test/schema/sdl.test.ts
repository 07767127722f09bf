import { readFileSync } from 'node:fs';
import {
  findBreakingChanges,
  buildSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
  validateSchema,
  type GraphQLEnumType,
} from 'graphql';
import { emittedSdl, schemaFile } from '../../scripts/emitSchema';
import { eventDefinitions } from '../../src/eventstore/eventCatalogue';
import { createSchema } from '../../src/graphql/buildSchema';
import { publicCommands } from '../../src/graphql/mutations';
import { eventLabel, rejectionText, textsIn, type Language } from '../../src/i18n/texts';

const schema = createSchema();
const ownTypes = Object.values(schema.getTypeMap()).filter(
  (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
);

const sorted = (texts: Iterable<string>) => [...texts].sort();

/** What concerns who signs in is no command: it changes no record and leaves no event. */
const ofAccounts = [
  'signIn',
  'signInAs',
  'useLink',
  'signOut',
  'switchOffice',
  'changePassword',
  'inviteAccount',
  'recoverAccount',
  'closeAccount',
  'createAccessToken',
  'revokeAccessToken',
];

describe('the promised SDL', () => {
  it('is exactly what the program emits', () => {
    expect(emittedSdl()).toBe(readFileSync(schemaFile, 'utf8'));
  });

  it('is a valid schema, which a start takes for granted', () => {
    expect(validateSchema(schema)).toEqual([]);
  });

  it('breaks nothing of what is committed', () => {
    const promised = buildSchema(readFileSync(schemaFile, 'utf8'));
    expect(findBreakingChanges(promised, schema)).toEqual([]);
  });

  it('describes every type, field, argument and enum value', () => {
    const silent: string[] = [];
    const look = (place: string, description: string | null | undefined) => {
      if (!description) silent.push(place);
    };
    for (const type of ownTypes) {
      look(type.name, type.description);
      if (isObjectType(type) || isInterfaceType(type))
        for (const field of Object.values(type.getFields())) {
          look(`${type.name}.${field.name}`, field.description);
          for (const arg of field.args)
            look(`${type.name}.${field.name}(${arg.name})`, arg.description);
        }
      if (isInputObjectType(type))
        for (const field of Object.values(type.getFields()))
          look(`${type.name}.${field.name}`, field.description);
      if (isEnumType(type))
        for (const value of type.getValues()) look(`${type.name}.${value.name}`, value.description);
    }
    expect(silent).toEqual([]);
  });

  it('has one mutation for every command that people send, described as the command is', () => {
    const mutations = schema.getMutationType()?.getFields() ?? {};
    const commands = publicCommands.map(({ name }) => name);
    expect(sorted(Object.keys(mutations))).toEqual(sorted([...commands, ...ofAccounts]));
    for (const { name, description } of publicCommands)
      expect(mutations[name]?.description).toBe(description);
  });

  it('offers nobody the commands that only the system sends', () => {
    const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {});
    expect(mutations).not.toContain('noticeOverdue');
    expect(mutations).not.toContain('noticeDueSoon');
  });
});

describe('texts by code', () => {
  it('say every rejection and every event in words of both languages', () => {
    const codes = (schema.getType('RejectionCode') as GraphQLEnumType).getValues();
    const said = (language: Language) => [
      ...codes.map(({ name: code }) => rejectionText({ code, field: null }, language)),
      ...eventDefinitions.map(({ type }) => eventLabel(type, language)),
      ...Object.values(textsIn(language).faults),
    ];
    const english = said('EN');
    expect(said('VI').filter((text, at) => text === english[at])).toEqual([]);
  });
});
