/**
 * Child process of the kill -9 tests: applies a log of notes to a read model, a few events at a
 * time, again and again from a rebuild on, until it is killed.
 * Arguments: file of the log, folder of the read models.
 */
import { writeSync } from 'node:fs';
import { openReadModels } from '../../projections/openReadModels';
import { noteProjection, openNoteStore } from '../projections/logOfNotes';

const [path = '', directory = ''] = process.argv.slice(2);

async function projectForEver(): Promise<never> {
  const models = await openReadModels({
    directory,
    store: openNoteStore(path),
    projections: [noteProjection('notes'), noteProjection('elsewhere', 'other-')],
    batchSize: 3,
    buildBatchSize: 7,
    keepRetiredMs: 0,
  });
  models.start();
  writeSync(1, 'begun\n');
  for (;;) {
    await models.rebuild();
    writeSync(1, 'rebuilt\n');
  }
}

void projectForEver();
