import {
  HeaderMap,
  type ApolloServerPlugin,
  type BaseContext,
  type GraphQLRequestListener,
} from '@apollo/server';
import { parse, type DocumentNode } from 'graphql';
import { formatFault } from '../graphql/faults';
import type { CheckedOperation, OperationCheck } from './operationCheck';

/** Stands in for a document that is refused, so that Apollo neither parses nor validates it. */
const refusedDocument = parse('query Refused { __typename }');

/** More than the requests that can be between Apollo's two looks at once. */
const KEPT = 2000;

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
          verdict = check({ query: source, operationName, variables });
          keep(queryHash, verdict.document ?? refusedDocument);
          return Promise.resolve();
        },
        responseForOperation: () => {
          if (verdict?.kind !== 'refused') return Promise.resolve(null);
          const errors = verdict.errors.map(formatFault);
          return Promise.resolve({
            http: { status: 400, headers: new HeaderMap() },
            body: { kind: 'single', singleResult: { errors } },
          });
        },
      };
      return Promise.resolve(listener);
    },
  };
  return { plugin, documentStore };
}
