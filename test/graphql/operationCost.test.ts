import { parse } from 'graphql';
import { createSchema } from '../../src/graphql/buildSchema';
import { costFault, MAXIMUM_COST, operationCost } from '../../src/graphql/operationCost';

const schema = createSchema();
const cost = (source: string, variables: Record<string, unknown> = {}) =>
  operationCost(schema, parse(source), variables);

describe('the cost of an operation', () => {
  it('is one for each field that is no list or report', () => {
    expect(cost('{ viewer { role office { title unit { name } } } }')).toBe(6);
  });

  it('of a page is its size times one entry, 50 when none is asked', () => {
    expect(cost('{ commitments { nodes { id text } } }')).toBe(1 + 50 * 2);
    expect(cost('{ commitments(first: 10) { nodes { id text } } }')).toBe(1 + 10 * 2);
    expect(cost('{ commitments(last: 10) { edges { cursor node { id text } } } }')).toBe(
      1 + 10 * 2,
    );
    expect(cost('query ($n: Int) { units(first: $n) { nodes { id } } }', { n: 7 })).toBe(1 + 7);
  });

  it('multiplies pages within pages', () => {
    const nested = '{ offices(first: 10) { nodes { commitments(first: 20) { nodes { id } } } } }';
    expect(cost(nested)).toBe(1 + 10 * (1 + 20));
  });

  it('does not grow with what a page says of itself', () => {
    const page = '{ units { totalCount position pageInfo { hasNextPage endCursor } } }';
    expect(cost(page)).toBe(1);
  });

  it('of a report is 50, of a grouped one 200, beside the fields asked of it', () => {
    expect(cost('{ timeliness { total { openOverdue } } }')).toBe(50 + 2);
    expect(cost('{ timeliness(groupBy: UNIT) { groups { key } } }')).toBe(200 + 2);
  });

  it('counts several operations apart and fragments where they are used', () => {
    const source = `query A { units { ...Page } } query B { viewer { role } }
      fragment Page on UnitConnection { nodes { id } }`;
    expect(operationCost(schema, parse(source), {}, 'A')).toBe(51);
    expect(operationCost(schema, parse(source), {}, 'B')).toBe(2);
  });

  it('takes a size out of bounds for the largest page: the field itself refuses it', () => {
    expect(cost('{ units(first: 1000000) { nodes { id } } }')).toBe(1 + 100);
  });
});

describe('an operation', () => {
  it('above the limit is refused in both languages', () => {
    const source = parse(
      '{ offices(first: 100) { nodes { commitments(first: 100) { nodes { id text } } } } }',
    );
    const fault = costFault(schema, source, {});
    expect(fault?.extensions).toEqual({
      code: 'TOO_COMPLEX',
      messageEn: 'The operation is too large. Ask for less at a time.',
    });
    expect(fault?.message).toBe('Câu hỏi quá lớn. Hãy hỏi ít hơn trong một lần.');
  });

  it('of a user at work stays far below it', () => {
    const source = `{ commitments(first: 100) { totalCount nodes { id text status timeliness daysLeft
      overdue { daysLate level } deadline { originalDate currentDate precision }
      promisorOffice { title unit { name } } latestProgress { percent occurredOn { label } } } } }`;
    expect(cost(source)).toBeLessThan(MAXIMUM_COST / 3);
    expect(costFault(schema, parse(source), {})).toBeNull();
  });

  it('with variables that do not fit is left to execution', () => {
    const source = parse('query ($n: Int) { units(first: $n) { nodes { id } } }');
    expect(costFault(schema, source, { n: 'nhiều' })).toBeNull();
  });
});
