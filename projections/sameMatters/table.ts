/**
 * What was said, by its words. A text is kept once for all who said it, from the place of the log at which
 * it was first known; which texts are alike is a matter of the texts alone and holds for ever.
 */
export const schema: readonly string[] = [
  `CREATE TABLE matter_text (
    id INTEGER PRIMARY KEY,
    words TEXT NOT NULL UNIQUE,
    place INTEGER NOT NULL
  ) STRICT`,
  // By which texts are found that are worth comparing.
  `CREATE TABLE matter_band (
    band INTEGER NOT NULL,
    text_id INTEGER NOT NULL,
    PRIMARY KEY (band, text_id)
  ) STRICT, WITHOUT ROWID`,
  // Of a text the earlier ones that are like it.
  `CREATE TABLE matter_likeness (
    text_id INTEGER NOT NULL,
    like_id INTEGER NOT NULL,
    PRIMARY KEY (text_id, like_id)
  ) STRICT, WITHOUT ROWID`,
  // Which text an opinion has, as known at places of the log; a correction acts on all its days (R39).
  `CREATE TABLE matter (
    opinion_id TEXT NOT NULL,
    text_id INTEGER NOT NULL,
    pos_from INTEGER NOT NULL,
    pos_to INTEGER NOT NULL,
    PRIMARY KEY (opinion_id, pos_from)
  ) STRICT, WITHOUT ROWID`,
  'CREATE INDEX matter_by_text ON matter (text_id, pos_to, pos_from)',
];

export const tables: readonly string[] = [
  'matter',
  'matter_likeness',
  'matter_band',
  'matter_text',
];
