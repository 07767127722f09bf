import type { SharedClockState } from './clockWatch';

/** What the writer thread is told; it crosses as a copy. */
export interface WriterSettings {
  readonly logPath: string;
  readonly readDirectory: string;
  /** It reads the time itself, at the commit: null is the real time. */
  readonly clockFile: string | null;
  /** What is known of the real time; null with a clock file, which is always believed. */
  readonly clockState: SharedClockState | null;
}
