import type { SqlValue } from '../src/sqlite/driver';

/** A part of a WHERE clause with the values of its question marks. Never holds a user's text itself. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

export const condition = (sql: string, ...values: readonly SqlValue[]): Condition => ({
  sql,
  values,
});

/**
 * Holds for nothing. A value and no constant: of a constant the planner drops all else, and then finds no
 * way to the index that the statement names.
 */
export const holdsForNothing: Condition = condition('?', 0);

/** Any of the values; an empty list holds for nothing. */
export const oneOf = (column: string, values: readonly SqlValue[]): Condition =>
  condition(`${column} IN (SELECT value FROM json_each(?))`, JSON.stringify(values));

export const everyOf = (conditions: readonly Condition[]): Condition =>
  conditions.length === 0
    ? condition('1')
    : condition(
        conditions.map(({ sql }) => `(${sql})`).join(' AND '),
        ...conditions.flatMap(({ values }) => values),
      );

export const anyOf = (conditions: readonly Condition[]): Condition =>
  conditions.length === 0
    ? holdsForNothing
    : condition(
        conditions.map(({ sql }) => `(${sql})`).join(' OR '),
        ...conditions.flatMap(({ values }) => values),
      );
