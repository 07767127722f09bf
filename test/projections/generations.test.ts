import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { BuildFailedError } from '../../projections/fillGeneration';
import type { Projection } from '../../projections/projection';
import type { ReadModels } from '../../projections/readModels';
import { placeOf } from '../../src/kernel/position';
import { openDatabase } from '../../src/sqlite/driver';
import { currentFile } from '../support/projectionSpec';
import { until } from '../support/eventStoreContract/contractLog';
import { gate } from './gate';
import { note, noteLog, noteProjection, textsOf, type NoteLog } from './logOfNotes';

let log: NoteLog;
beforeEach(() => {
  log = noteLog();
});
afterEach(() => log.close());

const stateOf = (models: ReadModels, name: string) =>
  models.status().models.find((model) => model.name === name);

async function notes(...texts: readonly string[]): Promise<void> {
  for (const text of texts) await note(log.store, 'note-1', text);
}

async function caughtUp(models: ReadModels): Promise<void> {
  await models.waitFor(await log.store.head(), 5_000);
}

/** Copies what is there: a file of a copy under way in another thread may vanish meanwhile. */
function copyFiles(from: string, to: string): void {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from))
    try {
      copyFileSync(join(from, name), join(to, name));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
}

/** Two models that have followed a log of three notes, closed again. */
async function followedThreeNotes(projections: readonly Projection[]): Promise<void> {
  await notes('a', 'b', 'c');
  const models = await log.open(projections);
  models.start();
  await caughtUp(models);
  await models.close();
}

describe('item 35: a rebuild runs beside live reads', () => {
  test('which go on and see new events, until the new generation is swapped in all at once', async () => {
    const steps = gate();
    const models = await log.open([noteProjection('notes')], {
      breathe: steps.pass,
      buildBatchSize: 1,
    });
    models.start();
    await notes('a', 'b', 'c');
    await caughtUp(models);
    // The first step lies inside the transaction of the first event, the second after it.
    steps.closeAfter(1);
    const rebuilt = models.rebuild();
    await steps.reached();

    await notes('d');
    await caughtUp(models);
    expect(await textsOf(models, 'notes')).toEqual(['a', 'b', 'c', 'd']);
    expect(stateOf(models, 'notes')?.state).toBe('following');
    expect(placeOf(stateOf(models, 'notes')?.rebuiltTo ?? models.position())).toBe(1);
    expect(models.status().generation).toBe(1);

    const before = await models.session();
    steps.open();
    await rebuilt;
    expect(models.status()).toMatchObject({ generation: 2, isReady: true });
    expect(stateOf(models, 'notes')?.rebuiltTo).toBeNull();
    await notes('e');
    await caughtUp(models);
    expect(await textsOf(models, 'notes')).toEqual(['a', 'b', 'c', 'd', 'e']);
    // Whoever began before the swap ends with what was then.
    expect(before.database.prepare('SELECT text FROM notes').all()).toHaveLength(4);
    before.release();
  });

  test('the position that answers reflect never falls, and nobody waits for the rebuild', async () => {
    const models = await log.open([noteProjection('notes')], { buildBatchSize: 1 });
    models.start();
    await notes('a', 'b', 'c');
    await caughtUp(models);
    const told: string[] = [];
    models.onCommit((position) => told.push(position));
    const rebuilt = models.rebuild();
    for (const text of ['d', 'e', 'f'])
      await models.waitFor(await note(log.store, 'note-1', text), 5_000);
    await rebuilt;
    await models.waitFor(await note(log.store, 'note-1', 'g'), 5_000);
    expect(told).toEqual([...told].sort());
    expect(told).toHaveLength(4);
  });

  test('one model is rebuilt without its neighbours, which could not be', async () => {
    const neighbour = noteProjection('neighbour');
    const models = await log.open([noteProjection('notes'), neighbour]);
    models.start();
    await notes('a', 'b');
    await caughtUp(models);
    neighbour.poison.add('a');
    await models.rebuild(['notes']);
    expect(models.status().generation).toBe(2);
    await notes('c');
    await caughtUp(models);
    expect(await textsOf(models, 'notes')).toEqual(['a', 'b', 'c']);
    expect(await textsOf(models, 'neighbour')).toEqual(['a', 'b', 'c']);
    await expect(models.rebuild(['nobody'])).rejects.toThrow(/no read model nobody/);
  });

  test('files that are no longer read are deleted', async () => {
    const models = await log.open([noteProjection('notes')], { keepRetiredMs: 0 });
    models.start();
    await notes('a');
    await caughtUp(models);
    await models.rebuild();
    await models.rebuild();
    await models.close();
    await log.open([noteProjection('notes')]);
    const files = readdirSync(log.directory).filter((name) => /^generation-.*db$/.test(name));
    expect(files).toEqual(['generation-3.db']);
  });
});

