import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import type { Plugin } from 'vite';

const prefix = 'virtual:words/';

/** The words of one language, of every file in its folder, by their ids. */
export function wordsIn(folder: string): Readonly<Record<string, string>> {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  const texts = files.map((name) => readFileSync(join(folder, name), 'utf8'));
  return Object.assign({}, ...texts.map((text) => JSON.parse(text) as object)) as Record<
    string,
    string
  >;
}

/**
 * The page's words, `words/<language>/*.json`, as one module for each language. ICU messages are
 * compiled here, so that no browser carries their parser.
 * @param root folder that holds `vi` and `en`
 */
export const wordsPlugin = (root: string): Plugin => ({
  name: 'words',
  resolveId: (id) => (id.startsWith(prefix) ? `\0${id}` : undefined),
  load(id) {
    if (!id.startsWith(`\0${prefix}`)) return undefined;
    const words = wordsIn(join(root, id.slice(prefix.length + 1)));
    const compiled = Object.entries(words).map(([key, text]) => [key, compileMessage(text)]);
    return `export const words = ${JSON.stringify(Object.fromEntries(compiled))};`;
  },
});
