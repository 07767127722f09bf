import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openGenerations } from '../../projections/generations';
import { openReadModels } from '../../projections/openReadModels';
import { until } from '../support/eventStoreContract/contractLog';
import { note, noteLog, noteProjection, textsOf, type NoteLog } from './logOfNotes';

let log: NoteLog;
beforeEach(() => {
  log = noteLog();
});
afterEach(() => log.close());

describe('when read models are made anew', () => {
  test('a projection that is gone leaves no tables', async () => {
    const first = await log.open([noteProjection('kept'), noteProjection('gone')]);
    await first.close();
    const second = await log.open([noteProjection('kept')]);
    await expect(textsOf(second, 'gone')).rejects.toThrow(/no such table/);
  });

  test('over another log everything starts from its first event', async () => {
    const notes = noteProjection('notes');
    const first = await log.open([notes]);
    first.start();
    await first.waitFor(await note(log.store, 'note-1', 'of the first log'), 5_000);
    await first.close();

    const other = log.otherStore('other.db');
    const position = await note(other, 'note-1', 'of the other log');
    const models = await openReadModels({
      directory: log.directory,
      store: other,
      projections: [notes],
    });
    models.start();
    await models.waitFor(position, 5_000);
    expect(await textsOf(models, 'notes')).toEqual(['of the other log']);
    await models.close();
  });

  test.each(['generation-1.db', 'generations.db'])(
    'a damaged %s is replaced by an empty one and built from the log',
    async (file) => {
      const first = await log.open([noteProjection('notes')]);
      first.start();
      await first.waitFor(await note(log.store, 'note-1', 'a'), 5_000);
      await first.close();
      for (const suffix of ['-wal', '-shm'])
        rmSync(join(log.directory, `${file}${suffix}`), { force: true });
      writeFileSync(join(log.directory, file), 'no database at all, whatever its name may say');

      const second = await log.open([noteProjection('notes')]);
      expect(await textsOf(second, 'notes')).toEqual([]);
      second.start();
      await second.waitFor(await log.store.head(), 5_000);
      expect(await textsOf(second, 'notes')).toEqual(['a']);
    },
  );

  test('a copy that a crash cut short is taken again', async () => {
    const first = await log.open([noteProjection('notes'), noteProjection('kept')]);
    first.start();
    await first.waitFor(await note(log.store, 'note-1', 'a'), 5_000);
    await first.close();
    const generations = openGenerations(log.directory);
    writeFileSync(generations.path(generations.add('copying', ['notes'])), 'half of a copy');
    generations.close();

    const second = await log.open([noteProjection('notes'), noteProjection('kept')]);
    second.start();
    await until(() => second.status().generation > 1, 'the new generation is read');
    expect(await textsOf(second, 'notes')).toEqual(['a']);
    expect(await textsOf(second, 'kept')).toEqual(['a']);
    expect(second.status().isReady).toBe(true);
  });

  test('a rebuild while running ends with the same rows', async () => {
    const models = await log.open([noteProjection('notes')], { batchSize: 2 });
    models.start();
    for (const text of ['a', 'b', 'c', 'd', 'e']) await note(log.store, 'note-1', text);
    const head = await log.store.head();
    await models.waitFor(head, 5_000);
    await models.rebuild();
    await models.waitFor(head, 5_000);
    expect(await textsOf(models, 'notes')).toEqual(['a', 'b', 'c', 'd', 'e']);
  });
});
