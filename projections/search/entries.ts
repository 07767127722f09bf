import type { Passage } from '../../src/kernel/passage';
import { exactWords, foldedWords } from '../../src/kernel/words';
import type { SqlDatabase } from '../../src/sqlite/driver';
import { firstRow, insert, run } from '../statements';

/** The record that a text is of. */
export interface Found {
  readonly id: string;
  readonly kind: string;
}

/** Keeps a text as the current one of its part; those before it stay for other moments. @returns its entry. */
export function keepCurrent(record: Found, passage: Passage, database: SqlDatabase): number {
  const held = firstRow(
    database,
    'SELECT entry, text FROM search_entry WHERE record_id = ? AND part = ? AND current = 1',
    record.id,
    passage.part,
  );
  if (held !== undefined && held['text'] === passage.text) return Number(held['entry']);
  if (held !== undefined)
    run(database, 'UPDATE search_entry SET current = 0 WHERE entry = ?', Number(held['entry']));
  return addEntry(record, passage, true, database);
}

/** Makes an entry that was added before the current one of its part. */
export function makeCurrent(recordId: string, part: string, entry: number, database: SqlDatabase) {
  run(
    database,
    `UPDATE search_entry SET current = 0
     WHERE record_id = ? AND part = ? AND current = 1 AND entry <> ?`,
    recordId,
    part,
    entry,
  );
  run(database, 'UPDATE search_entry SET current = 1 WHERE entry = ?', entry);
}

/** @returns the new entry */
export function addEntry(
  { id, kind }: Found,
  { part, text }: Passage,
  isCurrent: boolean,
  database: SqlDatabase,
): number {
  // Not RETURNING, which costs more than both statements.
  const entry = insert(
    database,
    'INSERT INTO search_entry (record_id, kind, part, text, current) VALUES (?, ?, ?, ?, ?)',
    id,
    kind,
    part,
    text,
    Number(isCurrent),
  );
  keepWords(entry, text, database);
  return entry;
}

/** Has an entry say another text, at all moments; null: it says nothing and is never found. */
export function rewriteEntry(entry: number, text: string | null, database: SqlDatabase): void {
  run(database, 'UPDATE search_entry SET text = ? WHERE entry = ?', text ?? '', entry);
  run(database, 'DELETE FROM search_text WHERE rowid = ?', entry);
  if (text !== null) keepWords(entry, text, database);
}

function keepWords(entry: number, text: string, database: SqlDatabase): void {
  run(
    database,
    'INSERT INTO search_text (rowid, exact, folded) VALUES (?, ?, ?)',
    entry,
    exactWords(text).join(' '),
    foldedWords(text),
  );
}
