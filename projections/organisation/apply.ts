import { streamPrefixes } from '../../src/kernel/ids';
import type { Recorded } from '../../src/kernel/recordedEvent';
import type { OfficeEvent } from '../../src/organisation/officeEvents';
import { officeFold, type OfficeState } from '../../src/organisation/officeState';
import type { UnitEvent } from '../../src/organisation/unitEvents';
import { unitFold, type UnitState } from '../../src/organisation/unitState';
import type { SqlDatabase } from '../../src/sqlite/driver';
import type { Projection } from '../projection';
import { firstRow, run } from '../statements';
import { nextState } from '../storedState';
import { vietnameseSortKey } from '../vietnameseSortKey';
import { schema, tables } from './table';

/** Last day of what still lasts. */
export const OPEN_END = '9999-12-31';

export const organisationProjection: Projection = {
  name: 'organisation',
  version: 2,
  schema,
  tables,
  streamPrefixes: [streamPrefixes.UNIT, streamPrefixes.OFFICE],
  apply(event, database) {
    if (event.stream.startsWith(streamPrefixes.UNIT))
      applyToUnit(event as Recorded<UnitEvent>, database);
    else applyToOffice(event as Recorded<OfficeEvent>, database);
  },
};

function applyToUnit(event: Recorded<UnitEvent>, database: SqlDatabase): void {
  const unit = nextState(database, 'unit', unitFold, event);
  if (unit === null) return;
  run(
    database,
    'INSERT OR REPLACE INTO unit VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
    unit.id,
    unit.parentId,
    unit.territoryId,
    unit.level,
    unit.kind,
    vietnameseSortKey(unit.name),
    event.version,
    JSON.stringify(unit),
  );
  placeInLine(unit, database);
}

/** The unit, all above it, and all above it for those below it, should these have come first. */
function placeInLine({ id, parentId }: UnitState, database: SqlDatabase): void {
  run(database, 'INSERT OR IGNORE INTO unit_ancestor VALUES (?, ?, 0)', id, id);
  if (parentId !== null) {
    run(database, 'INSERT OR IGNORE INTO unit_ancestor VALUES (?, ?, 1)', id, parentId);
    run(
      database,
      `INSERT OR IGNORE INTO unit_ancestor
       SELECT ?, ancestor_id, depth + 1 FROM unit_ancestor WHERE unit_id = ?`,
      id,
      parentId,
    );
  }
  run(
    database,
    `INSERT OR IGNORE INTO unit_ancestor
     SELECT below.unit_id, above.ancestor_id, below.depth + above.depth
     FROM unit_ancestor AS below JOIN unit_ancestor AS above ON above.unit_id = below.ancestor_id
     WHERE below.ancestor_id = ?`,
    id,
  );
}

function applyToOffice(event: Recorded<OfficeEvent>, database: SqlDatabase): void {
  const office = nextState(database, 'office', officeFold, event);
  if (office === null) return;
  const unit = firstRow(database, 'SELECT name_key FROM unit WHERE id = ?', office.unitId);
  run(
    database,
    'INSERT OR REPLACE INTO office VALUES (?, ?, ?, ?, ?, ?)',
    office.id,
    office.unitId,
    office.isHead ? 1 : 0,
    `${String(unit?.['name_key'] ?? '')}\u0002${vietnameseSortKey(office.title)}`,
    event.version,
    JSON.stringify(office),
  );
  keepHoldings(office, database);
}

function keepHoldings(office: OfficeState, database: SqlDatabase): void {
  run(database, 'DELETE FROM office_holding WHERE office_id = ?', office.id);
  for (const [index, holding] of office.holdings.entries())
    run(
      database,
      'INSERT INTO office_holding VALUES (?, ?, ?, ?, ?)',
      office.id,
      index,
      holding.personId,
      holding.from,
      holding.to ?? OPEN_END,
    );
}
