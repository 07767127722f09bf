import WebSocket from 'ws';

/** A client of `graphql-transport-ws` that shows every message and every close code as it comes. */
export interface RawClient {
  readonly socket: WebSocket;
  /** Code and reason of the close. @throws Error when the server had refused a subscription that nobody asked about. */
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
  headers: Readonly<Record<string, string>> = {},
): Promise<RawClient> {
  const socket = new WebSocket(url, 'graphql-transport-ws', { headers });
  const came: Message[] = [];
  const wanted: ((payload: unknown) => void)[] = [];
  let acknowledge: () => void = () => undefined;
  const acknowledged = new Promise<void>((resolve) => {
    acknowledge = resolve;
  });
  const closed = new Promise<readonly [number, string]>((resolve, reject) => {
    socket.once('close', (code, reason) => {
      const refusal = came.find(({ type }) => type === 'error');
      if (refusal === undefined) resolve([code, reason.toString()]);
      else reject(new Error(`nobody was subscribed: ${JSON.stringify(refusal.payload)}`));
    });
  });
  // Whoever does not wait for the close is not told of it.
  closed.catch(() => undefined);
  socket.on('error', () => undefined);
  socket.on('message', (data: Buffer) => {
    const message = JSON.parse(data.toString('utf8')) as Message;
    if (message.type === 'connection_ack') acknowledge();
    if (message.type !== 'next' && message.type !== 'error') return;
    const taker = wanted.shift();
    if (taker === undefined) came.push(message);
    else taker(message.payload);
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
        const first = came.shift();
        if (first !== undefined) {
          resolve(first.payload);
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

/** Asks for every change of a promise from the first on: an item comes at once and proves the subscription. */
export const changesOf = (id: string): object => ({
  query: `subscription S($id: ID!) {
    commitmentChanged(id: $id, after: "start") { position }
  }`,
  variables: { id },
});
