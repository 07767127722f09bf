import type { CommandHandler } from '../application/handleCommand';
import type { Config } from '../config';
import { createSchema } from '../graphql/buildSchema';
import { createContext } from '../graphql/context';
import { viewersOf } from '../graphql/gate/rights';
import type { GraphqlApi } from '../http/api';
import type { Log } from '../http/log';
import type { Clock } from '../kernel/clock';
import type { ReadAccess } from '../processes/readAccess';
import type { DataSide } from './dataSide';
import { openSignIn } from './signIn';

/** What stands below whoever answers. */
export interface AnsweredFrom {
  readonly config: Config;
  readonly dataSide: Pick<DataSide, 'store' | 'readModels' | 'aggregates' | 'answers'>;
  readonly handler: CommandHandler;
  readonly access: ReadAccess;
  /** Of the days that answers are for. */
  readonly clock: Clock;
  /** By which sessions end. */
  readonly realTime: Clock;
  readonly hashKey: string;
  readonly log: Log;
}

/**
 * Who signs in and what is answered: made in two steps, since the schema needs no log.
 * @returns opens it over a log and its read models; throws AccountsError
 */
export function createAnswerSide() {
  const schema = createSchema();
  return (from: AnsweredFrom) => {
    const { config, handler, access, clock, realTime, hashKey, log } = from;
    const { store, readModels, aggregates, answers } = from.dataSide;
    const signIn = openSignIn(config, { store, access, clock, realTime, hashKey, log });
    const dependencies = {
      store,
      readModels,
      handler,
      clock,
      hashKey,
      viewerOf: viewersOf(config.isTrial),
      waitMs: config.readTimeoutMs,
      ...(aggregates === null
        ? {}
        : { openWithAggregates: (signal: AbortSignal) => aggregates.open(signal) }),
    };
    const api: GraphqlApi = {
      schema,
      requiresSignIn: !config.isTrial,
      onSignInChange: signIn.onChange,
      contextFor: ({ actor, signIn: request }, requestId, signal) =>
        createContext(dependencies, actor, requestId, signal, request),
      ...(answers === null
        ? {}
        : { answerElsewhere: (question, asker) => answers.answer(question, asker) }),
    };
    return { signIn, api };
  };
}
