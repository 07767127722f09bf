import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readGoldenLog, writeLogFile } from '../golden/goldenLog';
import { runToEnd, type Ended, type SpawnOptions } from './spawnedServer';

/** Runs the real program with arguments until it ends. */
export const giuLoi = (
  dataDir: string,
  args: readonly string[],
  options: Omit<SpawnOptions, 'dataDir' | 'args'> = {},
): Promise<Ended> => runToEnd({ dataDir, args, ...options });

/** The one line that a command gives with `--json`. @throws Error when it gave anything else */
export function answerOf({ stdout, stderr }: Ended): Record<string, unknown> {
  if (!/^\{.*\}\n$/.test(stdout)) throw new Error(`no single line of JSON: ${stdout}${stderr}`);
  return JSON.parse(stdout) as Record<string, unknown>;
}

const folders: string[] = [];

export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'giu-loi-cli-'));
  folders.push(folder);
  return folder;
}

/** A data folder with the golden log: every event type that there is. */
export function goldenFolder(events = readGoldenLog()): string {
  const folder = newFolder();
  writeLogFile(join(folder, 'events.db'), events);
  return folder;
}

/** For `afterEach`. */
export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}
