import type { GraphQLSchema } from 'graphql';
import type { GraphqlContext } from '../graphql/context';
import type { FinishedAnswer, Question } from '../graphql/wholeAnswer';
import type { Caller } from './caller';

export interface Asker {
  /** Address of the connection: who asks much waits for those who ask little. */
  readonly asker: string;
  /** Says when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
}

/** The GraphQL side as the edge needs it. */
export interface GraphqlApi {
  readonly schema: GraphQLSchema;
  /** Whether somebody signed out may do nothing but sign in. */
  readonly requiresSignIn: boolean;
  /**
   * What resolvers get; whoever asks for one releases it once the answer is made.
   * @param requestId shared by the log lines and the events of one request.
   * @param signal says when nobody waits for the answer any more.
   */
  contextFor(caller: Caller, requestId: string, signal: AbortSignal): GraphqlContext;
  /** Calls whenever a sign-in may not stand as it did. @returns ends it */
  readonly onSignInChange: (look: () => void) => () => void;
  /** Answers a whole operation beside the event loop; absent where no other process does. */
  readonly answerElsewhere?: (question: Question, asker: Asker) => Promise<FinishedAnswer>;
}
