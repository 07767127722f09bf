import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

const namesIn = (folder: string): readonly string[] =>
  statSync(join(root, folder), { throwIfNoEntry: false })?.isDirectory() === true
    ? readdirSync(join(root, folder))
    : [];

const documents: readonly string[] = [
  ...namesIn('').filter((name) => name.endsWith('.md')),
  'projections/README.md',
  ...namesIn('docs')
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
];

/** What is named like a file of ours and is none, and why. */
const others: Readonly<Record<string, string>> = {
  './data': 'the folder of data of whoever runs it',
  './data/events.db': 'there',
  'read/': 'there',
  'read/<n>': 'there',
  'read/<n>/': 'there',
  'read/<n>/control.sock': 'there',
  'PUBLIC_URL/provider/callback': 'an address',
  'PUBLIC_URL/dang-nhap': 'an address',
  '2/3': 'a share',
  '@casl/ability': 'a package that was left out',
  'src/eventstore/frozen/commitmentClarifiedV1.ts': 'of an event that is an example',
};

/** Where a path may begin: documents leave out the folder that a reader knows anyway. */
const BASES = ['', 'src', 'projections', 'test'];
const ENDS = ['', '.ts', '.tsx', '.test.ts', '.mjs', '.types.ts', '.resolver.ts'];

const PATH = /`([\w@.{*][\w@.,{}*<>…-]*(?:\/[\w@.,{}*<>…-]*)+)`/g;
const FILE = /`([\w.-]+\.(?:tsx?|mjs|cjs|css|sql|ndjson|md))`/g;

/** `a/{b,c}` names a/b and a/c. */
function expanded(path: string): readonly string[] {
  const braces = /^(.*?)\{([^{}]*)\}(.*)$/.exec(path);
  if (braces === null) return [path];
  const [, before = '', inner = '', after = ''] = braces;
  return inner.split(',').flatMap((each) => expanded(`${before}${each}${after}`));
}

/** Paths and files that a text names in back-ticks, each once; braces may go on in the next line. */
function namedIn(text: string): readonly string[] {
  const joined = text.replace(/,\n\s*/g, ',');
  const found = [...joined.matchAll(PATH), ...joined.matchAll(FILE)];
  return [...new Set(found.flatMap(([, path = '']) => expanded(path)))];
}

/** A star, or a name in angles that a reader fills in, stands for any name. */
const patternOf = (name: string): RegExp =>
  new RegExp(`^${name.replaceAll('.', '\\.').replace(/\*|<\w+>|…/g, '.+')}$`);

function isBelow(base: string, [first = '', ...rest]: readonly string[]): boolean {
  const wanted = (rest.length > 0 ? [''] : ENDS).map((end) => patternOf(first + end));
  const found = namesIn(base).filter((name) => wanted.some((each) => each.test(name)));
  return rest.length === 0
    ? found.length > 0
    : found.some((name) => isBelow(join(base, name), rest));
}

const manifest = JSON.parse(textOf('package.json')) as Record<string, object>;
const packages = [manifest['dependencies'], manifest['devDependencies']].flatMap((all) =>
  Object.keys(all ?? {}),
);

/** Names of all files of ours. */
const files = new Set([
  ...namesIn(''),
  ...['docs', 'projections', 'schema', 'scripts', 'src', 'test'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(
      (path) => path.split('/').at(-1) ?? '',
    ),
  ),
]);

function isThere(path: string): boolean {
  if (!path.includes('/')) return files.has(path);
  const parts = path.replace(/\/$/, '').split('/');
  return (
    BASES.some((base) => isBelow(base, parts)) ||
    packages.some((name) => patternOf(path).test(name))
  );
}

const missingIn = (text: string): readonly string[] =>
  namedIn(text).filter((path) => others[path] === undefined && !isThere(path));

describe('a path that a document names', () => {
  it.each(documents)('is there: %s', (document) => {
    expect(missingIn(textOf(document))).toEqual([]);
  });

  it('or is none of ours, for a reason that is still needed', () => {
    const named = new Set(documents.flatMap((document) => namedIn(textOf(document))));
    const needed = Object.keys(others).filter((path) => named.has(path) && !isThere(path));
    expect(needed).toEqual(Object.keys(others));
  });

  it('is looked for however it is written', () => {
    const text = `see \`application/noSuchFile\`, \`meeting/{source,
      noSuchSource}\`, \`src/noSuchFolder/\`, \`*/noSuchFile.ts\` and \`noSuchFile.ts\`,
      not \`meeting/spokenText\`, \`projections/*/apply.ts\`, \`@node-rs/argon2\` or \`rows.ts\``;
    expect(missingIn(text)).toEqual([
      'application/noSuchFile',
      'meeting/noSuchSource',
      'src/noSuchFolder/',
      '*/noSuchFile.ts',
      'noSuchFile.ts',
    ]);
  });
});
