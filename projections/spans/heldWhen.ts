/** Rows of a table of spans that held when another row was written. @param on, place columns of that row. */
export const heldWhen = (table: string, on: string, place: string): string =>
  `${table}.on_from <= ${on} AND ${table}.on_to > ${on}
   AND ${table}.pos_from <= ${place} AND ${table}.pos_to > ${place}`;
