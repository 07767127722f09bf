import type { SqlDatabase } from '../src/sqlite/driver';
import { countCommitments } from './commitmentBoard/queries';
import { timelinessReport } from './commitmentBoard/timelinessCounts';
import { countHits } from './search/queries';

/** Questions that look at many rows, by name, so that another thread can be asked them. */
const questions = { countCommitments, countHits, timelinessReport } as const;

type Questions = typeof questions;
export type AggregateName = keyof Questions;

/** What a question takes besides the database; cloneable. */
export type AggregateArguments<N extends AggregateName> =
  Parameters<Questions[N]> extends [SqlDatabase, ...infer Rest] ? Rest : never;
export type AggregateAnswer<N extends AggregateName> = ReturnType<Questions[N]>;

/** Asks such questions of one moment of the read models, wherever they are worked out. */
export interface AggregateView {
  ask<N extends AggregateName>(
    name: N,
    ...given: AggregateArguments<N>
  ): Promise<AggregateAnswer<N>>;
}

const answerers: {
  readonly [N in AggregateName]: (
    database: SqlDatabase,
    ...given: AggregateArguments<N>
  ) => AggregateAnswer<N>;
} = questions;

export function answerAggregate<N extends AggregateName>(
  database: SqlDatabase,
  name: N,
  given: AggregateArguments<N>,
): AggregateAnswer<N> {
  return answerers[name](database, ...given);
}

/** Works them out where it is asked, on the connection of a session. */
export const aggregatesHere = (database: SqlDatabase): AggregateView => ({
  ask: async (name, ...given) => answerAggregate(database, name, given),
});
