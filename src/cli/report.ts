import { exitCodes, type ExitCode } from './exitCode';
import { failureOf } from './failure';

/** What a command has to say at its end. */
export interface Report {
  /** 0 if absent. */
  readonly exitCode?: ExitCode;
  /** For people: Vietnamese, then English. */
  readonly lines: readonly string[];
  /** For scripts, with `--json`; plain JSON. */
  readonly result: object;
}

export interface ReportOptions {
  /** One JSON object in one line instead of sentences. */
  readonly json?: boolean | undefined;
  /** Standard output carries something else: the report goes to standard error. */
  readonly isOutputTaken?: boolean;
}

function write(stream: NodeJS.WritableStream, text: string): Promise<void> {
  return new Promise((resolve) => {
    // A reader that has gone needs no report; what was done is done.
    stream.once('error', () => resolve());
    stream.write(`${text}\n`, () => resolve());
  });
}

/**
 * Runs a command to its end and tells what came of it: the result on standard output, a failure on
 * standard error, or with `--json` either of them as one line `{"ok": …, "exitCode": …}` on standard
 * output. Nothing is left half printed.
 */
export async function report(
  options: ReportOptions,
  command: () => Promise<Report>,
): Promise<ExitCode> {
  const out = options.isOutputTaken === true ? process.stderr : process.stdout;
  try {
    const { exitCode = exitCodes.done, lines, result } = await command();
    const answer = { ok: exitCode === exitCodes.done, exitCode, ...result };
    await write(out, options.json === true ? JSON.stringify(answer) : lines.join('\n'));
    return exitCode;
  } catch (error) {
    const { exitCode, code, message } = failureOf(error);
    const answer = { ok: false, exitCode, error: { code, message } };
    if (options.json === true) await write(out, JSON.stringify(answer));
    else if (exitCode !== exitCodes.outputClosed) await write(process.stderr, message);
    return exitCode;
  }
}
