import type { RecordKind } from '../src/kernel/ids';
import type { SqlDatabase } from '../src/sqlite/driver';
import { countCommitments } from './commitments/queries';
import { timelinessReport } from './commitments/timelinessCounts';
import { Rows, type Asked } from './rows';
import { countHits } from './search/queries';

/** Questions that look at many rows, by name, so that another thread can be asked them. */
const questions = {
  countCommitments,
  countHits: ({ database, moment }: Rows, text: string, kinds: readonly RecordKind[] | null) =>
    countHits(database, text, kinds, moment),
  timelinessReport,
} as const;

type Questions = typeof questions;
export type AggregateName = keyof Questions;

/** What is asked about, and what a question takes besides the rows; cloneable. */
export type AggregateArguments<N extends AggregateName> =
  Parameters<Questions[N]> extends [Rows, ...infer Rest] ? [asked: Asked, ...Rest] : never;
export type AggregateAnswer<N extends AggregateName> = ReturnType<Questions[N]>;

/** Asks such questions of one moment of the read models, wherever they are worked out. */
export interface AggregateView {
  ask<N extends AggregateName>(
    name: N,
    ...given: AggregateArguments<N>
  ): Promise<AggregateAnswer<N>>;
}

const answerers = questions as {
  readonly [N in AggregateName]: (rows: Rows, ...given: readonly unknown[]) => AggregateAnswer<N>;
};

export function answerAggregate<N extends AggregateName>(
  database: SqlDatabase,
  name: N,
  [asked, ...given]: AggregateArguments<N>,
): AggregateAnswer<N> {
  return answerers[name](new Rows(database, asked), ...given);
}

/** Works them out where it is asked, on the connection of a session. */
export const aggregatesHere = (database: SqlDatabase): AggregateView => ({
  ask: async (name, ...given) => answerAggregate(database, name, given),
});
