import { getIntrospectionQuery, type GraphQLSchema } from 'graphql';
import { createSchema } from '../../src/graphql/buildSchema';
import { createOperationCheck } from '../../src/http/operationCheck';

/** The schema, and how often something was asked of it. */
function watched(): { schema: GraphQLSchema; asked: () => number } {
  let asked = 0;
  const schema = new Proxy(createSchema(), {
    get(of, name) {
      const value: unknown = Reflect.get(of, name);
      if (typeof value !== 'function') return value;
      asked += 1;
      return value.bind(of) as unknown;
    },
  });
  return { schema, asked: () => asked };
}

const past =
  'query P($on: Date, $first: Int) { commitments(on: $on, first: $first) { nodes { id duplicates { id } } } }';

it.each([
  ['introspection', { query: getIntrospectionQuery() }],
  ['a question of a day', { query: past, variables: { on: '2026-01-01', first: 5 } }],
])('%s that is sent again is not weighed again', (_, request) => {
  const { schema, asked } = watched();
  const check = createOperationCheck(schema);
  const first = check(request);
  const before = asked();
  // Variables are looked at each time; nothing walks through the operation.
  expect(check(request)).toEqual(first);
  expect(asked() - before).toBeLessThan(5);
  expect(before).toBeGreaterThan(10);
});

it('other variables are another weight', () => {
  const check = createOperationCheck(createSchema());
  const costWith = (variables: object) => {
    const checked = check({ query: past, variables: variables as Record<string, unknown> });
    return checked.kind === 'ready' ? checked.cost : checked.kind;
  };
  const present = costWith({ first: 5 });
  expect(costWith({ first: 50 })).not.toBe(present);
  expect(costWith({ on: '2026-01-01', first: 5 })).not.toBe(present);
  expect(costWith({ first: 5 })).toBe(present);
});
