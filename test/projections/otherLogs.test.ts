import { cpSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { placeOf, type Position } from '../../src/kernel/position';
import { note, noteLog, noteProjection, openNoteStore, textsOf, type NoteLog } from './logOfNotes';

let log: NoteLog;
beforeEach(() => {
  log = noteLog();
});
afterEach(() => log.close());

async function notes(store: NoteLog['store'], ...texts: readonly string[]): Promise<void> {
  for (const text of texts) await note(store, 'note-1', text);
}

/** Follows the log of a store to its head; the texts found there. */
async function followed(directory: string, store: NoteLog['store']): Promise<readonly string[]> {
  const models = await log.open([noteProjection('notes')], { directory, store });
  models.start();
  await models.waitFor(await store.head(), 5_000);
  const texts = await textsOf(models, 'notes');
  await models.close();
  return texts;
}

/** Copies the file of a log, as a backup taken while nobody writes. */
function copyOf(path: string, name: string): string {
  const copy = join(dirname(path), name, 'log.db');
  mkdirSync(dirname(copy), { recursive: true });
  for (const suffix of ['', '-wal']) cpSync(`${path}${suffix}`, `${copy}${suffix}`);
  return copy;
}

describe('a log restored from a backup', () => {
  test('that ends before the read models is noticed at start: they are built anew from it', async () => {
    await notes(log.store, 'a', 'b');
    const backup = copyOf(log.path, 'backup');
    await notes(log.store, 'c', 'd');
    expect(await followed(log.directory, log.store)).toEqual(['a', 'b', 'c', 'd']);

    const restored = openNoteStore(backup);
    const models = await log.open([noteProjection('notes')], { store: restored });
    expect(await textsOf(models, 'notes')).toEqual([]);
    expect(models.status()).toMatchObject({ isReady: false, generation: 2 });
    models.start();
    await models.waitFor(await restored.head(), 5_000);
    expect(await textsOf(models, 'notes')).toEqual(['a', 'b']);
    await models.close();
    await restored.close();
  });

  test('that went on differently since, and is as long, is noticed by the event at the checkpoint', async () => {
    await notes(log.store, 'a', 'b');
    const backup = copyOf(log.path, 'backup');
    await notes(log.store, 'c');
    expect(await followed(log.directory, log.store)).toEqual(['a', 'b', 'c']);

    const restored = openNoteStore(backup);
    await notes(restored, 'other c', 'other d');
    expect(await followed(log.directory, restored)).toEqual(['a', 'b', 'other c', 'other d']);
    await restored.close();
  });

  test('whose event at the checkpoint is the same by chance is noticed at another kept place', async () => {
    await notes(log.store, 'a');
    const backup = copyOf(log.path, 'backup');
    const models = await log.open([noteProjection('notes')]);
    models.start();
    for (const text of ['b', 'c'])
      await models.waitFor(await note(log.store, 'note-1', text), 5_000);
    await models.close();
    const [, , last] = (await log.store.readAll({ after: 'start', limit: 3 })).events;
    if (last === undefined) throw new Error('three were noted');

    const restored = openNoteStore(backup);
    await notes(restored, 'other b');
    // The same command sent again after the restore gives the same event at the same place.
    await restored.append('note-1', 'any', [last]);
    expect(await restored.idAt(await restored.head())).toBe(last.id);
    expect(await followed(log.directory, restored)).toEqual(['a', 'other b', 'c']);
    await restored.close();
  });

  test('while a generation was being built takes the unfinished one away as well', async () => {
    await notes(log.store, 'a', 'b');
    const backup = copyOf(log.path, 'backup');
    await notes(log.store, 'c', 'd');
    const broken = noteProjection('notes');
    const models = await log.open([broken], { maxAttempts: 1 });
    models.start();
    await models.waitFor(await log.store.head(), 5_000);
    broken.poison.add('d');
    await expect(models.rebuild()).rejects.toThrow(/cannot be rebuilt/);
    await models.close();

    const restored = openNoteStore(backup);
    await notes(restored, 'other c');
    expect(await followed(log.directory, restored)).toEqual(['a', 'b', 'other c']);
    await restored.close();
  });
});

describe('a copy of the folder on a second machine', () => {
  test('goes on where the copy was taken, and apart from the first', async () => {
    await notes(log.store, 'a', 'b');
    await followed(log.directory, log.store);
    const secondLog = copyOf(log.path, 'second');
    const secondFolder = join(dirname(secondLog), 'read');
    cpSync(log.directory, secondFolder, { recursive: true });
    const second = openNoteStore(secondLog);
    const models = await log.open([noteProjection('notes')], {
      directory: secondFolder,
      store: second,
    });
    expect(placeOf(models.position())).toBe(2);
    models.start();
    await models.waitFor(await note(second, 'note-1', 'on the second'), 5_000);
    await notes(log.store, 'on the first');
    expect(await textsOf(models, 'notes')).toEqual(['a', 'b', 'on the second']);
    await models.close();
    expect(await followed(log.directory, log.store)).toEqual(['a', 'b', 'on the first']);
    // Brought back over the first log, the second's read models are found to be another's.
    expect(await followed(secondFolder, log.store)).toEqual(['a', 'b', 'on the first']);
    await second.close();
  });
});

describe('10,000 events behind at start', () => {
  test('answers say how far they reach, readiness waits, and a question for the head waits too', async () => {
    await notes(log.store, 'first');
    await followed(log.directory, log.store);
    for (let batch = 0; batch < 100; batch += 1)
      await Promise.all(
        Array.from({ length: 100 }, (_, n) => note(log.store, `note-${n}`, `text ${batch}`)),
      );
    const head = await log.store.head();
    const models = await log.open([noteProjection('notes')]);
    expect(models.status().isReady).toBe(false);
    expect(await textsOf(models, 'notes')).toEqual(['first']);
    models.start();
    const seen: number[] = [];
    const look = async (position: Position): Promise<void> => {
      const session = await models.session();
      const rows = session.database.prepare('SELECT count(*) AS n FROM notes').get();
      // What an answer says of its position is what it holds.
      expect(Number(rows?.['n'])).toBe(placeOf(session.position));
      expect(models.status().isReady).toBe(position >= head);
      session.release();
      seen.push(placeOf(position));
    };
    const looks: Promise<void>[] = [];
    const unsubscribe = models.onCommit((position) => looks.push(look(position)));
    await expect(models.waitFor(head, 0)).rejects.toMatchObject({ code: 'POSITION_NOT_REACHED' });
    await models.waitFor(head, 20_000);
    unsubscribe();
    await Promise.all(looks);
    expect(models.status().isReady).toBe(true);
    expect(await textsOf(models, 'notes')).toHaveLength(10_001);
    expect(seen.length).toBeGreaterThan(10);
  });
});
