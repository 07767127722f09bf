import {
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  isObjectType,
  type GraphQLObjectType,
} from 'graphql';
import { limitedKinds } from '../../projections/recordScope';
import { withIds } from '../../src/kernel/idsInInput';
import { publicCommands } from '../../src/graphql/mutations';
import { definitionOf, recordKindOf } from '../../src/records/recordKinds';
import { askAs, pushedTo, schema, type ToldAnswer } from './askedAs';
import { accountMutations, queryRules, subscriptionRules, type Rule } from './operationRules';
import { recordWalk, walkedFrom } from './recordWalk';
import {
  names,
  openRelationStage,
  reads,
  relations,
  roles,
  type Owner,
  type RelationStage,
  type Relation,
  type Role,
} from './relationStage';

jest.setTimeout(600_000);

let stage: RelationStage;
/** Cells looked at so far: operation × role × relation. */
let cells = 0;

beforeAll(async () => {
  stage = await openRelationStage();
});
afterAll(async () => {
  process.stdout.write(`matrix: ${cells} cells\n`);
  await stage.app.close();
});

const ask = (role: Role, source: string, variables = {}) =>
  askAs(stage.app.dependencies, stage.readers[role], source, variables);

/** Marks of owners whose records a role may not read; an overseer and an auditor read those of others too. */
function hiddenFrom(role: Role): readonly string[] {
  const isRead = (relation: Relation) => reads[role].includes(relation);
  if (relations.every(isRead)) return [];
  const abroad = stage.ownerFor(role, 'ABROAD');
  if (isRead('IN_TERRITORY')) return [abroad.mark];
  const read = relations.filter(isRead).map((relation) => stage.ownerFor(role, relation));
  return stage.owners.filter((each) => !read.includes(each)).map(({ mark }) => mark);
}

/** No answer says anything of a record that the role may not read. */
function expectNothingHidden(role: Role, what: string, answers: unknown): void {
  const text = JSON.stringify(answers);
  expect([what, role, hiddenFrom(role).filter((mark) => text.includes(mark))]).toEqual([
    what,
    role,
    [],
  ]);
}

const inEachCell = async (look: (role: Role, relation: Relation, of: Owner) => Promise<void>) => {
  for (const role of roles)
    for (const relation of relations) {
      await look(role, relation, stage.ownerFor(role, relation));
      cells += 1;
    }
};

