import { statSync } from 'node:fs';

/** What lies beside a log that is open: a change of any of them parts us from the log. */
const SUFFIXES = ['', '-wal', '-shm'] as const;

/** How long what lies beside the log is believed to be as it was last seen. */
const BELIEVED_MS = 100;

/** Device and inode; null when there is no such file. */
function identityOf(path: string): string | null {
  const found = statSync(path, { throwIfNoEntry: false });
  return found === undefined ? null : `${found.dev}:${found.ino}`;
}

/**
 * Knows which files a log was opened with. An open file stays with whoever opened it when another is
 * moved over its name or it is deleted: everything written would go into nowhere. The same file may be
 * written over, too (`LogContent`).
 */
export class LogFiles {
  private opened: readonly (string | null)[] | null = null;
  private seenAt = -Infinity;
  private seen: string | null = null;

  /** @param content why what the log's file holds is not the log that it was; null when it is */
  constructor(
    private readonly path: string,
    private readonly content: () => string | null,
  ) {}

  /**
   * After each opening: what lies there now is what was opened.
   * @throws Error when the log itself is not the one that was opened before
   */
  noteOpened(): void {
    const problem = this.lookAt('', 0);
    if (problem !== null) throw new Error(problem);
    // The last one to close a log deletes the others.
    this.opened = SUFFIXES.map((each) => identityOf(this.path + each));
    this.lookAtAll();
  }

  /** Why what is written does not reach the log; null when it does, as of this moment. */
  problem(): string | null {
    if (performance.now() - this.seenAt >= BELIEVED_MS) return this.lookAtAll();
    // The one that nobody may write beside, however shortly.
    return this.lookAt('', 0) ?? this.seen;
  }

  /** The same as of the last tenth of a second, for those who ask often. */
  recentProblem(): string | null {
    return performance.now() - this.seenAt >= BELIEVED_MS ? this.lookAtAll() : this.seen;
  }

  private lookAtAll(): string | null {
    this.seen = null;
    SUFFIXES.forEach((suffix, index) => {
      this.seen ??= this.lookAt(suffix, index);
    });
    this.seen ??= this.content();
    this.seenAt = performance.now();
    return this.seen;
  }

  private lookAt(suffix: string, index: number): string | null {
    const opened = this.opened?.[index] ?? null;
    const file = this.path + suffix;
    if (opened === null || identityOf(file) === opened) return null;
    return (
      `LOG_REPLACED: ${file} was deleted, or another file was moved over it; put it back, or stop ` +
      `this process and look at the folder before it starts again`
    );
  }
}
