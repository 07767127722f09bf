import type { FromAnswers, ToAnswers } from './answerMessages';
import { crossed } from './crossedError';

export interface AnswerPower<Question, Answer> {
  /**
   * @param withinMs how long it may take.
   * @param signal says when nobody waits for it any more.
   */
  answer(question: Question, withinMs: number, signal: AbortSignal): Promise<Answer>;
  close(): Promise<void>;
}

/** The body of the answer process: whole operations, one after the other. */
export function runAnswers<Settings, Question, Answer>(
  open: (settings: Settings) => AnswerPower<Question, Answer>,
): void {
  const leaving = new Map<number, AbortController>();
  let power: AnswerPower<Question, Answer> | null = null;
  const say = (message: FromAnswers<Answer>) => process.send?.(message, () => undefined);

  async function answer(id: number, question: Question, withinMs: number): Promise<void> {
    const left = new AbortController();
    leaving.set(id, left);
    try {
      if (power === null) throw new Error('nothing was opened');
      say({ kind: 'answer', id, answer: await power.answer(question, withinMs, left.signal) });
    } catch (error) {
      say({ kind: 'failed', id, error: crossed(error) });
    } finally {
      leaving.delete(id);
    }
  }

  process.on('message', (message: ToAnswers<Question>) => {
    switch (message.kind) {
      case 'open':
        power = open(message.settings as Settings);
        say({ kind: 'ready' });
        break;
      case 'ask':
        void answer(message.id, message.question, message.withinMs);
        break;
      case 'leave':
        leaving.get(message.id)?.abort();
        break;
      case 'close':
        void Promise.resolve(power?.close()).finally(() => process.exit());
        break;
    }
  });
  // It lives as long as the process that asks; a terminal sends its signals to both.
  process.on('disconnect', () => process.exit());
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => undefined);
}
