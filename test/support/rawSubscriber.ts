import WebSocket from 'ws';

/** A client of `graphql-transport-ws` that shows every message and every close code as it comes. */
export interface RawClient {
  readonly socket: WebSocket;
  /** Code and reason of the close. */
  readonly closed: Promise<readonly [number, string]>;
  /** Payload of the next `next` or `error` message. @throws Error after five seconds of silence. */
  next(): Promise<unknown>;
  /** Payloads that came and were not asked for. */
  waiting(): number;
  subscribe(id: string, payload: object): void;
}

interface Message {
  readonly type: string;
  readonly payload?: unknown;
}

/** Connects, subscribes once and is back when the server has acknowledged the connection. */
export async function subscribeRaw(
  url: string,
  payload: object,
  connectionParams: object = {},
): Promise<RawClient> {
  const socket = new WebSocket(url, 'graphql-transport-ws');
  const came: unknown[] = [];
  const wanted: ((payload: unknown) => void)[] = [];
  let acknowledge: () => void = () => undefined;
  const acknowledged = new Promise<void>((resolve) => {
    acknowledge = resolve;
  });
  const closed = new Promise<readonly [number, string]>((resolve) => {
    socket.once('close', (code, reason) => resolve([code, reason.toString()]));
  });
  socket.on('error', () => undefined);
  socket.on('message', (data: Buffer) => {
    const { type, payload: received } = JSON.parse(data.toString('utf8')) as Message;
    if (type === 'connection_ack') acknowledge();
    if (type !== 'next' && type !== 'error') return;
    const taker = wanted.shift();
    if (taker === undefined) came.push(received);
    else taker(received);
  });
  await new Promise((resolve) => socket.once('open', resolve));
  const send = (message: object) => socket.send(JSON.stringify(message));
  send({ type: 'connection_init', payload: connectionParams });
  await acknowledged;
  const subscribe = (id: string, asked: object) => send({ id, type: 'subscribe', payload: asked });
  subscribe('0', payload);
  return {
    socket,
    closed,
    waiting: () => came.length,
    subscribe,
    next: () =>
      new Promise((resolve, reject) => {
        if (came.length > 0) {
          resolve(came.shift());
          return;
        }
        const silence = setTimeout(() => reject(new Error('nothing came for 5 s')), 5000);
        wanted.push((received) => {
          clearTimeout(silence);
          resolve(received);
        });
      }),
  };
}
