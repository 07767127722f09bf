import { StoreUnavailableError, UnknownOutcomeError } from './errors';
import type { LogContact } from './port';

/** Learns from every call whether the log answers. */
export class ContactWatch {
  private answeredAt = performance.now();
  private isAway = false;

  /** @param onBack told when the log answers again after it was away */
  constructor(private readonly onBack: () => void = () => undefined) {}

  /** The call, noted. An answer tells of the moment of its question: later ones it cannot know. */
  async noted<T>(call: () => Promise<T>): Promise<T> {
    const askedAt = performance.now();
    try {
      const answer = await call();
      if (askedAt >= this.answeredAt) {
        this.answeredAt = askedAt;
        const wasAway = this.isAway;
        this.isAway = false;
        if (wasAway) this.onBack();
      }
      return answer;
    } catch (error) {
      const isSilence =
        error instanceof StoreUnavailableError || error instanceof UnknownOutcomeError;
      // A question older than the last answered one says nothing of now.
      if (isSilence && askedAt >= this.answeredAt) this.isAway = true;
      throw error;
    }
  }

  contact(): LogContact {
    return {
      isAway: this.isAway,
      silentForMs: performance.now() - this.answeredAt,
      writeProblem: null,
      gone: null,
    };
  }
}
