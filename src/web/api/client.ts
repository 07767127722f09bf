import { createClient as createSocket } from 'graphql-ws';
import { cacheExchange, Client, fetchExchange, mapExchange, subscriptionExchange } from 'urql';
import { heardServer, lostServer } from './heard';

const PATH = '/graphql';

/** Close codes that say: sign in, and: not in this office any more. */
const SIGNED_OUT = [4401, 4403];

export interface ApiClient {
  readonly client: Client;
  /** Closes its socket; it asks no more. */
  end(): void;
}

/**
 * One for each place acted in: what one may see is never shown to another from memory.
 * @param onMoved the server no longer takes us for who we were
 */
export function createApiClient(onMoved: () => void): ApiClient {
  /** Tells the shell whether the server answers; what failed on the way is told to the screen by urql. */
  const hearing = mapExchange({
    onResult({ error, operation }) {
      if (operation.kind === 'teardown') return;
      if (error?.networkError === undefined) heardServer();
      else if (error.response === undefined) lostServer();
      const isUnknown = error?.graphQLErrors.some(
        ({ extensions }) => extensions['code'] === 'UNAUTHENTICATED',
      );
      if (isUnknown === true) onMoved();
    },
  });
  const { protocol, host } = location;
  const socket = createSocket({
    url: `${protocol === 'https:' ? 'wss' : 'ws'}://${host}${PATH}`,
    lazy: true,
    retryAttempts: Infinity,
    shouldRetry: () => true,
    on: {
      closed: (event) => {
        if (event instanceof CloseEvent && SIGNED_OUT.includes(event.code)) onMoved();
      },
    },
  });
  const client = new Client({
    url: PATH,
    preferGetMethod: false,
    exchanges: [
      cacheExchange,
      hearing,
      fetchExchange,
      subscriptionExchange({
        forwardSubscription: ({ query, variables }) => ({
          subscribe: (sink) => ({
            unsubscribe: socket.subscribe<Record<string, unknown>>(
              { query: query ?? '', variables },
              {
                next: ({ data = null, errors = [] }) =>
                  sink.next(errors.length > 0 ? { data, errors } : { data }),
                error: (error) => sink.error(error),
                complete: () => sink.complete(),
              },
            ),
          }),
        }),
      }),
    ],
  });
  return { client, end: () => void socket.dispose() };
}
