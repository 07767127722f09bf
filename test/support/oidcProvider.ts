import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

export interface ProviderOptions {
  readonly port: number;
  /** Id of its key: another one is another key. */
  readonly kid: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUri: string;
  readonly backTo: string;
  /** Further claims of people, by their subject. */
  readonly people?: Readonly<Record<string, object>>;
}

/** A real provider of accounts in a process of its own. */
export interface OidcProvider {
  /** Who sits at the browser; null says no. */
  sit(person: string | null): Promise<void>;
  /** How its ID tokens are spoiled from now on; null: not at all. */
  spoil(how: string | null): Promise<void>;
  stop(): Promise<void>;
}

const said = (child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    const onExit = (code: number | null) => reject(new Error(`the provider ended with ${code}`));
    child.once('exit', onExit);
    child.once('message', () => {
      child.off('exit', onExit);
      resolve();
    });
  });

export async function startOidcProvider(options: ProviderOptions): Promise<OidcProvider> {
  const child = fork(join(__dirname, 'providerProcess.mjs'), [JSON.stringify(options)], {
    execArgv: [],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let complaints = '';
  child.stderr?.on('data', (chunk: Buffer) => (complaints += chunk.toString()));
  await said(child).catch((error: unknown) => {
    throw new Error(`${String(error)}: ${complaints}`);
  });
  const tell = async (message: object): Promise<void> => {
    if (!child.connected) throw new Error('the provider is away');
    const done = said(child);
    child.send(message);
    await done;
  };
  return {
    sit: (person) => tell({ person }),
    spoil: (spoiling) => tell({ spoiling }),
    stop: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) {
          resolve();
          return;
        }
        child.removeAllListeners('exit');
        child.once('exit', () => resolve());
        child.kill('SIGKILL');
      }),
  };
}
