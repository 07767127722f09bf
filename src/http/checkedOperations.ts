import {
  HeaderMap,
  type ApolloServerPlugin,
  type BaseContext,
  type GraphQLRequestListener,
} from '@apollo/server';
import { OperationTypeNode, parse, type DocumentNode } from 'graphql';
import { formatFault } from '../graphql/faults';
import type { CheckedOperation, OperationCheck } from './operationCheck';
import { detailIn, refusal } from './refusal';

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

const refusedResponse = ({ errors }: RefusedOperation) => ({
  http: { status: 400, headers: new HeaderMap() },
  body: { kind: 'single', singleResult: { errors: errors.map(formatFault) } } as const,
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
export function checkedOperations<C extends BaseContext>(check: OperationCheck) {
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

  const plugin: ApolloServerPlugin<C> = {
    requestDidStart: () => {
      let verdict: CheckedOperation | undefined;
      const listener: GraphQLRequestListener<C> = {
        didResolveSource: ({ source, queryHash, request }) => {
          const { operationName, variables } = request;
          verdict = withoutSubscription(check({ query: source, operationName, variables }));
          keep(queryHash, verdict.document ?? refusedDocument);
          return Promise.resolve();
        },
        responseForOperation: () =>
          Promise.resolve(verdict?.kind === 'refused' ? refusedResponse(verdict) : null),
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
