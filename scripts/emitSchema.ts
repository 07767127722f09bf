import 'reflect-metadata';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { lexicographicSortSchema, printSchema } from 'graphql';
import { createSchema } from '../src/graphql/buildSchema';

/** The committed SDL: what clients were promised. */
export const schemaFile = join(__dirname, '..', 'schema', 'schema.graphql');

/** The SDL as this program would emit it, sorted so that moving code changes nothing. */
export const emittedSdl = (): string =>
  `# Emitted by \`npm run schema:emit\`; do not edit.\n\n${printSchema(lexicographicSortSchema(createSchema()))}\n`;

function main(): void {
  const sdl = emittedSdl();
  if (!process.argv.includes('--check')) {
    writeFileSync(schemaFile, sdl);
    return;
  }
  if (readFileSync(schemaFile, 'utf8') === sdl) return;
  console.error('schema/schema.graphql is not what the program emits: npm run schema:emit');
  process.exitCode = 1;
}

if (require.main === module) main();
