import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts from 'typescript';
import { parsed, root } from './parsedSources';

/** Whether a statement loads what it names when its file is loaded; types are gone by then. */
function loads(node: ts.Statement): string | null {
  if (!ts.isImportDeclaration(node) && !ts.isExportDeclaration(node)) return null;
  const { moduleSpecifier } = node;
  if (moduleSpecifier === undefined || !ts.isStringLiteral(moduleSpecifier)) return null;
  if (ts.isExportDeclaration(node)) return node.isTypeOnly ? null : moduleSpecifier.text;
  const clause = node.importClause;
  if (clause === undefined) return moduleSpecifier.text;
  if (clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return null;
  const named = clause.namedBindings;
  const isTypesAlone =
    clause.name === undefined &&
    named !== undefined &&
    ts.isNamedImports(named) &&
    named.elements.every(({ isTypeOnly }) => isTypeOnly);
  return isTypesAlone ? null : moduleSpecifier.text;
}

/** Files of ours and packages that a program loads as it starts, by their paths and names. */
function loadedBy(entry: string): ReadonlySet<string> {
  const found = new Set<string>();
  const look = (path: string): void => {
    if (found.has(path)) return;
    found.add(path);
    const { statements } = parsed(path, readFileSync(join(root, path), 'utf8'));
    for (const specifier of statements.map(loads)) {
      if (specifier === null) continue;
      if (!specifier.startsWith('.')) {
        found.add(specifier);
        continue;
      }
      const file = relative(root, join(root, dirname(path), `${specifier}.ts`));
      if (existsSync(join(root, file))) look(file);
    }
  };
  look(entry);
  return found;
}

describe('what a program loads before it begins', () => {
  it('finds what is loaded by way of other files', () => {
    const loaded = loadedBy('src/main.ts');
    expect(loaded).toContain('src/records/recordDefinitions.ts');
    expect(loaded).toContain('commander');
  });

  it.each([
    ['src/main.ts', '@eventstore/db-client', 'a log in a file needs no client of a server'],
    ['src/main.ts', 'graphql', 'what answers is loaded while the threads load their own'],
    ['src/main.ts', 'express', 'what answers is loaded while the threads load their own'],
    ['src/cli/answerSide.ts', 'jose', 'nobody signs in by a token yet'],
    ['src/cli/answerSide.ts', 'openid-client', 'nobody signs in by a provider yet'],
    [
      'src/http/server.ts',
      'rate-limiter-flexible',
      'budgets are in memory, and need no client of a store',
    ],
    [
      'src/cli/aggregateEntry.ts',
      'src/records/recordDefinitions.ts',
      'counting rows folds nothing',
    ],
    ['src/cli/aggregateEntry.ts', 'graphql', 'counting rows answers nobody'],
    ['src/cli/writerEntry.ts', 'graphql', 'writing events answers nobody'],
  ])('%s loads no %s: %s', (entry, unwanted) => {
    expect(loadedBy(entry)).not.toContain(unwanted);
  });
});
