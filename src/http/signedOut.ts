import { Kind, type GraphQLError, type OperationDefinitionNode } from 'graphql';
import type { GraphqlContext } from '../graphql/context';
import { refusal } from './refusal';

/** What must be asked before anybody can be signed in, and says nothing of what the log holds. */
const OPEN = new Set([
  '__typename',
  'viewer',
  'account',
  'oneTimeLink',
  'demonstrationAccounts',
  'signInProvider',
  'signIn',
  'signInAs',
  'useLink',
  'signOut',
]);

/** Whether an operation asks for nothing but what somebody signed out may. */
export const isOpen = ({ selectionSet }: OperationDefinitionNode): boolean =>
  selectionSet.selections.every(
    (selection) => selection.kind === Kind.FIELD && OPEN.has(selection.name.value),
  );

/** The refusal of an operation that asks for more than somebody signed out may; null when it may. */
export const refusalWhenSignedOut = (
  operation: OperationDefinitionNode,
  { actor, signIn }: Pick<GraphqlContext, 'actor' | 'signIn'>,
): GraphQLError | null =>
  actor !== null || (signIn?.who ?? null) !== null || isOpen(operation)
    ? null
    : refusal('UNAUTHENTICATED', { status: 401, nodes: [operation] });
