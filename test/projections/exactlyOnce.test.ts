import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { readCheckpoints } from '../../projections/checkpoints';
import { placeOf } from '../../src/kernel/position';
import type { EventStore } from '../../src/eventstore/port';
import { openDatabase } from '../../src/sqlite/driver';
import { currentFile } from '../support/projectionSpec';
import { gate } from './gate';
import { note, noteLog, noteProjection, textsOf, type NoteLog } from './logOfNotes';

const EVENTS = 200;
const program = join(__dirname, '../support/noteProjector.ts');

let log: NoteLog;
beforeEach(() => {
  log = noteLog();
});
afterEach(() => log.close());

const texts = (count: number) => Array.from({ length: count }, (_, n) => `text ${n}`);

/** Rows and checkpoint as the files hold them. */
function stored(directory: string): { rows: string[]; place: number } {
  const database = openDatabase(currentFile(directory));
  const rows = database.prepare('SELECT text FROM notes ORDER BY place').all();
  const checkpoint = readCheckpoints(database).find(({ projection }) => projection === 'notes');
  database.close();
  if (checkpoint === undefined) throw new Error('no checkpoint');
  return { rows: rows.map((row) => String(row['text'])), place: placeOf(checkpoint.position) };
}

describe('item 25: rows and checkpoint move together', () => {
  test('a process killed without warning, again and again, leaves every event applied exactly once', async () => {
    for (const text of texts(EVENTS)) await note(log.store, 'note-1', text);
    for (const afterMs of [0, 7, 23, 61]) {
      const child = spawn(
        process.execPath,
        ['-r', '@swc-node/register', program, log.path, log.directory],
        { stdio: ['ignore', 'pipe', 'inherit'] },
      );
      const ended = once(child, 'close');
      await once(child.stdout, 'data');
      await new Promise((resolve) => setTimeout(resolve, afterMs));
      child.kill('SIGKILL');
      expect((await ended)[1]).toBe('SIGKILL');
      const { rows, place } = stored(log.directory);
      expect(rows).toEqual(texts(place));
    }
    const models = await log.open([noteProjection('notes'), noteProjection('elsewhere', 'other-')]);
    models.start();
    await models.waitFor(await log.store.head(), 5_000);
    expect(await textsOf(models, 'notes')).toEqual(texts(EVENTS));
  });

  test('killed before or after any batch, and gone on with, every event is applied exactly once', async () => {
    for (const text of texts(10)) await note(log.store, 'note-1', text);
    for (let steps = 0; steps <= 10; steps += 1) {
      const step = gate();
      step.closeAfter(steps);
      const directory = `${log.directory}-${steps}`;
      const store: EventStore = {
        ...step.through(log.store),
        readAll: (options) => log.store.readAll(options),
        head: () => log.store.head(),
        subscribeAll: (options) =>
          log.store.subscribeAll({
            ...options,
            async onBatch(batch) {
              await step.pass();
              await options.onBatch(batch);
              await step.pass();
            },
          }),
      };
      const models = await log.open([noteProjection('notes')], { directory, store, batchSize: 2 });
      models.start();
      const head = await log.store.head();
      await Promise.race([step.reached(), models.waitFor(head, 5_000)]);
      const image = `${directory}-after`;
      cpSync(directory, image, { recursive: true });
      step.open();
      const { rows, place } = stored(image);
      expect(rows).toEqual(texts(place));
      expect(place).toBe(Math.min(10, 2 * Math.ceil(steps / 2)));
      const again = await log.open([noteProjection('notes')], { directory: image });
      again.start();
      await again.waitFor(head, 5_000);
      expect(await textsOf(again, 'notes')).toEqual(texts(10));
    }
  });
});
