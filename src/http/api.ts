import type { GraphQLSchema } from 'graphql';
import type { GraphqlContext } from '../graphql/context';
import type { FinishedAnswer, Question } from '../graphql/wholeAnswer';
import type { RequestActor } from './developmentActor';

export interface Asker {
  /** Address of the connection: who asks much waits for those who ask little. */
  readonly asker: string;
  /** Says when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
}

/** The GraphQL side as the edge needs it. */
export interface GraphqlApi {
  readonly schema: GraphQLSchema;
  /**
   * What resolvers get; whoever asks for one releases it once the answer is made.
   * @param requestId shared by the log lines and the events of one request.
   * @param signal says when nobody waits for the answer any more.
   */
  contextFor(actor: RequestActor | null, requestId: string, signal: AbortSignal): GraphqlContext;
  /** Answers a whole operation beside the event loop; absent where no other process does. */
  readonly answerElsewhere?: (question: Question, asker: Asker) => Promise<FinishedAnswer>;
}
