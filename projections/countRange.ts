import { condition, type Condition } from './condition';

/** Numbers from one to another, both included; what is absent is no limit. */
export interface CountRange {
  readonly atLeast?: number | undefined;
  readonly atMost?: number | undefined;
}

/** That a column's number lies within; no condition where nothing is said. */
export const within = (column: string, range: CountRange | undefined): Condition[] => [
  ...(range?.atLeast === undefined ? [] : [condition(`${column} >= ?`, range.atLeast)]),
  ...(range?.atMost === undefined ? [] : [condition(`${column} <= ?`, range.atMost)]),
];
