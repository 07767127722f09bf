import type { SqlDatabase } from '../src/sqlite/driver';
import { countCommitments } from './commitments/queries';
import { timelinessReport } from './commitments/timelinessCounts';
import { Rows, type Asked } from './rows';
import { countHits } from './search/queries';

/** Questions that look at many rows, by name, so that another thread can be asked them. */
const questions = {
  countCommitments,
  countHits,
  timelinessReport,
} as const;

type Questions = typeof questions;
export type AggregateName = keyof Questions;

/** What a question takes besides the rows; cloneable, as what it is asked about. */
export type AggregateArguments<N extends AggregateName> =
  Parameters<Questions[N]> extends [Rows, ...infer Rest] ? Rest : never;
export type AggregateAnswer<N extends AggregateName> = ReturnType<Questions[N]>;

/** Asks such questions of one moment of the read models, wherever they are worked out. */
export interface AggregateView {
  ask<N extends AggregateName>(
    name: N,
    asked: Asked,
    ...given: AggregateArguments<N>
  ): Promise<AggregateAnswer<N>>;
}

export function answerAggregate<N extends AggregateName>(
  database: SqlDatabase,
  name: N,
  asked: Asked,
  given: AggregateArguments<N>,
): AggregateAnswer<N> {
  const answer = questions[name] as (rows: Rows, ...given: unknown[]) => AggregateAnswer<N>;
  return answer(new Rows(database, asked), ...given);
}

/** Works them out where it is asked, on the connection of a session. */
export const aggregatesHere = (database: SqlDatabase): AggregateView => ({
  ask: async (name, asked, ...given) => answerAggregate(database, name, asked, given),
});
