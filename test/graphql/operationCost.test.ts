import { getIntrospectionQuery, parse } from 'graphql';
import { createSchema } from '../../src/graphql/buildSchema';
import {
  CHEAP_COST,
  costFault,
  MAXIMUM_COST,
  operationCost,
  weightOf,
} from '../../src/graphql/operationCost';
import { PAGE_PRICE, PRICES } from '../../src/graphql/prices';

const schema = createSchema();
const weight = (source: string, variables: Record<string, unknown> = {}) =>
  weightOf(schema, parse(source), variables);
const cost = (source: string, variables?: Record<string, unknown>) =>
  weight(source, variables).cost;
const faultOf = (source: string, variables?: Record<string, unknown>) =>
  costFault(weight(source, variables));

const aliases = (field: string): string =>
  `{ ${Array.from({ length: 15 }, (_, index) => `a${index}: ${field}`).join(' ')} }`;

describe('the cost of an operation', () => {
  it('lets every client read the whole description of the schema, but not many times at once', () => {
    const whole = getIntrospectionQuery();
    expect(faultOf(whole)).toBeNull();
    const [, inner = '', fragments = ''] =
      /__schema (\{[\s\S]*?\n {6}\})\s*\}([\s\S]*)/.exec(whole) ?? [];
    expect(faultOf(`{ once: __schema ${inner} }${fragments}`)).toBeNull();
    expect(faultOf(aliases(`__schema ${inner}`) + fragments)).not.toBeNull();
  });

  it('is one for each plain field, and more for a record', () => {
    expect(cost('{ viewer { role } }')).toBe(2);
    expect(cost('{ viewer { office { title } } }')).toBeGreaterThan(3);
  });

  it('of a page is its own and its size times one entry, 50 when none is asked', () => {
    const page = (part: string, variables?: Record<string, unknown>) =>
      cost(`query ($n: Int) { units${part} { nodes { id name } } }`, variables);
    const entry = (page('(first: 10)') - page('(first: 5)')) / 5;
    expect(entry).toBeGreaterThan(2);
    expect(page('')).toBe(page('(first: 50)'));
    expect(page('(last: 10)')).toBe(page('(first: 10)'));
    expect(page('(first: $n)', { n: 10 })).toBe(page('(first: 10)'));
    expect(page('(first: 1000000)')).toBe(page('(first: 100)'));
  });

  it('multiplies lists within lists, plain ones too', () => {
    const level = (inner: string) => `offices { id unit { id ${inner} } }`;
    const one = cost(`{ unit(id: "a") { ${level('')} } }`);
    const two = cost(`{ unit(id: "a") { ${level(level(''))} } }`);
    expect(two).toBeGreaterThan(20 * one);
  });

  it('R44: multiplies occurrences by how many are shown at a time, 100 where that is not said', () => {
    const shown = (part: string) =>
      cost(`{ commitment(id: "a") { occurrences${part} { startsOn timeliness } } }`);
    const one = (shown('(first: 20)') - shown('(first: 10)')) / 10;
    expect(one).toBeGreaterThan(3);
    expect(shown('')).toBe(shown('(first: 100)'));
    expect(shown('(first: 100)') - shown('(first: 10)')).toBe(90 * one);
  });

  it('does not multiply what a page says of itself', () => {
    const beside = '{ units { totalCount position pageInfo { hasNextPage endCursor } } }';
    expect(cost(beside)).toBeLessThan(2 * PAGE_PRICE);
  });

  it('is more for a past day, where records are folded from their streams', () => {
    const on = (day: string) => cost(`{ commitments${day} { nodes { id } } }`);
    expect(on('(on: "2026-01-01")')).toBeGreaterThan(3 * on(''));
  });

  it('counts what is expensive each time it is asked for, and more when it is broken down', () => {
    const search = PRICES['Query.search'] ?? 0;
    expect(cost('{ a: search(text: "x") { nodes { snippet } } }')).toBeGreaterThan(search);
    expect(cost(aliases('search(text: "x") { position }'))).toBeGreaterThan(MAXIMUM_COST);
    expect(cost('{ timeliness(groupBy: UNIT) { position } }')).toBeGreaterThan(
      1.9 * cost('{ timeliness { position } }'),
    );
  });

  it('of a filter is that of every row where no index answers it, and once more for its count', () => {
    const page = (filter: string, asked: string) =>
      cost(`{ commitments(first: 1, filter: { ${filter} }) { ${asked} } }`);
    expect(page('outstanding: true', 'position')).toBeLessThan(CHEAP_COST);
    expect(page('text: "đường"', 'position')).toBeGreaterThan(CHEAP_COST);
    expect(page('status: [RECORDED]', 'position')).toBeGreaterThan(CHEAP_COST);
    expect(page('text: "đường"', 'totalCount')).toBeGreaterThan(
      1.9 * page('text: "đường"', 'position'),
    );
    // A count looks at the rows as they lie.
    const counted =
      page('status: [RECORDED]', 'totalCount') - page('status: [RECORDED]', 'position');
    expect(counted).toBeGreaterThan(page('outstanding: true', 'totalCount'));
    expect(counted).toBeLessThan(page('status: [RECORDED]', 'position') / 3);
    expect(page('text: "đường"', 'totalCount')).toBeLessThan(MAXIMUM_COST);
    const petitions = '{ petitions(filter: { text: "cống" }) { nodes { id } } }';
    expect(cost(petitions)).toBeGreaterThan(CHEAP_COST);
  });

  it('of a past day is more where all that stood then is looked at', () => {
    const page = (args: string) => cost(`{ commitments(first: 1${args}) { position } }`);
    const day = ', on: "2026-06-01"';
    expect(page(day)).toBeGreaterThan(CHEAP_COST);
    expect(page('')).toBeLessThan(CHEAP_COST);
    const byChange = ', orderBy: { field: CHANGED_AT }';
    expect(page(`${day}${byChange}`)).toBeGreaterThan(5 * page(day));
    expect(page(byChange)).toBe(page(''));
  });

  it('counts several operations apart, and a fragment where it is used', () => {
    const source = `query A { units { ...Page } } query B { viewer { role } }
      fragment Page on UnitConnection { nodes { id } }`;
    expect(operationCost(schema, parse(source), {}, 'A')).toBe(cost('{ units { nodes { id } } }'));
    expect(operationCost(schema, parse(source), {}, 'B')).toBe(2);
  });

  it('leaves out what a directive skips', () => {
    const source = 'query ($no: Boolean!) { position units @include(if: $no) { nodes { id } } }';
    expect(cost(source, { no: false })).toBe(1);
  });
});

