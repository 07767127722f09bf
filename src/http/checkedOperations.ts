import { HeaderMap, type ApolloServerPlugin, type GraphQLRequestListener } from '@apollo/server';
import { OperationTypeNode, parse, type DocumentNode, type GraphQLError } from 'graphql';
import type { GraphqlContext } from '../graphql/context';
import { formatFault } from '../graphql/faults';
import type { AnswerExpensive, FinishedResult } from './expensiveOperations';
import type { CheckedOperation, OperationCheck } from './operationCheck';
import { detailIn, headersOf, refusal, statusOf } from './refusal';

/** Stands in for a document that is refused, so that Apollo neither parses nor validates it. */
const refusedDocument = parse('query Refused { __typename }');

/** More than the requests that can be between Apollo's two looks at once. */
const KEPT = 2000;

type RefusedOperation = Extract<CheckedOperation, { kind: 'refused' }>;

/** HTTP has no way to push: whoever subscribes is sent to the WebSocket. */
function withoutSubscription(checked: CheckedOperation): CheckedOperation {
  if (checked.kind === 'refused' || checked.operation.operation !== OperationTypeNode.SUBSCRIPTION)
    return checked;
  const detail = detailIn('subscriptionOverHttp');
  return {
    kind: 'refused',
    errors: [refusal('BAD_REQUEST', { detail, nodes: [checked.operation] })],
    document: checked.document,
  };
}

const refusedResponse = ({ errors }: Pick<RefusedOperation, 'errors'>, status = 400) => ({
  http: { status, headers: new HeaderMap() },
  body: { kind: 'single', singleResult: { errors: errors.map(formatFault) } } as const,
});

/** Turned away for who asks, with the status and headers that say so. */
function turnedAway(error: GraphQLError) {
  const response = refusedResponse({ errors: [error] }, statusOf(error));
  for (const [name, value] of headersOf(error)) response.http.headers.set(name, value);
  return response;
}

const answeredElsewhere = (result: FinishedResult) => ({
  http: { status: 200, headers: new HeaderMap() },
  // Apollo hands it through; `textOfResult` knows what it is.
  body: { kind: 'single', singleResult: result as object } as const,
});

interface DocumentStore {
  get(key: string): Promise<DocumentNode | undefined>;
  set(key: string, document: DocumentNode): Promise<void>;
  delete(key: string): Promise<boolean>;
}

/**
 * Makes Apollo take our verdict instead of parsing and validating by itself: the plugin asks the one
 * check of both transports and leaves the document where Apollo looks before it parses.
 */
export function checkedOperations(
  check: OperationCheck,
  answerExpensive: AnswerExpensive,
  askerOf: (context: GraphqlContext) => string,
  refusalOfCaller: (
    checked: CheckedOperation,
    context: GraphqlContext,
  ) => Promise<GraphQLError | null>,
) {
  /** By Apollo's hash of the source. What is kept follows from the source alone. */
  const byHash = new Map<string, DocumentNode>();

  function keep(hash: string, document: DocumentNode): void {
    byHash.delete(hash);
    byHash.set(hash, document);
    const oldest = byHash.keys().next();
    if (byHash.size > KEPT && !oldest.done) byHash.delete(oldest.value);
  }

  const documentStore: DocumentStore = {
    get: (key) => Promise.resolve(byHash.get(key.slice(key.indexOf(':') + 1))),
    set: () => Promise.resolve(),
    delete: () => Promise.resolve(false),
  };

  const plugin: ApolloServerPlugin<GraphqlContext> = {
    requestDidStart: () => {
      let verdict: CheckedOperation | undefined;
      const listener: GraphQLRequestListener<GraphqlContext> = {
        didResolveSource: ({ source, queryHash, request }) => {
          const { operationName, variables } = request;
          verdict = withoutSubscription(check({ query: source, operationName, variables }));
          keep(queryHash, verdict.document ?? refusedDocument);
          return Promise.resolve();
        },
        responseForOperation: async ({ source, request, contextValue }) => {
          if (verdict === undefined) return null;
          const refusedCaller = await refusalOfCaller(verdict, contextValue);
          if (refusedCaller !== null) return turnedAway(refusedCaller);
          if (verdict.kind === 'refused') return refusedResponse(verdict);
          const { operationName, variables } = request;
          const asked = { query: source, operationName, variables };
          const finished = await answerExpensive(
            verdict,
            asked,
            contextValue,
            askerOf(contextValue),
          );
          return finished && answeredElsewhere(finished);
        },
        // By GET Apollo refuses a subscription before it asks us, and says that POST would do.
        willSendResponse: ({ response, operation }) => {
          if (
            verdict?.kind === 'refused' &&
            operation?.operation === OperationTypeNode.SUBSCRIPTION
          ) {
            response.body = refusedResponse(verdict).body;
            response.http.status = 400;
            response.http.headers.delete('allow');
          }
          return Promise.resolve();
        },
      };
      return Promise.resolve(listener);
    },
  };
  return { plugin, documentStore };
}
