import { join } from 'node:path';
import { openReadModels, type ReadModelOptions } from '../../projections/openReadModels';
import type { ReadModels } from '../../projections/readModels';
import type { Projection } from '../../projections/projection';
import { run } from '../../projections/statements';
import { createCodec } from '../../src/eventstore/codec';
import type { EventStore } from '../../src/eventstore/port';
import {
  openSqliteEventStore,
  type SqliteEventStore,
} from '../../src/eventstore/sqlite/sqliteEventStore';
import { defineEvent } from '../../src/kernel/eventDefinition';
import type { Position } from '../../src/kernel/position';
import { storedText } from '../../src/kernel/text';
import { derivedId } from '../../src/kernel/ids';
import { fixedClock } from '../support/fixedClock';
import { temporaryFolder } from '../support/projectionSpec';
import { metadataOf } from '../support/recordedEvents';

/** The smallest domain that a runner can be shown with: texts noted down, one stream each. */
const Noted = defineEvent(
  'Noted',
  1,
  'Something was noted.',
  { vi: 'Something was noted.', en: 'Something was noted.' },
  {
    text: storedText('a').describe('What.'),
  },
);

export const openNoteStore = (path: string): SqliteEventStore =>
  openSqliteEventStore({
    path,
    clock: fixedClock('2026-12-12T02:00:00.000Z'),
    codec: createCodec([Noted], []),
  });

let lastNote = 0;

export async function note(store: EventStore, stream: string, text: string): Promise<Position> {
  lastNote += 1;
  const { position } = await store.append(stream, 'any', [
    {
      id: derivedId('note', lastNote),
      type: 'Noted',
      data: { text },
      metadata: metadataOf({}),
    },
  ]);
  return position;
}

/** What a projection of notes can be told to do while it runs. */
export interface NoteProjection extends Projection {
  /** Texts at which it fails. */
  readonly poison: Set<string>;
}

/** A read model that lists the notes of `<prefix>` streams, from version 2 on with a mark of it. */
export function noteProjection(name: string, prefix = 'note-', version = 1): NoteProjection {
  const poison = new Set<string>();
  return {
    name,
    version,
    poison,
    schema: [`CREATE TABLE ${name} (place INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT`],
    tables: [name],
    streamPrefixes: [prefix],
    apply(event, database) {
      const { text } = event.data as { text: string };
      const kept = version === 1 ? text : `${text} (v${version})`;
      run(database, `INSERT INTO ${name} (text) VALUES (?)`, kept);
      if (poison.has(text)) throw new Error(`cannot apply ${text}`);
    },
  };
}

export interface NoteLog {
  /** File of the log. */
  readonly path: string;
  readonly store: SqliteEventStore;
  readonly directory: string;
  open(
    projections: readonly Projection[],
    options?: Partial<ReadModelOptions>,
  ): Promise<ReadModels>;
  /** Opens the read models over another log in a file of this name. */
  otherStore(name: string): SqliteEventStore;
  close(): Promise<void>;
}

/** A real log in a temporary folder, with the read models opened over it. */
export function noteLog(): NoteLog {
  const folder = temporaryFolder();
  const opened: ReadModels[] = [];
  const stores: SqliteEventStore[] = [];
  const openStore = (name: string): SqliteEventStore => {
    const store = openNoteStore(join(folder.path, name));
    stores.push(store);
    return store;
  };
  const store = openStore('log.db');
  const directory = join(folder.path, 'read');
  return {
    path: join(folder.path, 'log.db'),
    store,
    directory,
    otherStore: openStore,
    async open(projections, options) {
      const models = await openReadModels({
        directory,
        store,
        projections,
        backOffMs: 1,
        ...options,
      });
      opened.push(models);
      return models;
    },
    async close() {
      for (const models of opened) await models.close();
      for (const each of stores) await each.close();
      folder.remove();
    },
  };
}

/** The texts that a read model of notes lists. */
export async function textsOf(models: ReadModels, name: string): Promise<string[]> {
  const session = await models.session();
  try {
    return session.database
      .prepare(`SELECT text FROM ${name} ORDER BY place`)
      .all()
      .map((row) => String(row['text']));
  } finally {
    session.release();
  }
}
