import { spawn, type ChildProcess, type SpawnOptions } from 'node:child_process';

/** Starts a process in a group of its own, so that killing it takes its children along. */
export const spawnKillable = (
  command: string,
  args: readonly string[],
  options: SpawnOptions = {},
): ChildProcess => spawn(command, args, { stdio: 'ignore', ...options, detached: true });

/** Kills without warning (SIGKILL) and waits until it is gone; one that is gone already is left alone. */
export function killNow(child: ChildProcess): Promise<void> {
  if (child.pid === undefined) throw new Error('the process did not start');
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  process.kill(-child.pid, 'SIGKILL');
  return gone;
}
