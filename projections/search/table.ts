/** Every text that can be found, and an index of its words with and without accents. */
export const schema = [
  // part: which text of the record, such as `title` or `opinion-<id>`.
  `CREATE TABLE search_entry (
    entry INTEGER PRIMARY KEY,
    record_id TEXT NOT NULL,
    kind TEXT NOT NULL,
    part TEXT NOT NULL,
    text TEXT NOT NULL,
    UNIQUE (record_id, part)
  ) STRICT`,
  // The tokenizer leaves accents alone: it would not fold đ. We fold in kernel/text.
  `CREATE VIRTUAL TABLE search_text USING fts5 (
    exact, folded, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 0'
  )`,
] as const;

export const tables = ['search_text', 'search_entry'] as const;
