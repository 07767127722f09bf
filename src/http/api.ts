import type { GraphQLSchema } from 'graphql';
import type { GraphqlContext } from '../graphql/context';
import type { FinishedAnswer, Question } from '../graphql/wholeAnswer';
import type { RequestActor } from './developmentActor';

/** The GraphQL side as the edge needs it. */
export interface GraphqlApi {
  readonly schema: GraphQLSchema;
  /**
   * What resolvers get; whoever asks for one releases it once the answer is made.
   * @param requestId shared by the log lines and the events of one request.
   * @param signal says when nobody waits for the answer any more.
   */
  contextFor(actor: RequestActor | null, requestId: string, signal: AbortSignal): GraphqlContext;
  /** Answers a whole operation beside the event loop; absent where there is no thread for it. */
  readonly answerElsewhere?: (question: Question) => Promise<FinishedAnswer>;
}
