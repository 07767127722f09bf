import { setTimeout as pause } from 'node:timers/promises';
import type { Projection } from '../../projections/projection';
import { PositionNotReachedError, ReadModelParkedError } from '../../projections/readModelErrors';
import type { ReadModels } from '../../projections/readModels';
import { run } from '../../projections/statements';
import { positionOf } from '../../src/kernel/position';
import { until } from '../support/eventStoreContract/contractLog';
import { note, noteLog, noteProjection, textsOf, type NoteLog } from './logOfNotes';

let log: NoteLog;
beforeEach(() => {
  log = noteLog();
});
afterEach(() => log.close());

const stateOf = (models: ReadModels, name: string) =>
  models.status().models.find((model) => model.name === name);

describe('item 26: checkpoints move with every batch', () => {
  test.each([1, 2, 3, 7])(
    'after %i batches and a restart every model goes on where it was, and applies nothing twice',
    async (batches) => {
      const notes = noteProjection('notes');
      const first = await log.open([notes], { batchSize: 2 });
      for (let n = 0; n < 2 * batches; n += 1) await note(log.store, 'note-1', `text ${n}`);
      first.start();
      await first.waitFor(await log.store.head(), 5_000);
      const reached = first.position();
      await first.close();

      const second = await log.open([notes], { batchSize: 2 });
      expect(second.position()).toBe(reached);
      second.start();
      const last = await note(log.store, 'note-1', 'after the restart');
      await second.waitFor(last, 5_000);
      expect(await textsOf(second, 'notes')).toEqual([
        ...Array.from({ length: 2 * batches }, (_, n) => `text ${n}`),
        'after the restart',
      ]);
    },
  );

  test('a model without any matching event moves as well, and a restart keeps it there', async () => {
    const elsewhere = noteProjection('elsewhere', 'other-');
    const models = await log.open([elsewhere]);
    models.start();
    const last = await note(log.store, 'note-1', 'not for it');
    await models.waitFor(last, 5_000);
    expect(await textsOf(models, 'elsewhere')).toEqual([]);
    await models.close();
    expect((await log.open([elsewhere])).position()).toBe(last);
  });

  test('two processes over one file notice each other before a row is applied twice', async () => {
    const notes = noteProjection('notes');
    const one = await log.open([notes]);
    const two = await log.open([notes], { maxAttempts: 1 });
    one.start();
    const last = await note(log.store, 'note-1', 'only once');
    await one.waitFor(last, 5_000);
    two.start();
    await expect(two.waitFor(last, 5_000)).rejects.toThrow(/moved by another process/);
    expect(await textsOf(one, 'notes')).toEqual(['only once']);
  });
});

describe('item 28: a poisoned event', () => {
  test('parks its own model before the event, says which and why; the others go on', async () => {
    const good = noteProjection('good');
    const bad = noteProjection('bad');
    bad.poison.add('b');
    const models = await log.open([good, bad], { maxAttempts: 3 });
    const before = await note(log.store, 'note-1', 'a');
    const poisoned = await note(log.store, 'note-1', 'b');
    const last = await note(log.store, 'note-1', 'c');
    models.start();

    await models.waitFor(last, 5_000, ['good']);
    await expect(models.waitFor(last, 5_000)).rejects.toThrow(ReadModelParkedError);
    expect(await textsOf(models, 'good')).toEqual(['a', 'b', 'c']);
    expect(await textsOf(models, 'bad')).toEqual(['a']);
    expect(models.status().isReady).toBe(false);
    expect(stateOf(models, 'bad')).toMatchObject({
      state: 'parked',
      position: before,
      failure: { position: poisoned, message: 'cannot apply b' },
    });
    expect(stateOf(models, 'bad')?.failure?.eventId).toMatch(/^[0-9a-f-]{36}$/);

    const later = await note(log.store, 'note-1', 'd');
    await models.waitFor(later, 5_000, ['good']);
    expect(await textsOf(models, 'bad')).toEqual(['a']);
    await models.waitFor(before, 0);
  });

  test('a fault that passes is overcome by trying again; nothing is skipped', async () => {
    const flaky = noteProjection('flaky');
    flaky.poison.add('b');
    const models = await log.open([flaky], { maxAttempts: 1_000_000 });
    await note(log.store, 'note-1', 'a');
    const last = await note(log.store, 'note-1', 'b');
    models.start();
    await expect(models.waitFor(last, 30)).rejects.toThrow(PositionNotReachedError);
    expect(stateOf(models, 'flaky')?.state).toBe('retrying');
    flaky.poison.clear();
    await models.waitFor(last, 5_000);
    expect(await textsOf(models, 'flaky')).toEqual(['a', 'b']);
    expect(stateOf(models, 'flaky')).toMatchObject({ state: 'following', failure: null });
  });

  test.each(['retryParked', 'a restart'])('%s lets a parked model try again', async (how) => {
    const model = noteProjection('model');
    model.poison.add('b');
    let models = await log.open([model], { maxAttempts: 2, batchSize: 2 });
    await note(log.store, 'note-1', 'a');
    await note(log.store, 'note-1', 'b');
    models.start();
    for (const text of ['c', 'd', 'e']) await note(log.store, 'note-1', text);
    const head = await log.store.head();
    await expect(models.waitFor(head, 5_000)).rejects.toThrow(ReadModelParkedError);

    model.poison.clear();
    if (how === 'retryParked') models.retryParked();
    else {
      await models.close();
      models = await log.open([model], { batchSize: 2 });
      models.start();
    }
    await models.waitFor(head, 5_000);
    expect(await textsOf(models, 'model')).toEqual(['a', 'b', 'c', 'd', 'e']);
  });
});

