import { presentRows } from '../../projections/rows';
import { commitmentSpans } from '../../projections/commitments/table';
import { allProjections } from '../../projections/registry';
import { searchEntries } from '../../projections/search/entryTable';
import { openTables } from '../support/projectionSpec';

test('a reader without limits is given the tables themselves', () => {
  const tables = openTables(allProjections);
  const rows = presentRows(tables.database);
  expect(rows.through([commitmentSpans, searchEntries])).toEqual([]);
  tables.close();
});
