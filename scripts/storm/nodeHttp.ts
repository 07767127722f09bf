import { request as requestPlain } from 'node:http';
import { request as requestSecure } from 'node:https';
import { readAuthority } from '../../src/eventstore/eventstoredb/authority';
import type {
  ConnectionSettings,
  Endpoint,
} from '../../src/eventstore/eventstoredb/connectionString';

const LIMIT_MS = 1_000;

/** What one server of the log says over HTTP, as the user and with the authority of the address. */
export const askNode = (
  { tls, tlsCAFile, credentials }: ConnectionSettings,
  { address, port }: Endpoint,
  path: string,
): Promise<string> =>
  new Promise((resolve, reject) => {
    const asked = (tls ? requestSecure : requestPlain)({
      host: address,
      port,
      path,
      timeout: LIMIT_MS,
      agent: false,
      ...(credentials !== null && { auth: `${credentials.username}:${credentials.password}` }),
      ...(tlsCAFile !== null && { ca: readAuthority(tlsCAFile) }),
    });
    asked.on('response', (answer) => {
      let text = '';
      answer.setEncoding('utf8').on('data', (part: string) => (text += part));
      answer.on('end', () => resolve(text)).on('error', reject);
    });
    asked.on('timeout', () => asked.destroy(new Error(`no answer within ${LIMIT_MS} ms`)));
    asked.on('error', reject).end();
  });

/** `leader`, `follower` or what else a server is just now; null when it does not say. */
export async function stateOf(
  settings: ConnectionSettings,
  endpoint: Endpoint,
): Promise<string | null> {
  const text = await askNode(settings, endpoint, '/info').catch(() => null);
  try {
    return text === null ? null : (JSON.parse(text) as { state: string }).state;
  } catch (error) {
    // A server that is starting may answer with a page.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}
