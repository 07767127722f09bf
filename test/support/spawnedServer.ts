import { spawn } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');

/** The real program in a process of its own. */
export interface SpawnedServer {
  /** Without a path. */
  readonly url: string;
  readonly pid: number;
  readonly ended: Promise<Ended>;
  kill(signal: NodeJS.Signals): Promise<Ended>;
}

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface SpawnOptions {
  readonly dataDir: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  /** Text of its standard input; nothing if absent. */
  readonly input?: string;
  /** Id of the user that it runs as; only root may say so. */
  readonly user?: number;
}

const running = new Set<() => Promise<unknown>>();

/** For `afterEach`: no process outlives its test. */
export async function killSpawned(): Promise<void> {
  await Promise.all([...running].map((end) => end()));
}

/** Tests say by headers who acts, but where they try what production does. */
const developmentActors = ({ NODE_ENV }: Readonly<Record<string, string>>) =>
  NODE_ENV === 'production' ? {} : { DEVELOPMENT_ACTORS: '1' };

function launch({ dataDir, environment = {}, args = [], input = '', user }: SpawnOptions) {
  // The program itself, not a wrapper: a signal must reach it and nothing else.
  const child = spawn(process.execPath, ['-r', '@swc-node/register', 'src/main.ts', ...args], {
    cwd: root,
    stdio: ['pipe', 'pipe', 'pipe'],
    env: {
      PATH: process.env['PATH'],
      PORT: '0',
      DATA_DIR: dataDir,
      ...developmentActors(environment),
      ...environment,
    },
    ...(user === undefined ? {} : { uid: user, gid: user }),
  });
  // It may end before it has read everything.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  let stdout = '';
  let stderr = '';
  const seen = new Set<(text: string) => void>();
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    for (const look of seen) look(stdout);
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (code, signal) => {
      running.delete(end);
      resolve({ code, signal, stdout, stderr });
    });
    // It could not be started at all, such as by a user who may not read the program.
    child.once('error', (error) => {
      running.delete(end);
      resolve({ code: null, signal: null, stdout, stderr: `${stderr}${error.message}` });
    });
  });
  const kill = (signal: NodeJS.Signals) => {
    child.kill(signal);
    return ended;
  };
  const end = () => kill('SIGKILL');
  running.add(end);
  return { child, ended, kill, onStdout: (look: (text: string) => void) => seen.add(look) };
}

/** Starts it and does not wait. */
export function spawnProgram(options: SpawnOptions): Pick<SpawnedServer, 'ended' | 'kill'> {
  const { ended, kill } = launch(options);
  return { ended, kill };
}

/** Starts it and waits for its end: for a start that must fail. */
export const runToEnd = (options: SpawnOptions): Promise<Ended> => launch(options).ended;

/** Starts it and waits for its ready line. @throws Error with its output when it ends before that. */
export async function spawnServer(options: SpawnOptions): Promise<SpawnedServer> {
  const { child, ended, kill, onStdout } = launch(options);
  const url = await new Promise<string>((resolve, reject) => {
    onStdout((text) => {
      const ready = /"url":"(http:[^"]+)\/graphql"/.exec(text)?.[1];
      if (ready !== undefined) resolve(ready);
    });
    void ended.then(({ stdout, stderr }) => reject(new Error(`it ended: ${stdout}${stderr}`)));
  });
  return { url, pid: child.pid ?? 0, ended, kill };
}
