import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { openDatabase } from '../../src/sqlite/driver';
import { currentFile } from '../support/projectionSpec';
import { gate } from './gate';
import { note, noteLog, noteProjection, textsOf, type NoteLog } from './logOfNotes';

/** One life of a program over the same log and read models, ended by a kill at some await. */
interface Life {
  /** The version of the changed model that this program brings. */
  readonly version: number;
  /** What others wrote before it starts, and what is written while it runs. */
  readonly before: number;
  readonly during: number;
  /** Whether somebody asks for a rebuild besides. */
  readonly isRebuildAsked: boolean;
  readonly steps: number;
  readonly buildBatchSize: number;
}

const life: fc.Arbitrary<Life> = fc.record({
  version: fc.integer({ min: 1, max: 3 }),
  before: fc.nat({ max: 4 }),
  during: fc.nat({ max: 3 }),
  isRebuildAsked: fc.boolean(),
  steps: fc.nat({ max: 30 }),
  buildBatchSize: fc.integer({ min: 1, max: 3 }),
});

/** A file of a copy under way in another thread may vanish meanwhile. */
function imageOf(from: string, to: string): string {
  mkdirSync(to, { recursive: true });
  for (const name of readdirSync(from))
    try {
      copyFileSync(join(from, name), join(to, name));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    }
  return to;
}

/** What is read there; nothing where the kill came before the first generation. */
function rowsIn(directory: string, table: string): readonly string[] {
  const list = openDatabase(join(directory, 'generations.db'));
  const current = list.prepare(`SELECT 1 FROM generation WHERE state = 'current'`).get();
  list.close();
  if (current === undefined) return [];
  const file = openDatabase(currentFile(directory));
  try {
    const has = file.prepare(`SELECT 1 FROM sqlite_schema WHERE name = '${table}'`).get();
    if (has === undefined) return [];
    const rows = file.prepare(`SELECT text FROM ${table} ORDER BY place`).all();
    return rows.map((row) => String(row['text']));
  } finally {
    file.close();
  }
}

const told = (texts: readonly string[], version: number): readonly string[] =>
  version === 1 ? texts : texts.map((text) => `${text} (v${version})`);

async function live(
  log: NoteLog,
  directory: string,
  { version, during, isRebuildAsked, steps, buildBatchSize }: Life,
  write: (count: number) => Promise<void>,
): Promise<string> {
  const step = gate();
  step.closeAfter(steps);
  const projections = [noteProjection('changed', 'note-', version), noteProjection('kept')];
  const running = (async () => {
    const models = await log.open(projections, {
      directory,
      buildBatchSize,
      keepRetiredMs: 0,
      breathe: step.pass,
      store: step.through(log.store),
    });
    models.start();
    await write(during);
    await models.waitFor(await log.store.head(), 10_000);
    if (isRebuildAsked) await models.rebuild(['changed']);
    return models;
  })();
  await Promise.race([step.reached(), running]);
  const image = imageOf(directory, `${directory}+`);
  step.open();
  await (await running).close();
  return image;
}

let log: NoteLog;

test('item 35: whatever program is killed at whatever await, the rows of a model are of one version and a beginning of the log, and the next goes on', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(life, { minLength: 1, maxLength: 4 }), async (lives) => {
      log = noteLog();
      const texts: string[] = [];
      const write = async (count: number) => {
        for (let n = 0; n < count; n += 1) {
          texts.push(`text ${texts.length}`);
          await note(log.store, 'note-1', texts.at(-1) ?? '');
        }
      };
      let directory = log.directory;
      for (const each of lives) {
        await write(each.before);
        directory = await live(log, directory, each, write);
        const possible = [1, 2, 3].map((version) => told(texts, version));
        if (!readdirSync(directory).includes('generations.db')) continue;
        const rows = rowsIn(directory, 'changed');
        expect(possible.map((all) => all.slice(0, rows.length))).toContainEqual(rows);
        const kept = rowsIn(directory, 'kept');
        expect(kept).toEqual(texts.slice(0, kept.length));
      }
      const last = [noteProjection('changed', 'note-', 2), noteProjection('kept')];
      const models = await log.open(last, { directory });
      models.start();
      // Old rows stand still: only the new ones reach what is written now.
      await write(1);
      await models.waitFor(await log.store.head(), 10_000);
      expect(await textsOf(models, 'changed')).toEqual(told(texts, 2));
      expect(await textsOf(models, 'kept')).toEqual(texts);
    }),
    { numRuns: 40, plugins: [fc.afterEach(() => log.close())] },
  );
}, 120_000);
