import type { LocalDate } from '../../src/kernel/localDate';
import type { UnitKind, UnitLevel } from '../../src/kernel/party';
import type { OfficeState } from '../../src/organisation/officeState';
import type { UnitState } from '../../src/organisation/unitState';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { condition, everyOf, oneOf, type Condition } from '../condition';
import { countOf } from '../keysetPage';
import type { Page, PageRequest } from '../page';
import type { Rows } from '../rows';
import { recordPage, statesById, type ListedRecord } from '../rowsById';
import type { RowTable } from '../rowTable';
import { textCondition } from '../search/textCondition';
import { NEVER } from '../spans/moment';
import { allRows, firstRow } from '../statements';
import { stateOf } from '../storedState';
import { directlyBelow, serving, servingAt } from './places';
import { officeHoldingSpans, officeSpans, unitServedSpans, unitSpans } from './table';

export interface UnitFilter {
  readonly level?: readonly UnitLevel[];
  readonly kind?: readonly UnitKind[];
  /** Directly below this unit. */
  readonly parentId?: string;
  /** Serving this administrative unit. */
  readonly territoryId?: string;
  readonly text?: string;
}

export interface OfficeFilter {
  readonly unitId?: string;
  readonly includeSubunits?: boolean;
  readonly isHead?: boolean;
  /** Held by this person on `on`. */
  readonly personId?: string;
  readonly text?: string;
}

export const unitsById = (
  database: SqlDatabase,
  ids: readonly string[],
): ReadonlyMap<string, UnitState> => statesById(database, 'unit', ids);

export const officesById = (
  database: SqlDatabase,
  ids: readonly string[],
): ReadonlyMap<string, OfficeState> => statesById(database, 'office', ids);

export const unitById = (database: SqlDatabase, id: string): UnitState | null =>
  unitsById(database, [id]).get(id) ?? null;

export const officeById = (database: SqlDatabase, id: string): OfficeState | null =>
  officesById(database, [id]).get(id) ?? null;

/** Holds for the unit itself and, when asked, for all below it. */
export const unitCondition = (
  column: string,
  unitId: string,
  includeSubunits: boolean,
): Condition =>
  includeSubunits
    ? condition(`${column} IN (SELECT unit_id FROM unit_ancestor WHERE ancestor_id = ?)`, unitId)
    : condition(`${column} = ?`, unitId);

function unitConditions(filter: UnitFilter): Condition {
  return everyOf([
    ...(filter.level ? [oneOf('unit.level', filter.level)] : []),
    ...(filter.kind ? [oneOf('unit.kind', filter.kind)] : []),
    ...(filter.parentId === undefined ? [] : [directlyBelow('unit.id', filter.parentId)]),
    ...(filter.territoryId === undefined ? [] : [serving('unit.id', filter.territoryId)]),
    ...(filter.text === undefined ? [] : [textCondition('unit.id', filter.text)]),
  ]);
}

const unitList = (filter: UnitFilter) =>
  ({
    table: unitSpans,
    beside: [unitServedSpans],
    idColumn: 'id',
    sortColumn: 'name_key',
    direction: 'ASCENDING',
    where: unitConditions(filter),
  }) as const;

/** Units by the names that they bear at the moment asked about. */
export const units = (
  rows: Rows,
  filter: UnitFilter,
  request: PageRequest,
): Page<ListedRecord<UnitState>> => recordPage(rows, unitList(filter), request);

export const countUnits = (rows: Rows, filter: UnitFilter): number =>
  countOf(rows, unitList(filter));

function officeConditions(filter: OfficeFilter, on: LocalDate): Condition {
  return everyOf([
    ...(filter.unitId === undefined
      ? []
      : [unitCondition('office.unit_id', filter.unitId, filter.includeSubunits ?? false)]),
    ...(filter.isHead === undefined
      ? []
      : [condition('office.is_head = ?', Number(filter.isHead))]),
    ...(filter.personId === undefined
      ? []
      : [
          condition(
            `office.id IN (SELECT office_id FROM office_holding
             WHERE person_id = ? AND from_on <= ? AND to_on >= ?)`,
            filter.personId,
            on,
            on,
          ),
        ]),
    ...(filter.text === undefined ? [] : [textCondition('office.id', filter.text)]),
  ]);
}

/** By the name that the unit bears at the moment asked about, then by title. */
const OFFICE_ORDER = `coalesce((SELECT name_key FROM unit WHERE unit.id = office.unit_id), '')
  || char(2) || office.title_key`;

const OFFICE_TABLES = [officeSpans, officeHoldingSpans, unitSpans] as const;

const sortedOffices: RowTable = { of: 'sorted_office', record: null, at: null };