const valueAt = (value: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>((at, key) => (at as Record<string | number, unknown> | null)?.[key], value);

it('prepares every command of every owner', () => {
  expect(stage.unsent).toEqual([]);
});

/** Now, a day that has passed, and what was known then: rights are those of today. */
const MOMENTS = [{}, { on: '2026-12-13' }, { asOf: '2026-12-13' }] as const;

/** A question about whatever moment, where the field takes one. */
function atMoment(name: string, call: string): string {
  const args = schema.getQueryType()?.getFields()[name]?.args ?? [];
  const dates = args.some((each) => each.name === 'on') ? 'on: $on, asOf: $asOf' : '';
  const inBrackets = dates === '' ? name : `${name}(${dates})`;
  const dated = call.startsWith(`${name}(`)
    ? call.replace('(', `(${dates} `)
    : call.replace(name, inBrackets);
  return `query ($on: Date, $asOf: DateTime) { answer: ${dated} }`;
}

const isShownTo = (rule: Rule, role: Role): boolean =>
  rule.kind === 'COUNTS' || rule.to === undefined || rule.to.includes(role);

describe('invariant 15: queries × roles × relations', () => {
  const queries = Object.keys(schema.getQueryType()?.getFields() ?? {});

  it('every query has its row, and no other', () => {
    expect(Object.keys(queryRules).sort()).toEqual(queries.sort());
  });

  it.each(Object.entries(queryRules))('%s', async (name, rule) => {
    const ofAuditor = new Map<string, ToldAnswer>();
    const look = async (role: Role, relation: Relation, of: Owner, moment: object) => {
      const source = atMoment(name, rule.asking(of));
      const answer = await ask(role, source, moment);
      const cell = [name, role, relation, moment];
      expectNothingHidden(role, JSON.stringify(cell), answer);
      if (rule.kind === 'OF_ACCOUNTS') return;
      expect([...cell, answer.errors]).toEqual([...cell, []]);
      const isRead = reads[role].includes(relation) && isShownTo(rule, role);
      if (rule.kind === 'SHOWS')
        expect([...cell, JSON.stringify(answer.data).includes(of.mark)]).toEqual([...cell, isRead]);
      else if (rule.kind === 'COUNTS')
        expect([...cell, Number(valueAt(answer.data, ['answer', ...rule.path]) ?? 0) > 0]).toEqual([
          ...cell,
          isRead,
        ]);
      else {
        const key = JSON.stringify([source, moment]);
        const whole = ofAuditor.get(key) ?? (await ask('AUDITOR', source, moment));
        ofAuditor.set(key, whole);
        expect([...cell, answer]).toEqual([...cell, whole]);
      }
    };
    await inEachCell(async (role, relation, of) => {
      for (const moment of MOMENTS) await look(role, relation, of, moment);
    });
  });
});

describe('invariant 15: subscriptions × roles × relations', () => {
  const IDLE_MS = 100;
  const ENOUGH_MS = 10_000;

  it('every subscription has its row, and no other', () => {
    const fields = Object.keys(schema.getSubscriptionType()?.getFields() ?? {});
    expect(Object.keys(subscriptionRules).sort()).toEqual(fields.sort());
  });

  it.each(Object.entries(subscriptionRules))('%s', async (name, asking) => {
    await inEachCell(async (role, relation, of) => {
      const source = `subscription { ${asking(of)} }`;
      const isRead = reads[role].includes(relation);
      const pushed = await pushedTo(
        stage.app.dependencies,
        stage.readers[role],
        source,
        of.mark,
        isRead ? ENOUGH_MS : IDLE_MS,
      );
      const cell = [name, role, relation];
      expectNothingHidden(role, cell.join(' '), pushed);
      expect([...cell, JSON.stringify(pushed).includes(of.mark)]).toEqual([...cell, isRead]);
    });
  });
});

describe('invariant 15: nested lists × roles × relations', () => {
  const walk = recordWalk(schema, {
    ...walkedFrom,
    ...{ deadlineWording: null, oneTimeLink: null, demonstrationAccounts: null },
    ...{ signInProvider: null, account: null },
  });
  const entry = (type: string) =>
    `... on ${type} { data ${type}_legalBasis: legalBasis { symbol } ${type}_evidence: evidence { caption } }`;
  /** What the walk leaves out, since it must be asked by more than a record. */
  const BY_HAND = `query ($id: ID!, $sourceId: ID!) {
    history(id: $id, first: 20) {
      HistoryConnection_nodes: nodes { ${entry('FactEntry')} ${entry('CorrectionEntry')} }
      HistoryConnection_edges: edges { node { data } }
    }
    funnel { FunnelReport_steps: steps { count } }
    promiseSuggestions(sourceId: $sourceId, first: 20) {
      PromiseSuggestionConnection_nodes: nodes { sentence conference { title } }
      PromiseSuggestionConnection_edges: edges { node { sentence conference { title } } }
    }
  }`;
  const told = '{ code message english: message(language: EN) whoMay }';
  const ofMeeting = (type: string) => `... on ${type} {
    ${type}_actions: actions ${told} opinions(first: 2) { nodes { Opinion_actions: actions ${told} } }
  }`;
  /** What hangs on who asks, which the walk leaves out too. */
  const ACTIONS = `query ($id: ID!) {
    record(id: $id) {
      ... on Commitment { Commitment_actions: actions ${told} }
      ... on Petition { Petition_actions: actions ${told} }
      ${ofMeeting('DialogueConference')} ${ofMeeting('VoterContactSession')}
    }
  }`;
  /** Of every list in the answers to a role, the marks that stand below it. */
  const below = new Map<Role, Map<string, Set<string>>>();

  function note(value: unknown, lists: Map<string, Set<string>>): void {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, each] of Object.entries(value)) {
      if (/^[A-Z]\w*_/.test(key)) {
        const marks = lists.get(key) ?? new Set();
        lists.set(key, marks);
        const text = JSON.stringify(each);
        for (const { mark } of stage.owners) if (text.includes(mark)) marks.add(mark);
      }
      note(each, lists);
    }
  }

  /** Fields that answer with several things, of types that records are reached through. */
  const lists = Object.values(schema.getTypeMap())
    .filter((type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'))
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter(
          (field) =>
            isListType(getNullableType(field.type)) || /Connection!?$/.test(String(field.type)),
        )
        .filter((field) => !isLeafType(getNamedType(field.type)))
        .map(({ name }) => `${type.name}_${name}`),
    );
  /** Lists of types that tell of no record which may be hidden; what could not follow is told by its id alone. */
  const ofNobody =
    /^(Query|Mutation|Subscription|Account|WorkCalendar|DeadlineRule)|Accepted_notFollowed$/;

  beforeAll(async () => {
    for (const role of roles) {
      const found = new Map<string, Set<string>>();
      below.set(role, found);
      note((await ask(role, walk.fromRoot)).data, found);
      for (const relation of relations) {
        const { ids, body, sent } = stage.ownerFor(role, relation);
        const some = Object.values(ids).flatMap((all) =>
          all.filter((_, index) => index % 20 === 3),
        );
        const units = relation === 'OWN' ? [body.unitId, body.head.officeId] : [body.unitId];
        for (const id of [...some, ...units])
          note((await ask(role, walk.fromRecord, { id })).data, found);
        for (const [id] of Object.values(ids))
          if (id !== undefined) note((await ask(role, ACTIONS, { id })).data, found);
        const sourceId = sent.get('rejectPromiseSuggestion')?.['conferenceId'];
        note((await ask(role, BY_HAND, { id: ids.COMMITMENT[0], sourceId })).data, found);
      }
    }
  });

  it('every list of the schema is walked through', () => {
    const asked = new Set(
      `${walk.fromRoot} ${walk.fromRecord} ${BY_HAND} ${ACTIONS}`.match(/[A-Z]\w*_\w+(?=:)/g),
    );
    expect(lists.filter((list) => !asked.has(list) && !ofNobody.test(list))).toEqual([]);
  });

  it.each(lists.filter((list) => !ofNobody.test(list)))('%s', async (list) => {
    await inEachCell(async (role, relation, of) => {
      const marks = below.get(role)?.get(list) ?? new Set();
      const isRead = reads[role].includes(relation);
      expect([list, role, relation, !isRead && marks.has(of.mark)]).toEqual([
        list,
        role,
        relation,
        false,
      ]);
      await Promise.resolve();
    });
  });

  it('shows records of everybody who may be read in many lists', () => {
    for (const role of roles) {
      const seen = [...(below.get(role)?.values() ?? [])];
      for (const relation of reads[role]) {
        const { mark } = stage.ownerFor(role, relation);
        expect([role, relation, seen.filter((marks) => marks.has(mark)).length > 5]).toEqual([
          role,
          relation,
          true,
        ]);
      }
    }
  });
});

