import { officePrefix } from '../../src/organisation/officePrefix';
import { unitPrefix } from '../../src/organisation/unitPrefix';
import { placeOf } from '../../src/kernel/position';
import type { Recorded } from '../../src/kernel/recordedEvent';
import type { OfficeEvent } from '../../src/organisation/officeEvents';
import { officeFold, type OfficeState } from '../../src/organisation/officeState';
import type { UnitEvent } from '../../src/organisation/unitEvents';
import { soleHeir } from '../../src/organisation/hierarchy';
import { unitFold, type UnitState } from '../../src/organisation/unitState';
import type { SqlDatabase } from '../../src/sqlite/driver';
import type { Projection } from '../projection';
import { keepRow } from '../rowChanges';
import { unfold } from '../spans/dayStates';
import { keepSpans } from '../spans/keepSpans';
import { spanOrders } from '../spans/spanTable';
import { run } from '../statements';
import { vietnameseSortKey } from '../vietnameseSortKey';
import { keepLines } from './lines';
import { keepPersonName } from './personNames';
import {
  officeHoldingSpans,
  officeSpans,
  schema,
  storedOffices,
  storedUnits,
  tables,
  unitSpans,
} from './table';

/** Last day of what still lasts. */
export const OPEN_END = '9999-12-31';

export const organisationProjection: Projection = {
  name: 'organisation',
  version: 20,
  schema,
  tables,
  lateIndexes: spanOrders(schema),
  streamPrefixes: [unitPrefix, officePrefix],
  apply(event, database) {
    if (event.stream.startsWith(unitPrefix)) applyToUnit(event as Recorded<UnitEvent>, database);
    else applyToOffice(event as Recorded<OfficeEvent>, database);
  },
};

const unitRow = (unit: UnitState) => ({
  id: unit.id,
  parent_id: unit.parentId,
  territory_id: unit.territoryId,
  level: unit.level,
  kind: unit.kind,
  name_key: vietnameseSortKey(unit.name),
});

function applyToUnit(event: Recorded<UnitEvent>, database: SqlDatabase): void {
  const changed = unfold(database, storedUnits, unitFold, event);
  if (changed === null) return;
  const { state: unit, days } = changed;
  const place = placeOf(event.position);
  keepRow(database, 'unit', {
    ...unitRow(unit),
    version: event.version,
    state: JSON.stringify(unit),
  });
  const spans = days.map(({ from, state }) => ({ from, rows: [Object.values(unitRow(state))] }));
  keepSpans(database, unitSpans, unit.id, spans, place);
  const heir = soleHeir(unit);
  if (heir !== null) run(database, 'INSERT OR IGNORE INTO unit_heir VALUES (?, ?)', unit.id, heir);
  if (event.type !== 'UnitRenamed') keepLines(unit, place, database);
}

function applyToOffice(event: Recorded<OfficeEvent>, database: SqlDatabase): void {
  const changed = unfold(database, storedOffices, officeFold, event);
  if (changed === null) return;
  const { state: office, days } = changed;
  const place = placeOf(event.position);
  const row = {
    id: office.id,
    unit_id: office.unitId,
    is_head: Number(office.isHead),
    title_key: vietnameseSortKey(office.title),
  };
  keepRow(database, 'office', { ...row, version: event.version, state: JSON.stringify(office) });
  keepHoldings(office, database);
  keepPersonName(event, office, database);
  // Neither its unit nor its title ever changes.
  const spans = days.map(({ from }) => ({ from, rows: [Object.values(row)] }));
  keepSpans(database, officeSpans, office.id, spans, place);
  const held = days.map(({ from, state }) => ({ from, rows: holdingRows(state) }));
  keepSpans(database, officeHoldingSpans, office.id, held, place);
}

const holdingRows = ({ id, holdings }: OfficeState) =>
  holdings.map(({ personId, from, to }, index) => [id, index, personId, from, to ?? OPEN_END]);

function keepHoldings(office: OfficeState, database: SqlDatabase): void {
  run(database, 'DELETE FROM office_holding WHERE office_id = ?', office.id);
  for (const row of holdingRows(office))
    run(database, 'INSERT INTO office_holding VALUES (?, ?, ?, ?, ?)', ...row);
}