describe('a rebuild that fails', () => {
  test('parks with the event and the reason; the old rows are read and carried on', async () => {
    const notesModel = noteProjection('notes');
    const models = await log.open([notesModel], { maxAttempts: 2 });
    models.start();
    await notes('a', 'b');
    await caughtUp(models);
    notesModel.poison.add('b');
    await expect(models.rebuild()).rejects.toThrow(BuildFailedError);
    expect(models.status().rebuildFailure?.message).toMatch(/notes cannot be rebuilt: .*apply b/);
    expect(models.status().rebuildFailure?.eventId).toMatch(/^[0-9a-f-]{36}$/);
    await notes('c');
    await caughtUp(models);
    expect(await textsOf(models, 'notes')).toEqual(['a', 'b', 'c']);

    notesModel.poison.clear();
    const second = models.rebuild();
    models.retryParked();
    await second;
    expect(models.status()).toMatchObject({ generation: 3, rebuildFailure: null, isReady: true });
    expect(await textsOf(models, 'notes')).toEqual(['a', 'b', 'c']);
  });
});

describe('after an upgrade with a changed model', () => {
  test('answers come from the old rows, standing still, until the new ones are built', async () => {
    await followedThreeNotes([noteProjection('changed'), noteProjection('kept')]);
    const steps = gate();
    steps.close();
    const models = await log.open([noteProjection('changed', 'note-', 2), noteProjection('kept')], {
      breathe: steps.pass,
      buildBatchSize: 1,
    });
    models.start();
    await steps.reached();
    const fourth = await note(log.store, 'note-1', 'd');
    await models.waitFor(fourth, 5_000, ['kept']);
    expect(await textsOf(models, 'changed')).toEqual(['a', 'b', 'c']);
    expect(await textsOf(models, 'kept')).toEqual(['a', 'b', 'c', 'd']);
    expect(stateOf(models, 'changed')?.state).toBe('rebuilding');
    await expect(models.waitFor(fourth, 20)).rejects.toMatchObject({
      code: 'POSITION_NOT_REACHED',
    });

    steps.open();
    await models.waitFor(fourth, 5_000);
    expect(await textsOf(models, 'changed')).toEqual(['a (v2)', 'b (v2)', 'c (v2)', 'd (v2)']);
    expect(stateOf(models, 'changed')?.state).toBe('following');
  });

  test('tables that lack what the new queries need are not read: the model starts empty', async () => {
    await followedThreeNotes([noteProjection('notes')]);
    const old = noteProjection('notes', 'note-', 2);
    const wider: Projection = {
      ...old,
      schema: [
        `CREATE TABLE notes (place INTEGER PRIMARY KEY, text TEXT NOT NULL, author TEXT) STRICT`,
        'CREATE INDEX notes_by_author ON notes (author)',
      ],
    };
    const models = await log.open([wider]);
    expect(await textsOf(models, 'notes')).toEqual([]);
    expect(placeOf(models.position())).toBe(0);
    expect(models.status().isReady).toBe(false);
    models.start();
    await caughtUp(models);
    expect(await textsOf(models, 'notes')).toEqual(['a (v2)', 'b (v2)', 'c (v2)']);
    expect(models.status().isReady).toBe(true);
  });

  test('a build that fails keeps the old answers and says so', async () => {
    await followedThreeNotes([noteProjection('changed')]);
    const changed = noteProjection('changed', 'note-', 2);
    changed.poison.add('b');
    const models = await log.open([changed], { maxAttempts: 2 });
    models.start();
    const fourth = await note(log.store, 'note-1', 'd');
    await expect(models.waitFor(fourth, 5_000)).rejects.toMatchObject({
      code: 'READ_MODEL_PARKED',
    });
    expect(await textsOf(models, 'changed')).toEqual(['a', 'b', 'c']);
    expect(models.status().isReady).toBe(false);
    changed.poison.clear();
    models.retryParked();
    await models.waitFor(fourth, 5_000);
    expect(await textsOf(models, 'changed')).toHaveLength(4);
  });
});

