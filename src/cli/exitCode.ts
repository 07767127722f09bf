/**
 * What the program says when it ends; a promise to scripts (docs/operations.md). `failed` is for
 * what is unforeseen or passes, `refused` for what was rightly not done.
 */
export const exitCodes = {
  done: 0,
  failed: 1,
  usage: 2,
  refused: 3,
  inUse: 4,
  damaged: 5,
  unsupported: 6,
  /** As of a program that the system ends with SIGPIPE. */
  outputClosed: 141,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** A command that ends early for a reason that a person can act on. */
export class CommandFailure extends Error {
  constructor(
    readonly exitCode: ExitCode,
    /** For scripts: `TARGET_NOT_EMPTY`. */
    readonly code: string,
    /** Vietnamese, then English. */
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'CommandFailure';
  }
}
