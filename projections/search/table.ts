import { spanSchema, spanTable } from '../spans/spanTable';

/** Which text a part of a record had. */
export const passageSpans = spanTable('search_passage', 'passage', {
  // Id of the record, a blank, the part.
  passage: 'TEXT NOT NULL',
  entry: 'INTEGER NOT NULL',
});

/** Every text that can be found, and an index of its words with and without accents. */
export const schema = [
  // part: which text of the record, such as `title` or `opinion-<id>`; current: none took its place.
  `CREATE TABLE search_entry (
    entry INTEGER PRIMARY KEY,
    record_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    part TEXT NOT NULL,
    text TEXT NOT NULL,
    current INTEGER NOT NULL
  ) STRICT`,
  `CREATE UNIQUE INDEX search_entry_current ON search_entry (record_id, part)
    WHERE current = 1`,
  // The tokenizer leaves accents alone: it would not fold đ. We fold in kernel/text.
  `CREATE VIRTUAL TABLE search_text USING fts5 (
    exact, folded, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0'
  )`,
  ...spanSchema(passageSpans, { by_entry: 'entry' }),
] as const;

export const tables = [passageSpans.name, 'search_text', 'search_entry'] as const;
