import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import type { ConnectionSettings } from '../../src/eventstore/eventstoredb/connectionString';
import { stateOf } from './nodeHttp';

const READY_LIMIT_MS = 120_000;

/** In a process group of its own that is killed as one; `kill` resolves once it is gone. */
function startProcess(command: string): { kill(this: void): Promise<void> } {
  const child = spawn('bash', ['-c', `exec ${command}`], { detached: true, stdio: 'ignore' });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  return {
    kill() {
      if (child.pid === undefined) throw new Error('the server did not start');
      if (child.exitCode === null && child.signalCode === null) process.kill(-child.pid, 'SIGKILL');
      return gone;
    },
  };
}

async function waitUntil(isSo: () => Promise<boolean>, what: string): Promise<void> {
  const end = performance.now() + READY_LIMIT_MS;
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`waited in vain until ${what}`);
    await pause(20);
  }
}

/** The servers of one log: a single one, or the nodes of a cluster. */
export class LogServers {
  private readonly nodes;

  /** @param commands one per host of the address, in its order, keeping its data between starts */
  constructor(
    private readonly settings: ConnectionSettings,
    private readonly commands: readonly string[],
  ) {
    if (commands.length !== settings.endpoints.length)
      throw new Error('the address names another number of hosts than there are commands');
    this.nodes = commands.map(startProcess);
  }

  /** Waits until one leads and all the others follow it. */
  async settle(): Promise<void> {
    await waitUntil(async () => {
      const states = await this.states();
      const others = states.filter((state) => state !== 'leader');
      return others.length === states.length - 1 && others.every((state) => state === 'follower');
    }, 'one leads and all others follow');
  }

  /** kill -9 to the one that leads. @returns what starts it again */
  async killLeader(): Promise<() => void> {
    const leading = await this.leader();
    await this.nodes[leading]?.kill();
    return () => {
      this.nodes[leading] = startProcess(this.commands[leading] ?? '');
    };
  }

  /** Waits until one leads. @returns its place in the address */
  async leader(): Promise<number> {
    let leading = -1;
    await waitUntil(async () => {
      leading = (await this.states()).indexOf('leader');
      return leading >= 0;
    }, 'somebody leads');
    return leading;
  }

  async killAll(): Promise<void> {
    await Promise.all(this.nodes.map(({ kill }) => kill()));
  }

  private states(): Promise<readonly (string | null)[]> {
    const { settings } = this;
    return Promise.all(settings.endpoints.map((endpoint) => stateOf(settings, endpoint)));
  }
}
