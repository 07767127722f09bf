import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

export const root = join(__dirname, '../..');

export interface ParsedSource {
  readonly path: string;
  readonly file: ts.SourceFile;
}

export const parsed = (path: string, text: string): ts.SourceFile =>
  ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);

/** Files below these folders, by their paths from the root. */
export const sourcesIn = (
  folders: readonly string[],
  isMeant: (path: string) => boolean,
): readonly ParsedSource[] =>
  folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .map((path) => `${folder}/${path}`)
      .filter((path) => /(?<!\.d)\.ts$/.test(path) && isMeant(path))
      .map((path) => ({ path, file: parsed(path, readFileSync(join(root, path), 'utf8')) })),
  );

export function eachNode(node: ts.Node, look: (node: ts.Node) => void): void {
  look(node);
  ts.forEachChild(node, (child) => eachNode(child, look));
}
