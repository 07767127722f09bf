import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { recordDefinitions, type DefinedKind } from '../../src/records/recordDefinitions';
import { recordKinds } from '../../src/records/recordKinds';
import { eachNode, parsed, root, sourcesIn } from './parsedSources';

const defined = Object.keys(recordDefinitions) as readonly DefinedKind[];

/** How modules of a kind are called, its own ones and those that serve it in other folders. */
const calledAfter: Readonly<Record<(typeof recordKinds)[number], RegExp>> = {
  UNIT: /unit|organisation/i,
  OFFICE: /office|organisation/i,
  REORGANISATION: /reorganisation/i,
  DIALOGUE_CONFERENCE: /conference/i,
  VOTER_CONTACT_SESSION: /voterContact/i,
  PETITION: /petition/i,
  COMMITMENT: /commitment/i,
};

/** Folders of their own: where a kind is defined, and where what meetings share stands. */
const features = readdirSync(join(root, 'src'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'records')
  .map(({ name }) => name)
  .filter((name) => {
    const names = readdirSync(join(root, 'src', name));
    return name === 'meeting' || names.some((file) => /(^r|R)ecord\.ts$/.test(file));
  });

/** Files that serve several kinds: what is in no folder of a feature. */
const files = sourcesIn(
  ['src', 'projections'],
  (path) => !features.some((feature) => path.startsWith(`src/${feature}/`)),
);

const kindIn = (node: ts.Node): DefinedKind | null => {
  const name = ts.isStringLiteralLike(node) || ts.isIdentifier(node) ? node.text : '';
  return defined.find((kind) => kind === name) ?? null;
};

const COMPARISONS = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
]);

/** Whether the code goes another way for this kind: it is compared with, or has a line of its own. */
function isSingledOut(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isPropertyAssignment(parent)) return parent.name === node;
  if (!ts.isStringLiteralLike(node)) return false;
  if (ts.isBinaryExpression(parent)) return COMPARISONS.has(parent.operatorToken.kind);
  return ts.isCaseClause(parent);
}

/** Kinds that a file singles out by hand. */
function singledOut(file: ts.SourceFile): ReadonlySet<DefinedKind> {
  const found = new Set<DefinedKind>();
  eachNode(file, (node) => {
    const kind = kindIn(node);
    if (kind !== null && isSingledOut(node)) found.add(kind);
  });
  return found;
}

const importsOf = (file: ts.SourceFile): readonly string[] =>
  file.statements.flatMap((each) =>
    ts.isImportDeclaration(each) && ts.isStringLiteral(each.moduleSpecifier)
      ? [each.moduleSpecifier.text]
      : [],
  );

/** Kinds whose modules a file loads. */
function loaded(file: ts.SourceFile): ReadonlySet<DefinedKind> {
  const paths = importsOf(file);
  return new Set(recordKinds.filter((kind) => paths.some((path) => calledAfter[kind].test(path))));
}

/** Whether it knows the streams of several kinds, and so may lack those of another. */
const listsPrefixes = (file: ts.SourceFile): boolean =>
  importsOf(file).filter((path) => /prefix$/i.test(path)).length > 1;

describe('A kind of record is named in shared code', () => {
  /** The lists that a new kind adds a line to; the compiler asks for it in most of them. */
  const lists = files
    .filter(({ file }) => {
      const named = new Set([...singledOut(file), ...loaded(file)]);
      return recordKinds.every((kind) => named.has(kind));
    })
    .map(({ path }) => path);

  it('in no more than seven files, which CONTRIBUTING.md tells of', () => {
    // The table of the read models is one of them and no code.
    const touched = [...lists, 'projections/README.md'].sort();
    expect(touched.length).toBeLessThanOrEqual(7);
    const text = readFileSync(join(root, 'CONTRIBUTING.md'), 'utf8');
    const [, section = ''] = text.split('## A new kind of record');
    const bold = [...(section.split('\n## ')[0] ?? '').matchAll(/\*\*`([^`]+)`\*\*/g)];
    expect(bold.map(([, path]) => path).sort()).toEqual(touched);
  });

  /** What else may single out a kind, and why. */
  const reasons: Readonly<Record<string, string>> = {
    'projections/owedRecords.ts': 'the kinds that are owed; the compiler asks for each of them',
    'projections/opinions/meetings.ts': 'the kinds of meeting; the compiler asks for each of them',
    'src/graphql/results.ts': 'the calendar and its rules are answers and no records with an id',
    'src/graphql/commitment.subscription.ts': 'commitmentChanged is about promises',
    'src/graphql/promiseSuggestion.types.ts': 'its field `conference` is about conferences',
    'src/processes/deadlineClock.ts': 'the clock writes notices of promises, to heads of units',
    'src/graphql/timeliness.resolver.ts': 'what a report groups by, not kinds',
    'projections/commitments/timelinessCounts.ts': 'what a report groups by, not kinds',
    'src/kernel/submissionKind.ts': 'a kind of submission, not of record',
  };
  const byHand = files
    .filter(({ path, file }) => !lists.includes(path) && singledOut(file).size > 0)
    .map(({ path }) => path);

  it('by hand nowhere else but where it is honest', () => {
    expect(byHand.filter((path) => reasons[path] === undefined)).toEqual([]);
  });

  it('where a reason is given for it', () => {
    expect(Object.keys(reasons).filter((path) => !byHand.includes(path))).toEqual([]);
  });

  /** What may know the streams of several kinds, and why. */
  const knowing: Readonly<Record<string, string>> = {
    'projections/organisation/apply.ts': 'units and their offices are one model',
    'projections/sameMatters/apply.ts': 'opinions are parts of the two kinds of meeting',
  };

  it('by the prefix of its streams beside another only where both are meant', () => {
    const found = files.filter(({ file }) => listsPrefixes(file)).map(({ path }) => path);
    expect(found.sort()).toEqual(Object.keys(knowing).sort());
  });

  it.each([
    "const isPetition = recordKindOf(id) === 'PETITION';",
    "if (kind !== 'COMMITMENT') return null;",
    "switch (kind) { case 'UNIT': return 1; }",
    'const rows = { DIALOGUE_CONFERENCE: 1 };',
    "const rows = { 'OFFICE': 1 };",
  ])('so that this is found: %s', (text) => {
    expect(singledOut(parsed('planted.ts', text)).size).toBe(1);
  });

  it.each([
    "view.records.record('OFFICE', id);",
    "type Kind = 'PETITION' | 'COMMITMENT';",
    "send('classifyOpinion', { kind: 'PETITION' });",
  ])('and this is not: %s', (text) => {
    expect(singledOut(parsed('planted.ts', text)).size).toBe(0);
  });
});
