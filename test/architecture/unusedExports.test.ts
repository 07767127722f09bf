import ts from 'typescript';
import { eachNode, parsed, sourcesIn, type ParsedSource } from './parsedSources';

/** Names that a file exports by declaring them. */
function exportedBy(file: ts.SourceFile): readonly string[] {
  return file.statements.flatMap((statement) => {
    const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : [];
    if (!modifiers.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)) return [];
    if (ts.isVariableStatement(statement))
      return statement.declarationList.declarations.map(({ name }) => name.getText());
    const { name } = statement as ts.DeclarationStatement;
    return name === undefined ? [] : [name.getText()];
  });
}

/** Exports whose name stands nowhere but where they are declared: only a test can use them. */
function unusedIn(sources: readonly ParsedSource[]): readonly string[] {
  const times = new Map<string, number>();
  for (const { file } of sources)
    eachNode(file, (node) => {
      if (ts.isIdentifier(node)) times.set(node.text, (times.get(node.text) ?? 0) + 1);
    });
  return sources.flatMap(({ path, file }) =>
    exportedBy(file)
      .filter((name) => times.get(name) === 1)
      .map((name) => `${path}: ${name}`),
  );
}

describe('What is exported', () => {
  it('is used by more than tests; the page is built by another compiler', () => {
    const sources = sourcesIn(
      ['src', 'projections', 'scripts'],
      (path) => !path.startsWith('src/web/'),
    );
    expect(sources.length).toBeGreaterThan(500);
    // Scripts use what they find; what they offer is for tests of them as well.
    expect(unusedIn(sources).filter((each) => !each.startsWith('scripts/'))).toEqual([]);
  });

  it('is found where nobody uses it', () => {
    const source = (path: string, text: string) => ({ path, file: parsed(path, text) });
    const unused = unusedIn([
      source('a.ts', 'export const used = 1; export const planted = 2; export type Only = 1;'),
      source('b.ts', "import { used } from './a'; export function alone() { return used; }"),
    ]);
    expect(unused).toEqual(['a.ts: planted', 'a.ts: Only', 'b.ts: alone']);
  });
});
