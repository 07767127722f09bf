import type { MessagePort } from 'node:worker_threads';
import type { FromAnswers, ToAnswers } from './answerMessages';
import { crossed } from './crossedError';

export interface AnswerPower<Question, Answer> {
  /** @param withinMs how long it may take. */
  answer(question: Question, withinMs: number): Promise<Answer>;
  close(): Promise<void>;
}

/** The body of the answer thread: whole operations, one after the other. */
export function runAnswers<Question, Answer>(
  port: MessagePort,
  power: AnswerPower<Question, Answer>,
): void {
  const say = (message: FromAnswers<Answer>) => port.postMessage(message);
  port.on('message', (message: ToAnswers<Question>) => {
    if (message.kind === 'close') {
      void power.close().finally(() => port.close());
      return;
    }
    const { id, question, withinMs } = message;
    power.answer(question, withinMs).then(
      (answer) => say({ kind: 'answer', id, answer }),
      (error: unknown) => say({ kind: 'failed', id, error: crossed(error) }),
    );
  });
  say({ kind: 'ready' });
}
