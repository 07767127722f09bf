import { createClient as createSocket } from 'graphql-ws';
import { cacheExchange, Client, fetchExchange, mapExchange, subscriptionExchange } from 'urql';
import { credentialsOf, type Acting } from '../session/acting';
import { heardServer, lostServer } from './heard';

const PATH = '/graphql';

/** Tells the shell whether the server answers; what failed on the way is told to the screen by urql. */
const hearing = mapExchange({
  onResult({ error, operation }) {
    if (operation.kind === 'teardown') return;
    if (error?.networkError === undefined) heardServer();
    else if (error.response === undefined) lostServer();
  },
});

/** One for each office acted in: what one may see is never shown to another from memory. */
export function createApiClient(acting: Acting | null): Client {
  const { protocol, host } = location;
  const socket = createSocket({
    url: `${protocol === 'https:' ? 'wss' : 'ws'}://${host}${PATH}`,
    connectionParams: { ...credentialsOf(acting) },
    lazy: true,
    retryAttempts: Infinity,
    shouldRetry: () => true,
  });
  return new Client({
    url: PATH,
    preferGetMethod: false,
    fetchOptions: { headers: { ...credentialsOf(acting) } },
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
}
