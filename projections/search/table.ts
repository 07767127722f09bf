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
  // Offices as they were established, whose texts go with the names of their units.
  `CREATE TABLE search_office (
    office_id TEXT PRIMARY KEY,
    unit_id TEXT NOT NULL,
    title TEXT NOT NULL,
    from_on TEXT NOT NULL
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX search_office_of ON search_office (unit_id)',
  // The office by which a person is found, and the text that has the name.
  `CREATE TABLE search_person (
    person_id TEXT NOT NULL,
    office_id TEXT NOT NULL,
    entry INTEGER NOT NULL,
    PRIMARY KEY (person_id, office_id)
  ) STRICT, WITHOUT ROWID`,
  ...spanSchema(passageSpans, { by_entry: 'entry' }),
] as const;

export const tables = [
  passageSpans.name,
  'search_person',
  'search_office',
  'search_text',
  'search_entry',
] as const;
