import { createServer, connect, type AddressInfo, type Socket } from 'node:net';

/** A line to a real server that a test can cut, freeze or make one-way. */
export interface FaultyProxy {
  readonly port: number;
  /** Connections open at the moment. */
  open(): number;
  /** Connections made so far. */
  made(): number;
  /** Cuts what is open; new connections get through. */
  cut(): void;
  /** Cuts what is open and refuses what is new, until `restore`. */
  refuse(): void;
  /** Nothing passes in either direction, though everything stays open. */
  freeze(): void;
  /** Nothing passes any more on what is open, though it stays open; new connections get through. */
  forsake(): void;
  /** From what carries this text on the server hears us, and we do not hear it. */
  loseAnswersTo(text: string): void;
  restore(): void;
  close(): Promise<void>;
}

type State = 'passing' | 'refusing' | 'frozen' | 'losingAnswers';

export async function faultyProxy(target: { host: string; port: number }): Promise<FaultyProxy> {
  const pairs = new Set<readonly [Socket, Socket]>();
  const forsaken = new Set<readonly [Socket, Socket]>();
  let state: State = 'passing';
  let made = 0;
  let unanswered: string | null = null;
  const cut = () => {
    for (const pair of pairs) for (const socket of pair) socket.destroy();
  };
  const obey = () => {
    for (const pair of pairs) {
      const [client, server] = pair;
      const isFrozen = state === 'frozen' || forsaken.has(pair);
      if (isFrozen) client.pause();
      else client.resume();
      if (isFrozen || state === 'losingAnswers') server.pause();
      else server.resume();
    }
  };
  const listener = createServer((client) => {
    if (state === 'refusing') {
      client.destroy();
      return;
    }
    made += 1;
    const server = connect(target.port, target.host);
    const pair = [client, server] as const;
    pairs.add(pair);
    const end = () => {
      pairs.delete(pair);
      forsaken.delete(pair);
      client.destroy();
      server.destroy();
    };
    for (const socket of pair) socket.on('error', end).on('close', end);
    client.on('data', (bytes: Buffer) => {
      if (unanswered !== null && bytes.includes(unanswered)) become('losingAnswers');
      server.write(bytes);
    });
    server.on('data', (bytes) => client.write(bytes));
    obey();
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const become = (next: State) => {
    state = next;
    obey();
  };
  return {
    port: (listener.address() as AddressInfo).port,
    open: () => pairs.size,
    made: () => made,
    cut,
    refuse() {
      become('refusing');
      cut();
    },
    freeze: () => become('frozen'),
    forsake() {
      for (const pair of pairs) forsaken.add(pair);
      obey();
    },
    loseAnswersTo(text) {
      unanswered = text;
    },
    restore() {
      unanswered = null;
      forsaken.clear();
      become('passing');
    },
    close: () =>
      new Promise((resolve) => {
        listener.close(() => resolve());
        cut();
      }),
  };
}
