import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const scripts = join(__dirname, '..', '..', 'scripts');

describe('a folder of its own, without node_modules', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'giu-loi-scripts-'));
    mkdirSync(join(folder, 'scripts'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const run = (name: string, ...args: readonly string[]) => {
    const copy = join(folder, 'scripts', name);
    copyFileSync(join(scripts, name), copy);
    return spawnSync(process.execPath, [copy, ...args], { encoding: 'utf8', cwd: tmpdir() });
  };

  test('prepare passes where the compiler is absent', () => {
    const { status, stdout } = run('prepare.mjs');
    expect(status).toBe(0);
    expect(stdout).toContain('no TypeScript compiler');
  });

  test('start says what to do where nothing is built', () => {
    const { status, stderr } = run('start.mjs');
    expect(status).toBe(1);
    expect(stderr).toContain('npm ci && npm run build');
  });

  test('start runs what is built, with the arguments that it was given', () => {
    mkdirSync(join(folder, 'dist', 'src'), { recursive: true });
    const main = join(folder, 'dist', 'src', 'main.js');
    writeFileSync(main, 'console.log(JSON.stringify(process.argv.slice(1)))');
    const { stdout } = run('start.mjs', '--sample');
    expect(JSON.parse(stdout)).toEqual([main, '--sample']);
  });
});
