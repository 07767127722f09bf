import { readdirSync } from 'node:fs';
import { nextTurn } from '../../projections/backOff';
import { note, noteLog, noteProjection, textsOf, type NoteLog } from './logOfNotes';

let log: NoteLog;
beforeEach(() => {
  log = noteLog();
});
afterEach(() => log.close());

const openFiles = (): number => readdirSync('/proc/self/fd').length;

describe('a read session', () => {
  test('answers from one moment, whatever is committed meanwhile', async () => {
    const models = await log.open([noteProjection('notes')]);
    models.start();
    const before = await note(log.store, 'note-1', 'a');
    await models.waitFor(before, 5_000);
    const session = await models.session();
    const after = await note(log.store, 'note-1', 'b');
    await models.waitFor(after, 5_000);
    const texts = session.database.prepare('SELECT text FROM notes').all();
    expect(texts).toHaveLength(1);
    expect(session.position).toBe(before);
    session.release();
    expect(await textsOf(models, 'notes')).toEqual(['a', 'b']);
  });

  test('cannot write', async () => {
    const models = await log.open([noteProjection('notes')]);
    const session = await models.session();
    expect(() => session.database.exec(`INSERT INTO notes (text) VALUES ('x')`)).toThrow();
    session.release();
  });

  test('beyond the limit waits its turn, and one that is released goes to the first in line', async () => {
    const models = await log.open([noteProjection('notes')], { maxSessions: 2 });
    const [first] = await Promise.all([models.session(), models.session()]);
    const order: string[] = [];
    const third = models.session().then((session) => {
      order.push('third');
      return session;
    });
    const fourth = models.session().then(() => order.push('fourth'));
    await nextTurn();
    expect(models.status()).toMatchObject({ openSessions: 2, waitingSessions: 2 });
    first.release();
    first.release();
    const session = await third;
    expect(models.status()).toMatchObject({ openSessions: 2, waitingSessions: 1 });
    session.release();
    await fourth;
    expect(order).toEqual(['third', 'fourth']);
  });

  test('is refused with a code to try again when the line is full, or too slow', async () => {
    const options = { maxSessions: 1, maxWaiting: 1, waitMs: 50 };
    const models = await log.open([noteProjection('notes')], options);
    await models.session();
    const slow = expect(models.session()).rejects.toMatchObject({ code: 'SERVER_BUSY' });
    await expect(models.session()).rejects.toMatchObject({ code: 'SERVER_BUSY' });
    await slow;
    expect(models.status()).toMatchObject({ openSessions: 1, waitingSessions: 0 });
  });

  test('is not waited for any more by whom nobody waits for', async () => {
    const models = await log.open([noteProjection('notes')], { maxSessions: 1 });
    const held = await models.session();
    const gone = new AbortController();
    const abandoned = expect(models.session(gone.signal)).rejects.toThrow('nobody is there');
    const next = models.session();
    gone.abort(new Error('nobody is there'));
    await abandoned;
    held.release();
    (await next).release();
    expect(models.status()).toMatchObject({ openSessions: 0, waitingSessions: 0 });
  });

  test('opens no more files than there may be sessions, however many ask at once', async () => {
    const models = await log.open([noteProjection('notes')], { maxSessions: 3 });
    const before = openFiles();
    const ask = async () => {
      const session = await models.session();
      session.database.prepare(`SELECT count(*) FROM notes`).get();
      await nextTurn();
      session.release();
    };
    for (let rush = 0; rush < 20; rush += 1) await Promise.all(Array.from({ length: 20 }, ask));
    // A connection has its file and its WAL open.
    expect(openFiles() - before).toBeLessThanOrEqual(3 * 3);
  });
});
