import { condition, type Condition } from '../condition';
import { territories } from './lists';

const { of: PRESENT, name: SPANS } = territories.table;

/** That a column names a commitment that concerns a territory at the moment asked about; nothing without one. */
export const concerning = (column: string, territoryId: string | undefined): Condition[] =>
  territoryId === undefined
    ? []
    : [
        condition(
          `${column} IN (SELECT commitment_id FROM ${PRESENT} WHERE territory_id = ?)`,
          territoryId,
        ),
      ];

/** The same at a moment that a row tells of. @param held that a row of a table of spans held then. */
export const concerningThen = (
  column: string,
  territoryId: string | undefined,
  held: (span: string) => string,
): Condition[] =>
  territoryId === undefined
    ? []
    : [
        condition(
          `EXISTS (SELECT 1 FROM ${SPANS} AS land
            WHERE land.commitment_id = ${column} AND land.territory_id = ? AND ${held('land')})`,
          territoryId,
        ),
      ];
