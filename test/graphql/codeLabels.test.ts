import 'reflect-metadata';
import { getNamedType, isEnumType, isInterfaceType, isObjectType } from 'graphql';
import { createSchema } from '../../src/graphql/buildSchema';
import { wordsOfEnum } from '../../src/graphql/graphqlEnum';
import { preparedRecords, type PreparedRecords } from '../support/preparedRecords';
import { establishSmallOrganisation } from '../support/smallOrganisation';
import { openAskedApplication, type AskedApplication } from './askedApplication';

const schema = createSchema();
const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
/** Told by its message, which knows more than the code. */
const told = new Set(['RejectionCode', 'CodeList']);
const enums = types.filter(isEnumType).filter(({ name }) => !told.has(name));

describe('an enum of the API', () => {
  it.each(enums.map((each) => [each.name, each] as const))(
    '%s: each value has words of its own in both languages',
    (name, type) => {
      const words = wordsOfEnum(name) ?? {};
      const codes = type.getValues().map((value) => value.name);
      expect(Object.keys(words).sort()).toEqual([...codes].sort());
      for (const language of ['vi', 'en'] as const) {
        const said = codes.map((code) => words[code]?.[language] ?? '');
        expect(said.every((each) => each.trim() === each && each.length > 1)).toBe(true);
        expect(new Set(said).size).toBe(codes.length);
      }
    },
  );

  it('has its words beside it wherever it is answered, with the same arguments', () => {
    const roots = new Set([
      schema.getQueryType()?.name,
      schema.getMutationType()?.name,
      schema.getSubscriptionType()?.name,
    ]);
    let labels = 0;
    for (const type of types) {
      if ((!isObjectType(type) && !isInterfaceType(type)) || roots.has(type.name)) continue;
      const fields = type.getFields();
      for (const { name, type: answered, args } of Object.values(fields)) {
        const named = getNamedType(answered);
        if (!isEnumType(named) || told.has(named.name)) continue;
        labels += 1;
        const label = fields[`${name}Label`];
        expect([type.name, name, label?.args.map((each) => each.name)]).toEqual([
          type.name,
          name,
          [...args.map((each) => each.name), 'language'],
        ]);
        expect(String(label?.type)).toBe(String(answered).replace(named.name, 'String'));
      }
    }
    expect(labels).toBeGreaterThan(40);
  });
});

describe('asked of records', () => {
  let app: AskedApplication;
  let records: PreparedRecords;
  beforeAll(async () => {
    app = await openAskedApplication({ now: '2026-12-01T02:00:00.000Z' });
    records = preparedRecords(app, await establishSmallOrganisation(app));
  });
  afterAll(() => app.close());

  it('codes come in words of the language asked for, past days and null included', async () => {
    const id = await records.commitment({ deadline: { fixed: { date: '2026-12-10' } } });
    await app.caughtUp();
    const { commitment } = await app.ask<{ commitment: object }>(
      `query ($id: ID!) { commitment(id: $id) {
        statusLabel en: statusLabel(language: EN) brokenReasonLabel
        timelinessLabel late: timelinessLabel(on: "2026-12-11", language: EN)
        deadline { kindLabel } } }`,
      { id },
    );
    expect(commitment).toEqual({
      statusLabel: 'Đã giao',
      en: 'Assigned',
      brokenReasonLabel: null,
      timelinessLabel: 'Chưa hoàn thành, trong hạn',
      late: 'Open, overdue',
      deadline: { kindLabel: 'Ngày cố định' },
    });
  });

  it('and as a list for those who choose one', async () => {
    const { codes } = await app.ask<{ codes: object[] }>(
      '{ codes(list: CLAIM_STATUS) { code label english: label(language: EN) } }',
    );
    expect(codes).toHaveLength(6);
    expect(codes[0]).toEqual({ code: 'PENDING', label: 'Chờ xác minh', english: 'Pending' });
  });
});
