/** What the writer thread is told; it crosses as a copy. */
export interface WriterSettings {
  readonly logPath: string;
  readonly readDirectory: string;
  /** It reads the time itself, at the commit: null is the real time. */
  readonly clockFile: string | null;
}
