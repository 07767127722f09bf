import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import ts, { ModuleKind, ScriptTarget, transpileModule } from 'typescript';

const RELATIVE_REQUIRE = /require\("(\.[^"]*)"\)/g;

/** What only people read: the words and meanings of a code, and what a field says of itself. */
function isProse(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isCallExpression(parent) && node !== parent.expression) {
    const called = parent.expression;
    if (ts.isIdentifier(called) && called.text === 'namedEnum') return parent.arguments[1] === node;
    return ts.isPropertyAccessExpression(called) && called.name.text === 'describe';
  }
  if (!ts.isPropertyAssignment(parent) || !ts.isObjectLiteralExpression(parent.parent)) return false;
  const names = parent.parent.properties.map((each) => each.name?.getText()).sort();
  return names.join() === 'about,en,vi';
}

const withoutProse: ts.TransformerFactory<ts.SourceFile> = (context) => (file) => {
  const visit = (node: ts.Node): ts.Node =>
    ts.isStringLiteralLike(node) && isProse(node)
      ? ts.factory.createStringLiteral('')
      : ts.visitEachChild(node, visit, context);
  return ts.visitEachChild(file, visit, context);
};

/** What runs of a file: types, comments, layout and prose are gone. */
const runningCode = (path: string): string =>
  transpileModule(readFileSync(path, 'utf8'), {
    compilerOptions: {
      module: ModuleKind.CommonJS,
      target: ScriptTarget.ES2022,
      removeComments: true,
    },
    transformers: { before: [withoutProse] },
  }).outputText;

/** The code of every file of ours that runs when this one is loaded, itself included, by path. */
export function codeReached(entry: string): ReadonlyMap<string, string> {
  const reached = new Map<string, string>();
  const waiting = [entry];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    if (reached.has(path)) continue;
    const code = runningCode(path);
    reached.set(path, code);
    for (const [, required = ''] of code.matchAll(RELATIVE_REQUIRE))
      waiting.push(`${join(dirname(path), required)}.ts`);
  }
  return reached;
}

/**
 * SHA-256 over all code that decides what a projection's rows hold: tables, apply, and every fold below.
 * @param handed files of what apply is handed rather than loads.
 */
export function rowCodeHash(apply: string, handed: readonly string[] = []): string {
  const files = [apply, ...handed].flatMap((entry) => [...codeReached(entry)]).map(([path, code]) => [relative(dirname(apply), path), code]);
  const inOrder = files.map((file) => JSON.stringify(file)).sort();
  return createHash('sha256').update(inOrder.join('\n')).digest('hex');
}
