import type { WebSocket, WebSocketServer } from 'ws';
import type { Log } from './log';

export interface SocketWatchOptions {
  readonly log: Log;
  /** Milliseconds between looks at every socket; 5 s if absent. */
  readonly watchIntervalMs?: number;
  /** Longest time in which a socket may take nothing of what waits for it; 30 s if absent. */
  readonly stallTimeoutMs?: number;
}

/** RFC 6455 registry, "try again later": the client may resume from the last position it saw. */
const TRY_AGAIN_LATER = 1013;

/** A client may be busy for a moment; this many looks without a sign of life are no moment. */
const SILENT_LOOKS = 3;

interface Watched {
  silentLooks: number;
  buffered: number;
  /** When what waits was last seen to shrink, or to be empty. */
  lastProgress: number;
}

/**
 * One sweep over all sockets in place of a timer for each: pings, ends those that answered no ping,
 * and sends away those that take nothing of what waits for them.
 */
export function createSocketWatch(sockets: WebSocketServer, options: SocketWatchOptions) {
  const { log, watchIntervalMs = 5000, stallTimeoutMs = 30_000 } = options;
  const watched = new WeakMap<WebSocket, Watched>();

  function watch(socket: WebSocket): Watched {
    const fresh = { silentLooks: 0, buffered: 0, lastProgress: performance.now() };
    watched.set(socket, fresh);
    const onLife = () => {
      fresh.silentLooks = 0;
    };
    socket.on('pong', onLife);
    socket.on('message', onLife);
    return fresh;
  }

  function sendAway(socket: WebSocket, state: Watched): void {
    log.warn({ bufferedBytes: state.buffered }, 'a WebSocket client takes nothing any more');
    socket.close(TRY_AGAIN_LATER, 'Too slow; resume from the last position');
    // What waits before the close frame would keep the socket and its memory.
    setTimeout(() => socket.terminate(), watchIntervalMs).unref();
  }

  function look(socket: WebSocket): void {
    if (socket.readyState !== socket.OPEN) return;
    const state = watched.get(socket) ?? watch(socket);
    const buffered = socket.bufferedAmount;
    const now = performance.now();
    if (buffered === 0 || buffered < state.buffered) state.lastProgress = now;
    state.buffered = buffered;
    if (now - state.lastProgress > stallTimeoutMs) sendAway(socket, state);
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

  return { watch, stop: () => clearInterval(timer) };
}
