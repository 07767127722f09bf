import type { GraphQLSchema } from 'graphql';
import type { RequestActor } from './developmentActor';
import type { CostGuard } from './operationCheck';

/** What an operation is told about the request that it came with. */
export interface OperationSource {
  readonly actor: RequestActor | null;
  /** Shared by the log lines and the events of one request. */
  readonly requestId: string;
}

/** What resolvers get; whoever made it must release it once the answer is made. */
export interface OperationContext {
  release(): void;
}

/** The GraphQL side as the edge needs it. */
export interface GraphqlApi {
  readonly schema: GraphQLSchema;
  readonly guardCost: CostGuard;
  contextFor(source: OperationSource): OperationContext;
}
