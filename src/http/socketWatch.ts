import type { WebSocket, WebSocketServer } from 'ws';
import { limits } from './limits';
import type { Log } from './log';
import type { WaitingBytes } from './waitingBytes';

/** Longest time in which a client may take nothing of what waits for it. */
export const STALL_TIMEOUT_MS = 30_000;

export interface SocketWatchOptions {
  readonly log: Log;
  /** Milliseconds between looks at every socket; 5 s if absent. */
  readonly watchIntervalMs?: number;
  /** Longest time in which a client may take nothing of what waits for it; 30 s if absent. */
  readonly stallTimeoutMs?: number;
  /** Bytes that may wait for one socket before it is sent anything more; 16 MB if absent. */
  readonly waitingBytesPerSocket?: number;
}

/** RFC 6455 registry, "try again later": the client may resume from the last position it saw. */
const TRY_AGAIN_LATER = 1013;

/** How long one that is sent away has to take what waits and the reason behind it. */
const GOODBYE_MS = 3_000;

/** A client may be busy for a moment; this many looks without a sign of life are no moment. */
const SILENT_LOOKS = 3;

interface Watched {
  silentLooks: number;
  buffered: number;
  /** When what waits was last seen to shrink, or to be empty. */
  lastProgress: number;
  /** Called at once when it is sent away: its close may come much later. */
  readonly onSentAway: () => void;
}

/**
 * Sends, and knows what waits to be taken. One sweep over all sockets in place of a timer for each:
 * pings, ends those that answered no ping, and sends away those that take nothing, or too little.
 */
export function createSocketWatch(
  sockets: WebSocketServer,
  waiting: WaitingBytes,
  options: SocketWatchOptions,
) {
  const { log, watchIntervalMs = 5000, stallTimeoutMs = STALL_TIMEOUT_MS } = options;
  const { waitingBytesPerSocket = limits.waitingBytesPerSocket } = options;
  const watched = new WeakMap<WebSocket, Watched>();

  function watch(socket: WebSocket, onSentAway: () => void): void {
    const fresh = { silentLooks: 0, buffered: 0, lastProgress: performance.now(), onSentAway };
    watched.set(socket, fresh);
    const onLife = () => {
      fresh.silentLooks = 0;
    };
    socket.on('pong', onLife);
    socket.on('message', onLife);
    socket.once('close', () => waiting.forget(socket));
  }

  function sendAway(socket: WebSocket): void {
    if (socket.readyState !== socket.OPEN) return;
    const { bufferedAmount: bufferedBytes } = socket;
    log.warn({ bufferedBytes }, 'a WebSocket client takes nothing any more');
    watched.get(socket)?.onSentAway();
    socket.close(TRY_AGAIN_LATER, 'Too slow; resume from the last position');
    // What waits before the close frame would keep the socket and its memory.
    setTimeout(() => socket.terminate(), GOODBYE_MS).unref();
  }

  /** Resolves once the socket has taken it, or never will: a slow reader slows its source. */
  function send(socket: WebSocket, data: string): Promise<void> {
    if (socket.readyState !== socket.OPEN) return Promise.resolve();
    if (socket.bufferedAmount > waitingBytesPerSocket) {
      sendAway(socket);
      return Promise.resolve();
    }
    const away = () => sendAway(socket);
    return new Promise((resolve) => {
      socket.send(data, () => {
        if (socket.readyState === socket.OPEN) waiting.note(socket, away);
        resolve();
      });
      waiting.give(socket, away);
    });
  }

  function look(socket: WebSocket): void {
    const state = watched.get(socket);
    if (socket.readyState !== socket.OPEN || state === undefined) return;
    const buffered = socket.bufferedAmount;
    const now = performance.now();
    if (buffered === 0 || buffered < state.buffered) state.lastProgress = now;
    state.buffered = buffered;
    if (now - state.lastProgress > stallTimeoutMs) sendAway(socket);
    // A ping waits behind what is buffered: a slow reader is not a dead one.
    else if (buffered > 0) state.silentLooks = 0;
    else if (state.silentLooks >= SILENT_LOOKS) socket.terminate();
    else {
      state.silentLooks += 1;
      socket.ping();
    }
  }

  const lookAtAll = (): void => {
    for (const socket of sockets.clients) look(socket);
  };
  // Not in the timer itself: after a busy moment, signs of life wait to be read first.
  const timer = setInterval(() => setImmediate(lookAtAll), watchIntervalMs);
  timer.unref();

  return { watch, send, stop: () => clearInterval(timer) };
}
