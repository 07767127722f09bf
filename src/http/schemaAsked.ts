import { BREAK, visit, type DocumentNode, type GraphQLError } from 'graphql';
import type { GraphqlContext } from '../graphql/context';
import { detailIn, refusal } from './refusal';

const OF_THE_SCHEMA = new Set(['__schema', '__type']);

/** By document: clients send the same few over and over. */
const known = new WeakMap<DocumentNode, boolean>();

/** Whether a document asks for the schema itself, in whatever fragment. */
function asksSchema(document: DocumentNode): boolean {
  const before = known.get(document);
  if (before !== undefined) return before;
  let asks = false;
  visit(document, {
    Field({ name }) {
      asks ||= OF_THE_SCHEMA.has(name.value);
      return asks ? BREAK : undefined;
    },
  });
  known.set(document, asks);
  return asks;
}

/** Who may look through the schema, and open the explorer, where people sign in. */
export const mayExplore = ({ actor }: Pick<GraphqlContext, 'actor'>): boolean =>
  actor?.role === 'ADMINISTRATOR';

/** The refusal of a document that asks for the schema by whoever may not; null when it does not. */
export const refusalOfSchema = (
  document: DocumentNode,
  context: Pick<GraphqlContext, 'actor'>,
): GraphQLError | null =>
  mayExplore(context) || !asksSchema(document)
    ? null
    : refusal('FORBIDDEN', { status: 403, detail: detailIn('schemaOfAdministrators') });
