import {
  Client,
  fetchExchange,
  type AnyVariables,
  type OperationResult,
  type TypedDocumentNode,
} from 'urql';

/** Remembers nothing: who is signed in, and what changes it, is asked each time. */
const client = new Client({ url: '/graphql', preferGetMethod: false, exchanges: [fetchExchange] });

/** Sends one query or mutation about the session itself. */
export function askServer<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<OperationResult<Data, Variables>> {
  const isMutation = document.definitions.some(
    (each) => 'operation' in each && each.operation === 'mutation',
  );
  return isMutation
    ? client.mutation(document, variables).toPromise()
    : client.query(document, variables, { requestPolicy: 'network-only' }).toPromise();
}