/** The name is the unit's own, so that no index has the order; it is worked out once for each office. */
function officeList(filter: OfficeFilter, on: LocalDate) {
  const { sql, values } = officeConditions(filter, on);
  const sorted = condition(
    `sorted_office AS MATERIALIZED (
      SELECT office.id, ${OFFICE_ORDER} AS sort_key FROM office WHERE ${sql})`,
    ...values,
  );
  return {
    table: sortedOffices,
    beside: OFFICE_TABLES,
    with: [sorted],
    idColumn: 'id',
    sortColumn: 'sort_key',
    direction: 'ASCENDING',
    where: everyOf([]),
    rowTable: 'office',
  } as const;
}

/** Offices by unit and title; those that `personId` holds on the day asked about. */
export const offices = (
  rows: Rows,
  filter: OfficeFilter,
  request: PageRequest,
): Page<ListedRecord<OfficeState>> => recordPage(rows, officeList(filter, rows.on), request);

export const countOffices = (rows: Rows, filter: OfficeFilter): number =>
  countOf(rows, {
    table: officeSpans,
    beside: OFFICE_TABLES,
    where: officeConditions(filter, rows.on),
  });

/** Offices of many units, heads first, then by title. */
export function officesOfUnits(
  database: SqlDatabase,
  unitIds: readonly string[],
): ReadonlyMap<string, readonly OfficeState[]> {
  const rows = allRows(
    database,
    `SELECT state FROM office WHERE unit_id IN (SELECT value FROM json_each(?))
     ORDER BY unit_id, is_head DESC, title_key, id`,
    JSON.stringify(unitIds),
  );
  const grouped = new Map<string, OfficeState[]>(unitIds.map((id) => [id, []]));
  for (const row of rows) {
    const office = stateOf<OfficeState>(row);
    grouped.get(office.unitId)?.push(office);
  }
  return grouped;
}

/** Offices that the person holds on that day, by unit and title. */
export const officesHeldBy = (
  database: SqlDatabase,
  personId: string,
  on: LocalDate,
): OfficeState[] =>
  allRows(
    database,
    `SELECT state FROM office WHERE id IN (
       SELECT office_id FROM office_holding WHERE person_id = ? AND from_on <= ? AND to_on >= ?)
     ORDER BY ${OFFICE_ORDER}, id`,
    personId,
    on,
    on,
  ).map((row) => stateOf<OfficeState>(row));

/** Office that heads the unit; null until one is established. */
export function headOfficeOf(database: SqlDatabase, unitId: string): OfficeState | null {
  const row = firstRow(
    database,
    'SELECT state FROM office WHERE unit_id = ? AND is_head = 1 ORDER BY title_key, id LIMIT 1',
    unitId,
  );
  return row === undefined ? null : stateOf<OfficeState>(row);
}

/**
 * Office that heads the MTTQ committee of an administrative unit on a day, its own before one that serves
 * it as the heir of another; null where there is none.
 */
export function mttqHeadOf(
  database: SqlDatabase,
  territoryId: string,
  on: LocalDate,
): OfficeState | null {
  const served = servingAt('unit.id', territoryId, { on, place: null });
  const row = firstRow(
    database,
    `SELECT office.state FROM unit JOIN office ON office.unit_id = unit.id AND office.is_head = 1
     WHERE ${served.sql} AND unit.kind = 'MTTQ'
       AND coalesce(json_extract(unit.state, '$.dissolvedOn'), ?) >= ?
     ORDER BY unit.territory_id <> ?, unit.name_key, unit.id, office.title_key, office.id LIMIT 1`,
    ...served.values,
    NEVER,
    on,
    territoryId,
  );
  return row === undefined ? null : stateOf<OfficeState>(row);
}

/** Offices that the person holds or ever held, whatever the day; by unit and title. */
export const officesEverHeldBy = (database: SqlDatabase, personId: string): OfficeState[] =>
  allRows(
    database,
    `SELECT state FROM office WHERE id IN (SELECT office_id FROM office_holding WHERE person_id = ?)
     ORDER BY ${OFFICE_ORDER}, id`,
    personId,
  ).map((row) => stateOf<OfficeState>(row));

/** Name by which a person is shown, whatever the moment asked about. */
export interface PersonName {
  /** Null once it was replaced. */
  readonly name: string | null;
  /** Title of the office by which it was replaced; null while the name is shown. */
  readonly replacedBy: string | null;
}

/** Names of many persons; none for whom no name was ever given. */
export const personNames = (
  database: SqlDatabase,
  personIds: readonly string[],
): ReadonlyMap<string, PersonName> =>
  new Map(
    allRows(
      database,
      'SELECT * FROM person_name WHERE person_id IN (SELECT value FROM json_each(?))',
      JSON.stringify(personIds),
    ).map(({ person_id: id, name, replaced_by: replacedBy }) => [
      String(id),
      {
        name: name === null ? null : String(name),
        replacedBy: replacedBy === null ? null : String(replacedBy),
      },
    ]),
  );
