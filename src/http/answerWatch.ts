import type { RequestHandler, Response } from 'express';
import type { Log } from './log';
import type { Taker, WaitingBytes } from './waitingBytes';

/** What of an answer its client has not taken: one answer at a time waits on a connection. */
const takerOf = (response: Response): Taker => ({
  get bufferedAmount() {
    return response.writableLength;
  },
});

/** Counts answers that wait to be taken among all that waits; the connection of one sent away is cut. */
export function watchAnswers(waiting: WaitingBytes, log: Log): RequestHandler {
  return (_request, response, next) => {
    const taker = takerOf(response);
    response.once('prefinish', () =>
      waiting.give(taker, () => {
        log.warn(
          { bufferedBytes: taker.bufferedAmount },
          'an HTTP client does not take its answer',
        );
        response.destroy();
      }),
    );
    response.once('close', () => waiting.forget(taker));
    next();
  };
}
