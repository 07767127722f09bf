const { readdirSync, readFileSync } = require('node:fs');
const { join } = require('node:path');

const source = join(__dirname, '..', 'src');

const definesRecord = (folder) =>
  readdirSync(join(source, folder)).some(
    (name) =>
      /ecord\.ts$/.test(name) &&
      readFileSync(join(source, folder, name), 'utf8').includes('defineRecord({'),
  );

const folders = readdirSync(source, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

/** Folders that define a kind of record are features, and so are two that serve several of them. */
exports.features = [
  ...folders.filter((name) => name !== 'records' && definesRecord(name)),
  'meeting',
  'promiseLexicon',
];