const NOBODY = '00000000-0000-5000-8000-000000000000';

/** An input whose ids of records that may be hidden name none. */
const withoutRecords = (schemaOf: (typeof publicCommands)[number], input: object): object =>
  withIds(schemaOf.input, input, (id) => {
    const kind = recordKindOf(id);
    return kind !== null && (limitedKinds as readonly string[]).includes(kind)
      ? `${definitionOf(id)?.prefix ?? ''}${NOBODY}`
      : id;
  }) as object;

describe('invariant 15: commands × roles × relations', () => {
  const mutations = Object.keys(schema.getMutationType()?.getFields() ?? {});

  it('every mutation has its row, and no other', () => {
    expect(
      [...publicCommands.map(({ name }) => name), ...Object.keys(accountMutations)].sort(),
    ).toEqual(mutations.sort());
  });

  it.each(publicCommands.map((command) => [command.name, command] as const))(
    '%s',
    async (name, command) => {
      const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
      const send = async (role: Role, input: object) =>
        ask(
          role,
          `mutation ($input: ${type}!) { result: ${name}(input: $input) { __typename
            ... on Rejected { code field message english: message(language: EN) } } }`,
          { input },
        );
      const inputs = new Map<Owner, object>();
      await inEachCell(async (role, relation, of) => {
        const input = inputs.get(of) ?? (await stage.inputOf(name, of));
        inputs.set(of, input);
        const nameless = withoutRecords(command, input);
        const namesRecords = JSON.stringify(nameless) !== JSON.stringify(input);
        const answer = await send(role, input);
        const cell = [name, role, relation];
        expect([...cell, answer.errors]).toEqual([...cell, []]);
        expectNothingHidden(role, cell.join(' '), answer);
        const isAccepted = !JSON.stringify(answer).includes('"Rejected"');
        if (isAccepted) inputs.delete(of);
        if (!namesRecords || (command.namesBeyondReach ?? []).length > 0) return;
        const asUnknown = JSON.stringify(answer) === JSON.stringify(await send(role, nameless));
        if (!names[role].includes(relation)) expect([...cell, asUnknown]).toEqual([...cell, true]);
        else
          expect([...cell, JSON.stringify(answer).includes('UNKNOWN_RECORD')]).toEqual([
            ...cell,
            false,
          ]);
      });
    },
  );

  it.each(Object.entries(accountMutations))('%s names no record', async (name, given) => {
    await inEachCell(async (role, relation) => {
      expectNothingHidden(
        role,
        [name, role, relation].join(' '),
        await ask(role, `mutation { ${name}${given} }`),
      );
    });
  });
});
