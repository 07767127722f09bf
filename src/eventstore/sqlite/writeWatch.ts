import { StoreUnavailableError, UnknownOutcomeError } from '../errors';

const PROBE_MS = 1_000;

/** What a failed append says of the log; null when the append itself was at fault. */
function problemOf(error: unknown): string | null {
  if (error instanceof StoreUnavailableError) return error.message;
  if (!(error instanceof UnknownOutcomeError)) return null;
  const { message, cause } = error;
  return cause instanceof Error ? `${message}: ${cause.message}` : message;
}

/**
 * Knows whether the log takes appends: from the last one, and while that one failed from a probe each
 * second, so that it knows of its recovery though nobody appends.
 */
export class WriteWatch {
  private known: string | null = null;
  private timer: NodeJS.Timeout | null = null;
  private isStopped = false;
  // Made once: every append comes by here.
  private readonly noteTaken = () => this.note(null);
  private readonly noteFailed = (error: unknown) => {
    const problem = problemOf(error);
    if (problem !== null) this.note(problem);
  };

  /** @param probe writes something that changes nothing; throws what keeps it from doing so. */
  constructor(private readonly probe: () => void) {}

  /** Why the log takes no appends; null as far as is known. */
  problem(): string | null {
    return this.known;
  }

  /** The append, noted. A conflict was answered by a log that can be written. */
  noted<T>(append: Promise<T>): Promise<T> {
    append.then(this.noteTaken, this.noteFailed);
    return append;
  }

  stop(): void {
    this.isStopped = true;
    this.note(null);
  }

  private note(problem: string | null): void {
    if (problem === null && this.known === null) return;
    this.known = this.isStopped ? null : problem;
    if (this.known === null) {
      clearInterval(this.timer ?? undefined);
      this.timer = null;
    } else this.timer ??= setInterval(() => this.tryAgain(), PROBE_MS).unref();
  }

  private tryAgain(): void {
    try {
      this.probe();
      this.note(null);
    } catch (error) {
      this.note(error instanceof Error ? error.message : String(error));
    }
  }
}
