import {
  Client,
  fetchExchange,
  type AnyVariables,
  type OperationResult,
  type TypedDocumentNode,
} from 'urql';

/** Remembers nothing: who is signed in, and what changes it, is asked each time. */
const client = new Client({ url: '/graphql', preferGetMethod: false, exchanges: [fetchExchange] });

/** Asks one question about the session itself. */
export const askServer = <Data, Variables extends AnyVariables>(
  question: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<OperationResult<Data, Variables>> => client.query(question, variables).toPromise();

/** Changes the session, as signing in and out do. */
export const tellServer = <Data, Variables extends AnyVariables>(
  change: TypedDocumentNode<Data, Variables>,
  variables: Variables,
): Promise<OperationResult<Data, Variables>> => client.mutation(change, variables).toPromise();
