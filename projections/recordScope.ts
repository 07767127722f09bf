import type { Concerns } from '../src/kernel/concerns';
import type { RecordKind } from '../src/records/recordKinds';
import type { SqlDatabase } from '../src/sqlite/driver';
import { allRows, run } from './statements';

/** Of every kind of record, what the table of whom it concerns is called after; null: everybody may read it. */
const calledAfter = {
  UNIT: null,
  OFFICE: null,
  REORGANISATION: null,
  DIALOGUE_CONFERENCE: 'conference',
  VOTER_CONTACT_SESSION: 'voter_contact',
  PETITION: 'petition',
  COMMITMENT: 'commitment',
} as const satisfies Readonly<Record<RecordKind, string | null>>;

/** Kinds of record that not everybody may read. */
export type LimitedKind = {
  [Kind in RecordKind]: (typeof calledAfter)[Kind] extends null ? never : Kind;
}[RecordKind];

export const isLimited = (kind: RecordKind): kind is LimitedKind => calledAfter[kind] !== null;

const kinds = Object.keys(calledAfter) as readonly RecordKind[];
export const limitedKinds: readonly LimitedKind[] = kinds.filter(isLimited);
export const openKinds: readonly RecordKind[] = kinds.filter((kind) => !isLimited(kind));

/** What a reader's right to a record may rest on: the record itself, or a part that somebody has in it. */
export type ScopeRole = 'RECORD' | 'OWNER' | 'CONCERNED' | 'TERRITORY';

export const scopeTable = (kind: LimitedKind): string => `${calledAfter[kind]}_scope`;

/**
 * DDL beside a table of records: of each, the units, offices and territories that it concerns today, and
 * a row of the record itself (RECORD, of nothing), all with who may see it.
 */
export const scopeSchema = (kind: LimitedKind): string =>
  `CREATE TABLE ${scopeTable(kind)} (
    record TEXT NOT NULL,
    role TEXT NOT NULL,
    of_id TEXT NOT NULL,
    classification TEXT NOT NULL,
    PRIMARY KEY (record, role, of_id)
  ) STRICT, WITHOUT ROWID`;

/** Lines of role and id, each once. */
function linesOf({ owners, concerned, territories }: Concerns): ReadonlySet<string> {
  const named = (role: ScopeRole, ids: readonly (string | null)[]) =>
    ids.filter((id) => id !== null).map((id) => `${role} ${id}`);
  return new Set([
    'RECORD ',
    ...named('OWNER', owners),
    ...named('CONCERNED', concerned),
    ...named('TERRITORY', territories),
  ]);
}

/** Keeps whom a record concerns; rows that say so already stay as they are. */
export function keepScope(
  database: SqlDatabase,
  kind: LimitedKind,
  id: string,
  concerns: Concerns,
): void {
  const table = scopeTable(kind);
  const { classification } = concerns;
  const lines = linesOf(concerns);
  const held = allRows(
    database,
    `SELECT role || ' ' || of_id AS line FROM ${table} WHERE record = ? AND classification = ?`,
    id,
    classification,
  );
  if (held.length === lines.size && held.every(({ line }) => lines.has(String(line)))) return;
  run(database, `DELETE FROM ${table} WHERE record = ?`, id);
  for (const line of lines) {
    const [role = '', ofId = ''] = line.split(' ');
    run(database, `INSERT INTO ${table} VALUES (?, ?, ?, ?)`, id, role, ofId, classification);
  }
}