describe('an operation', () => {
  it('above the limit is refused with the number and the limit, in both languages', () => {
    const found = costFault({ cost: 123_456, beside: 0 });
    expect(found?.extensions).toEqual({
      code: 'TOO_COMPLEX',
      messageEn:
        'The operation is too large. Ask for less at a time. It would cost at least 123456; the limit is 100000.',
    });
    expect(found?.message).toBe(
      'Câu hỏi quá lớn. Hãy hỏi ít hơn trong một lần. Chi phí ước tính ít nhất là 123456, giới hạn là 100000.',
    );
  });

  it.each([
    ['four levels of units and offices', nestedOffices(4)],
    ['15 due-soon calendars', aliases('dueSoon { days { date commitments { id } } }')],
    ['15 searches', aliases('search(text: "đường") { totalCount nodes { snippet } }')],
    [
      'past promises of offices',
      '{ offices { nodes { commitments(on: "2026-06-01") { nodes { id text } } } } }',
    ],
    [
      'promises of offices of units',
      '{ units { nodes { offices { commitments { nodes { id } } } } } }',
    ],
    [
      'a full page of full pages',
      '{ offices(first: 100) { nodes { commitments(first: 100) { nodes { id text } } } } }',
    ],
  ])('that asks for %s is refused before it runs', (_what, source) => {
    expect(faultOf(source)?.extensions['code']).toBe('TOO_COMPLEX');
  });

  it.each([
    ['of all promises', ''],
    ['of a unit and all below it', ', filter: { unitId: "a", includeSubunits: true }'],
    ['of an office', ', filter: { officeId: "a" }'],
    ['of a field', ', filter: { policyField: "TRANSPORT" }'],
  ])('that asks for the boxes of twelve points in time %s may run', (_whose, filter) => {
    const months = Array.from({ length: 12 }, (_, month) => {
      const day = `2026-${String(month + 1).padStart(2, '0')}-01`;
      return `m${month}: timeliness(on: "${day}"${filter}) { total { total doneOnTime openOverdue } }`;
    });
    const source = `{ ${months.join(' ')} }`;
    expect(cost(source)).toBeGreaterThan(12 * (PRICES['Query.timeliness'] ?? 0));
    expect(faultOf(source)).toBeNull();
  });

  it('that looks every promise up on another day costs that', () => {
    const openIn = (day: string) =>
      cost(`{ timeliness(${day}filter: { openIn: { kind: YEAR, year: 2026 } }) { position } }`);
    expect(openIn('on: "2026-06-01", ')).toBeGreaterThan(3 * openIn(''));
  });

  it('of a user at work is cheap', () => {
    const source = `{ commitments(first: 100) { nodes { id text status timeliness daysLeft
      overdue { daysLate level } deadline { originalDate currentDate precision }
      promisorOffice { title unit { name } } latestProgress { percent occurredOn { label } } } } }`;
    expect(cost(source)).toBeLessThan(CHEAP_COST);
  });

  it('of an explorer, which asks for the whole schema, may run', () => {
    const reference = `type { kind name ofType { kind name ofType { kind name ofType { name } } } }`;
    const source = `{ __schema { types { kind name description fields { name description
      args { name description ${reference} } ${reference} } inputFields { name ${reference} }
      enumValues { name } possibleTypes { name } } directives { name args { name } } } }`;
    expect(cost(source)).toBeLessThan(MAXIMUM_COST);
  });

  it('counts what is asked for beside each command or pushed item, whatever it is called', () => {
    const record = 'commitment { id duplicates { id } }';
    const input = '(input: { commitmentId: "a", clarification: "b" })';
    const one = `clarifyCommitment${input} { ... on CommitmentAccepted { ${record} } }`;
    const other = one.replaceAll('duplicates', 'replaced: duplicates');
    const beside = (fields: string) => weight(`mutation { ${fields} }`).beside;
    expect(beside(one)).toBeGreaterThan(10);
    expect(beside(`a: ${one} b: ${one}`)).toBe(beside(one));
    // Fields of one name make one answer.
    expect(beside(`${one} ${other}`)).toBe(2 * beside(one));
    expect(weight(`mutation { a: ${one} b: ${one} }`).cost).toBeGreaterThan(2 * beside(one));
    expect(weight('subscription { commitmentChanged(id: "a") { position } }').beside).toBe(1);
    expect(weight('{ commitment(id: "a") { id duplicates { id } } }').beside).toBe(0);
  });

  it.each([
    [
      'a command',
      `mutation { clarifyCommitment(input: { commitmentId: "a", clarification: "b" }) { ...Much } }
      fragment Much on CommitmentAccepted { commitment { WIDE } }`,
    ],
    ['a pushed item', 'subscription { commitmentChanged(id: "a") { commitment { WIDE } } }'],
  ])('that asks for more beside %s than is answered between others is refused', (_what, source) => {
    const wide = `promisorOffice { unit { offices { unit { offices { unit { name } } } } } }`;
    const narrow = 'promisorOffice { unit { offices { title } } }';
    const found = faultOf(source.replace('WIDE', wide));
    expect(found?.extensions['code']).toBe('TOO_COMPLEX');
    expect(found?.extensions['messageEn']).toContain(`the limit is ${CHEAP_COST}`);
    expect(found?.message).toContain('giới hạn là 4000');
    expect(faultOf(source.replace('WIDE', narrow))).toBeNull();
  });

  it('with variables that do not fit is left to execution', () => {
    const source = 'query ($n: Int) { units(first: $n) { nodes { id } } }';
    expect(faultOf(source, { n: 'nhiều' })).toBeNull();
  });
});

function nestedOffices(levels: number): string {
  const inner = (left: number): string =>
    left === 0 ? 'id' : `offices { unit { ${inner(left - 1)} } }`;
  return `{ unit(id: "a") { ${inner(levels)} } }`;
}