describe('item 33: shutdown', () => {
  test('finishes the running batch and applies nothing after it', async () => {
    const notes = noteProjection('notes');
    const models = await log.open([notes], { batchSize: 1 });
    for (let n = 0; n < 50; n += 1) await note(log.store, 'note-1', `text ${n}`);
    models.start();
    await new Promise<void>((resolve) => {
      const unsubscribe = models.onCommit(() => {
        unsubscribe();
        resolve();
      });
    });
    await models.close();
    const again = await log.open([notes]);
    const applied = (await textsOf(again, 'notes')).length;
    expect(applied).toBeGreaterThan(0);
    expect(again.position()).toBe(positionOf(log.store.logId, applied));
  });
});

describe('item 36: reading what one wrote', () => {
  test('a question that waits for its position sees it', async () => {
    const models = await log.open([noteProjection('notes')]);
    models.start();
    for (const text of ['a', 'b', 'c']) {
      const position = await note(log.store, 'note-1', text);
      await models.waitFor(position, 5_000);
      expect(await textsOf(models, 'notes')).toContain(text);
    }
  });

  test('when the models do not get there in time the answer is an error, never stale', async () => {
    const models = await log.open([noteProjection('notes')]);
    const position = await note(log.store, 'note-1', 'a');
    await expect(models.waitFor(position, 20)).rejects.toMatchObject({
      code: 'POSITION_NOT_REACHED',
      wanted: position,
    });
  });

  test('a position of another log, or beyond the head, is refused at once', async () => {
    const models = await log.open([noteProjection('notes')]);
    models.start();
    await expect(models.waitFor(positionOf('00000000', 1), 5_000)).rejects.toMatchObject({
      code: 'POSITION_FROM_ANOTHER_LOG',
    });
    await expect(models.waitFor(positionOf(log.store.logId, 99), 5_000)).rejects.toMatchObject({
      code: 'POSITION_INVALID',
    });
  });
});

describe('what is told after a commit', () => {
  test('a listener can query all that it is told of', async () => {
    const models = await log.open([noteProjection('notes')], { batchSize: 1 });
    const seeing: Promise<readonly string[]>[] = [];
    const places: string[] = [];
    models.onCommit((position) => {
      seeing.push(textsOf(models, 'notes'));
      places.push(position);
    });
    models.start();
    for (let n = 0; n < 5; n += 1) await note(log.store, 'note-1', `text ${n}`);
    await models.waitFor(await log.store.head(), 5_000);
    expect(places).toEqual([1, 2, 3, 4, 5].map((place) => positionOf(log.store.logId, place)));
    const seen = (await Promise.all(seeing)).map((texts) => texts.length);
    expect(seen).toEqual([1, 2, 3, 4, 5]);
  });
});

describe('a full disk', () => {
  /** Notes, on a disk that takes no further page while it is full. */
  function onDisk() {
    const disk = { isFull: true };
    const notes = noteProjection('notes');
    const projection: Projection = {
      ...notes,
      apply(event, database) {
        const pages = Number(database.prepare('PRAGMA page_count').get()?.['page_count']);
        database.exec(`PRAGMA max_page_count = ${disk.isFull ? pages : 1_000_000}`);
        notes.apply(event, database);
        const long = 'x'.repeat(100_000);
        run(database, `UPDATE notes SET text = ? || text WHERE text NOT LIKE 'x%'`, long);
        run(database, `UPDATE notes SET text = replace(text, ?, '')`, long);
      },
    };
    return { disk, projection };
  }

  test('is told, parks no model and blames no event: with room again everything goes on', async () => {
    const { disk, projection } = onDisk();
    const models = await log.open([projection, noteProjection('others')], { maxAttempts: 2 });
    models.start();
    const last = await note(log.store, 'note-1', 'a');
    await until(() => models.status().feedFailure !== null, 'it is told');
    expect(models.status().feedFailure).toMatchObject({
      eventId: null,
      message: expect.stringContaining('full') as string,
    });
    expect(models.status().isReady).toBe(false);
    models.retryParked();
    disk.isFull = false;
    await until(() => models.position() === last, 'it goes on');
    expect(models.status()).toMatchObject({ isReady: true, feedFailure: null });
    expect(await textsOf(models, 'notes')).toEqual(['a']);
    expect(await textsOf(models, 'others')).toEqual(['a']);
  });

  test('while a model catches up parks it no more than that', async () => {
    const { disk, projection } = onDisk();
    await note(log.store, 'note-1', 'a');
    const others = noteProjection('others');
    const first = await log.open([others]);
    first.start();
    await first.waitFor(await log.store.head(), 5_000);
    await first.close();
    const models = await log.open([projection, others], { maxAttempts: 2 });
    models.start();
    await until(() => (stateOf(models, 'notes')?.failure ?? null) !== null, 'it is told');
    await pause(100);
    expect(stateOf(models, 'notes')).toMatchObject({
      state: 'retrying',
      failure: { eventId: null, message: expect.stringContaining('full') as string },
    });
    disk.isFull = false;
    await until(() => stateOf(models, 'notes')?.state === 'following', 'it goes on');
    expect(await textsOf(models, 'notes')).toEqual(['a']);
  });
});
