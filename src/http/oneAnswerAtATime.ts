import type { Socket } from 'node:net';
import type { RequestHandler } from 'express';

/**
 * Begins no answer of a connection before the one before it was taken. HTTP lets a client send
 * requests without waiting (pipelining, RFC 9112 §9.3.2); one that never reads would have them all
 * answered, and every answer kept. What a connection leaves behind when it goes is never begun.
 */
export function oneAnswerAtATime(): RequestHandler {
  const answered = new WeakMap<Socket, Promise<void>>();
  return ({ socket }, response, next) => {
    const before = answered.get(socket);
    answered.set(socket, new Promise((resolve) => response.once('close', () => resolve())));
    if (before === undefined) next();
    else
      void before.then(() => {
        if (!socket.destroyed) next();
      });
  };
}
