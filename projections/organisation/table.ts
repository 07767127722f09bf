import { dayStatesSchema, dayStatesTables } from '../spans/dayStates';
import type { DayTable } from '../spans/dayTable';
import { spanSchema, spanTable } from '../spans/spanTable';
import { personNameSchema } from './personNames';

export const storedUnits: DayTable = { name: 'unit', fields: [] };
export const storedOffices: DayTable = { name: 'office', fields: [] };

/** The lists of other moments read these in the place of the tables that they are named after; all are for everybody. */
export const unitSpans = spanTable(
  'unit',
  'id',
  {
    id: 'TEXT NOT NULL',
    parent_id: 'TEXT',
    territory_id: 'TEXT',
    level: 'TEXT NOT NULL',
    kind: 'TEXT NOT NULL',
    name_key: 'TEXT NOT NULL',
  },
  null,
);
/** Every unit that was there with itself and all above it, by `organisation/hierarchy`. */
export const unitAncestorSpans = spanTable(
  'unit_ancestor',
  'unit_id',
  {
    unit_id: 'TEXT NOT NULL',
    ancestor_id: 'TEXT NOT NULL',
    depth: 'INTEGER NOT NULL',
  },
  null,
);
/** Every unit with the administrative unit that it serves, by `organisation/hierarchy`. */
export const unitServedSpans = spanTable(
  'unit_served',
  'unit_id',
  {
    unit_id: 'TEXT NOT NULL',
    territory_id: 'TEXT NOT NULL',
  },
  null,
);
export const officeSpans = spanTable(
  'office',
  'id',
  {
    id: 'TEXT NOT NULL',
    unit_id: 'TEXT NOT NULL',
    is_head: 'INTEGER NOT NULL',
    title_key: 'TEXT NOT NULL',
  },
  null,
);
export const officeHoldingSpans = spanTable(
  'office_holding',
  'office_id',
  {
    office_id: 'TEXT NOT NULL',
    position: 'INTEGER NOT NULL',
    person_id: 'TEXT NOT NULL',
    from_on: 'TEXT NOT NULL',
    to_on: 'TEXT NOT NULL',
  },
  null,
);

/** Bodies, the lines above them, offices and those who hold them. */
export const schema = [
  `CREATE TABLE unit (
    id TEXT PRIMARY KEY,
    parent_id TEXT,
    territory_id TEXT,
    level TEXT NOT NULL,
    kind TEXT NOT NULL,
    name_key TEXT NOT NULL,
    version INTEGER NOT NULL,
    state TEXT NOT NULL
  ) STRICT`,
  'CREATE INDEX unit_by_name ON unit (name_key, id)',
  'CREATE INDEX unit_by_parent ON unit (parent_id)',
  'CREATE INDEX unit_by_territory ON unit (territory_id)',
  // Every unit that one alone succeeded.
  'CREATE TABLE unit_heir (unit_id TEXT PRIMARY KEY, heir_id TEXT NOT NULL) STRICT, WITHOUT ROWID',
  'CREATE INDEX unit_heir_of ON unit_heir (heir_id)',
  // Every unit with itself (depth 0) and all above it.
  `CREATE TABLE unit_ancestor (
    unit_id TEXT NOT NULL,
    ancestor_id TEXT NOT NULL,
    depth INTEGER NOT NULL,
    PRIMARY KEY (unit_id, ancestor_id)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX unit_ancestor_below ON unit_ancestor (ancestor_id, depth, unit_id)',
  `CREATE TABLE unit_served (
    unit_id TEXT PRIMARY KEY,
    territory_id TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX unit_served_by ON unit_served (territory_id)',
  `CREATE TABLE office (
    id TEXT PRIMARY KEY,
    unit_id TEXT NOT NULL,
    is_head INTEGER NOT NULL,
    title_key TEXT NOT NULL,
    version INTEGER NOT NULL,
    state TEXT NOT NULL
  ) STRICT`,
  'CREATE INDEX office_by_unit ON office (unit_id, is_head DESC, title_key)',
  // Last day '9999-12-31' while the holding lasts.
  `CREATE TABLE office_holding (
    office_id TEXT NOT NULL,
    position INTEGER NOT NULL,
    person_id TEXT NOT NULL,
    from_on TEXT NOT NULL,
    to_on TEXT NOT NULL,
    PRIMARY KEY (office_id, position)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX office_holding_by_person ON office_holding (person_id, from_on)',
  personNameSchema,
  ...dayStatesSchema(storedUnits),
  ...dayStatesSchema(storedOffices),
  ...spanSchema(unitSpans, { by_name: 'name_key, id' }),
  ...spanSchema(unitAncestorSpans, { by_ancestor: 'ancestor_id, depth, unit_id' }),
  'CREATE INDEX unit_ancestor_span_by_day ON unit_ancestor_span (on_from)',
  ...spanSchema(unitServedSpans, { by_territory: 'territory_id, unit_id' }),
  'CREATE INDEX unit_served_span_by_day ON unit_served_span (on_from)',
  ...spanSchema(officeSpans, { by_unit: 'unit_id, is_head' }),
  ...spanSchema(officeHoldingSpans, { by_person: 'person_id, from_on' }),
] as const;

export const tables = [
  officeHoldingSpans.name,
  officeSpans.name,
  unitServedSpans.name,
  unitAncestorSpans.name,
  unitSpans.name,
  ...dayStatesTables(storedOffices),
  ...dayStatesTables(storedUnits),
  'person_name',
  'office_holding',
  'office',
  'unit_served',
  'unit_ancestor',
  'unit_heir',
  'unit',
] as const;
