import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './schema.generated';

/** Types of operations follow from the committed SDL; `npm run web:types` makes the file they come from. */
export const graphql = initGraphQLTada<{
  introspection: introspection;
  scalars: {
    Date: string;
    DateTime: string;
    Decimal: string;
    JSON: unknown;
    Position: string;
  };
}>();

export type { FragmentOf, ResultOf, VariablesOf } from 'gql.tada';
export { readFragment } from 'gql.tada';
