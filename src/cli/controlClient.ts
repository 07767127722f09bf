import { request } from 'node:http';
import { createInterface } from 'node:readline';
import { z } from 'zod';
import { CommandFailure, exitCodes, type ExitCode } from './exitCode';

const Line = z.union([
  z.object({ done: z.number(), total: z.number() }),
  z.object({ ok: z.literal(true) }),
  z.object({
    ok: z.literal(false),
    exitCode: z.number(),
    code: z.string(),
    message: z.string(),
  }),
]);

function lineOf(text: string): z.infer<typeof Line> | null {
  try {
    return Line.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

const unreachable = (path: string, cause?: unknown) =>
  new CommandFailure(
    exitCodes.inUse,
    'PROCESS_UNREACHABLE',
    `Có tiến trình đang chạy nhưng không hỏi được qua ${path}; a process runs but does not answer ` +
      `there: restart it, or stop it and try again`,
    { cause },
  );

function ask(
  socketPath: string,
  path: string,
  body: object,
  onProgress: (done: number, total: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const asked = request({ socketPath, path, method: 'POST' }, (response) => {
      const lines = createInterface({ input: response });
      lines.on('line', (text) => {
        const line = lineOf(text);
        // Cut off in the middle of a line: the end comes next.
        if (line === null) return;
        if ('done' in line) onProgress(line.done, line.total);
        else if (line.ok) resolve();
        else reject(new CommandFailure(line.exitCode as ExitCode, line.code, line.message));
      });
      lines.once('close', () => reject(unreachable(socketPath)));
      // On Node 20 the fault of what it reads comes out here, and unheard it would end the program.
      lines.once('error', (error) => reject(unreachable(socketPath, error)));
      response.once('error', (error) => reject(unreachable(socketPath, error)));
    });
    asked.once('error', (error) => reject(unreachable(socketPath, error)));
    asked.end(JSON.stringify(body));
  });
}

/**
 * Asks a running process to rebuild its read models and waits for the end.
 * @throws CommandFailure as the process gives it, or PROCESS_UNREACHABLE
 */
export const askForRebuild = (
  socketPath: string,
  model: string | null,
  onProgress: (done: number, total: number) => void,
): Promise<void> => ask(socketPath, '/rebuild', { model }, onProgress);

/** Tells a running process that its clock is right. @throws CommandFailure PROCESS_UNREACHABLE */
export const tellClockIsRight = (socketPath: string): Promise<void> =>
  ask(socketPath, '/clock/confirm', {}, () => undefined);