describe('a log much longer than the models', () => {
  test('is built beside empty models, which say so until all is there', async () => {
    await notes(...Array.from({ length: 30 }, (_, n) => `text ${n}`));
    const steps = gate();
    steps.close();
    const models = await log.open([noteProjection('notes')], {
      breathe: steps.pass,
      buildBatchSize: 10,
      buildBesideFrom: 20,
    });
    models.start();
    await steps.reached();
    expect(await textsOf(models, 'notes')).toEqual([]);
    expect(placeOf(models.position())).toBe(0);
    expect(models.status().isReady).toBe(false);
    steps.open();
    await caughtUp(models);
    expect(models.status()).toMatchObject({ isReady: true, generation: 2 });
    expect(await textsOf(models, 'notes')).toHaveLength(30);
  });
});

describe('a rebuild that a full disk stopped', () => {
  test('tells whoever asked, and goes on by itself once there is room', async () => {
    const disk = { isFull: false };
    const notes = noteProjection('notes');
    const projection: Projection = {
      ...notes,
      apply(event, database) {
        const pages = Number(database.prepare('PRAGMA page_count').get()?.['page_count']);
        database.exec(`PRAGMA max_page_count = ${disk.isFull ? pages : 1_000_000}`);
        notes.apply(event, database);
        if (disk.isFull) database.exec('CREATE TABLE more (bytes); DROP TABLE more');
      },
    };
    const models = await log.open([projection], { maxAttempts: 2 });
    models.start();
    for (const text of ['a', 'b', 'c']) await note(log.store, 'note-1', text);
    await caughtUp(models);
    disk.isFull = true;
    await expect(models.rebuild()).rejects.toThrow(/full/);
    expect(models.status()).toMatchObject({
      generation: 1,
      rebuildFailure: { eventId: null, message: expect.stringContaining('full') as string },
    });
    disk.isFull = false;
    await until(() => models.status().generation === 2, 'it is swapped in');
    expect(await textsOf(models, 'notes')).toEqual(['a', 'b', 'c']);
    expect(models.status()).toMatchObject({ isReady: true, rebuildFailure: null });
  });
});

describe('item 35: a crash in the middle of a rebuild', () => {
  const before = ['a', 'b', 'c', 'd', 'e'];
  const upgraded = () => [noteProjection('changed', 'note-', 2), noteProjection('kept')];

  /** Lets an upgraded program take so many steps and copies the files, as a kill would leave them. */
  async function killedAfter(steps: number): Promise<{ image: string; wasOver: boolean }> {
    await followedThreeNotes([noteProjection('changed'), noteProjection('kept')]);
    await notes('d', 'e');
    const step = gate();
    step.closeAfter(steps);
    const opening = log.open(upgraded(), {
      breathe: step.pass,
      buildBatchSize: 2,
      keepRetiredMs: 0,
      store: step.through(log.store),
    });
    const running = opening.then(async (models) => {
      models.start();
      await models.waitFor(await log.store.head(), 10_000);
    });
    const wasOver = await Promise.race([
      step.reached().then(() => false),
      running.then(() => true),
    ]);
    const image = `${log.directory}-after`;
    copyFiles(log.directory, image);
    step.open();
    await running;
    return { image, wasOver };
  }

  test('at whatever await leaves the old rows or the new, never both, and is gone on with', async () => {
    let isOver = false;
    let kills = 0;
    const found = new Set<string>();
    while (!isOver) {
      await log.close();
      log = noteLog();
      const { image, wasOver } = await killedAfter(kills);
      isOver = wasOver;
      kills += 1;
      const file = openDatabase(currentFile(image));
      const rows = file.prepare('SELECT text FROM changed ORDER BY place').all();
      file.close();
      found.add(rows.map((row) => String(row['text'])).join());

      const models = await log.open(upgraded(), { directory: image, buildBatchSize: 2 });
      models.start();
      await caughtUp(models);
      expect(await textsOf(models, 'changed')).toEqual(before.map((text) => `${text} (v2)`));
      expect(await textsOf(models, 'kept')).toEqual(before);
      await models.close();
    }
    expect(kills).toBeGreaterThan(10);
    expect([...found].sort()).toEqual(['a (v2),b (v2),c (v2),d (v2),e (v2)', 'a,b,c']);
  });
});
