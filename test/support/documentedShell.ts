import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');

/** One fenced block of commands, with the heading that it stands under. */
export interface DocumentedBlock {
  readonly heading: string;
  readonly lines: readonly string[];
}

const FENCE = /^\s*```/u;

/** Blocks of commands in a page; what names its parts as `<command>` is a pattern, not a command. */
export function blocksOf(page: string): readonly DocumentedBlock[] {
  const blocks: DocumentedBlock[] = [];
  let heading = '';
  let lines: string[] | null = null;
  for (const line of readFileSync(join(root, page), 'utf8').split('\n'))
    if (FENCE.test(line)) {
      if (lines !== null && !lines.some((each) => each.includes('<')))
        blocks.push({ heading, lines });
      lines = lines === null ? [] : null;
    } else if (lines !== null) lines.push(line.trim());
    else if (line.startsWith('## ')) heading = line.slice(3);
  return blocks;
}

/** A machine of its own for documented commands: its `/backups`, `/tmp` and working folder. */
export interface DocumentedMachine {
  /** The path that a documented one stands for. */
  path(documented: string): string;
  /** Runs a line to its end, in a shell, as it is printed. */
  run(line: string): { readonly code: number | null; readonly output: string };
  /** Runs a line that serves; resolves once it is ready. @throws Error with what it said instead */
  serve(line: string): Promise<{ readonly url: string; stop(): Promise<number | null> }>;
}

/**
 * @param folder empty
 * @param today what `date` says there
 */
export function documentedMachine(folder: string, today: string): DocumentedMachine {
  const bin = join(folder, 'bin');
  for (const each of [bin, join(folder, 'backups'), join(folder, 'tmp')]) mkdirSync(each);
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  const script = (name: string, body: string) => {
    writeFileSync(join(bin, name), `#!/bin/sh\n${body}\n`);
    chmodSync(join(bin, name), 0o755);
  };
  script('date', `echo ${today}`);
  // `npm start -- …`, from source and on a port that is free.
  script(
    'npm',
    `shift; [ "$1" = -- ] && shift
PORT=0 exec '${process.execPath}' -r @swc-node/register '${root}/src/main.ts' "$@"`,
  );
  const path = (documented: string) => documented.replace(/^\//u, `${folder}/`);
  const onThisMachine = (line: string) =>
    line.replaceAll(/(?<=[ =])\/(?=backups\/|tmp\/)/gu, `${folder}/`);
  const surroundings = {
    cwd: folder,
    env: {
      PATH: `${bin}:${process.env['PATH'] ?? ''}`,
      SWC_NODE_PROJECT: join(root, 'tsconfig.json'),
      DATA_DIR: join(folder, 'data'),
    },
  };
  return {
    path,
    run(line) {
      const { status, stdout, stderr } = spawnSync('sh', ['-c', onThisMachine(line)], {
        ...surroundings,
        encoding: 'utf8',
      });
      return { code: status, output: `${stdout}${stderr}` };
    },
    async serve(line) {
      const child = spawn('sh', ['-c', `exec env ${onThisMachine(line)}`], surroundings);
      let said = '';
      const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
      const url = await new Promise<string>((resolve, reject) => {
        const hear = (text: Buffer) => {
          said += text.toString();
          const ready = /"url":"(http:[^"]+)\/graphql"/.exec(said)?.[1];
          if (ready !== undefined) resolve(ready);
        };
        child.stdout.on('data', hear);
        child.stderr.on('data', hear);
        void ended.then(() => reject(new Error(`${line} ended: ${said}`)));
      });
      return {
        url,
        stop() {
          child.kill('SIGTERM');
          return ended;
        },
      };
    },
  };
}
