import WebSocket from 'ws';
import type { JWTPayload, JWTHeaderParameters } from 'jose';
import { ask, type HttpAnswer } from '../support/graphqlClient';
import {
  issuerKey,
  signed,
  startKeyServer,
  type IssuerKey,
  type KeyServer,
} from '../support/keyServer';
import { openSignInStage, type SignInStage } from './signInStage';

export const ISSUER = 'https://danh-tinh.example';
export const AUDIENCE = 'giu-loi';

/** What a token says, also of the wrong type. */
type Changes = Readonly<Record<string, unknown>>;

/** A server that believes signed tokens of one issuer, whose keys another server publishes. */
export interface MachineStage extends SignInStage {
  readonly keys: KeyServer;
  readonly key: IssuerKey;
  /** Seconds since the epoch, by the server's clock. */
  now(): number;
  /** What a sound token of the clerk says, with changes; undefined leaves a claim out. */
  claims(changes?: Changes): JWTPayload;
  /** A token of the clerk that the issuer signed. */
  token(changes?: Changes, header?: Partial<JWTHeaderParameters>): Promise<string>;
  /** Headers of the clerk's office. */
  readonly seat: Readonly<Record<string, string>>;
  ask(
    query: string,
    token: string,
    headers?: Readonly<Record<string, string>>,
  ): Promise<HttpAnswer>;
  end(): Promise<void>;
}

export async function openMachineStage(environment: NodeJS.ProcessEnv = {}): Promise<MachineStage> {
  const key = await issuerKey('k1');
  const keys = await startKeyServer(key);
  const stage = await openSignInStage({
    environment: {
      JWT_ISSUER: ISSUER,
      JWT_AUDIENCE: AUDIENCE,
      JWT_JWKS_URL: keys.url,
      ...environment,
    },
  });
  const now = () => Math.floor(Date.parse(stage.server.clock.now()) / 1_000);
  const claims = (changes: Changes = {}): JWTPayload => ({
    iss: ISSUER,
    aud: AUDIENCE,
    sub: 'thu-ky',
    iat: now() - 10,
    exp: now() + 300,
    scope: 'giuloi.write',
    ...(changes as JWTPayload),
  });
  return {
    ...stage,
    keys,
    key,
    now,
    claims,
    token: (changes, header) => signed(key, claims(changes), header),
    seat: { 'x-office-id': stage.clerk.officeId, 'x-role': 'SECRETARY' },
    ask: (query, token, headers = {}) =>
      ask(stage.url, query, {}, { authorization: `Bearer ${token}`, ...headers }),
    async end() {
      await stage.server.close();
      await keys.close();
    },
  };
}

/** Code with which a WebSocket is closed that begins so; `ack` when it is not. */
export const beginningOf = (url: string, payload: object): Promise<number | 'ack'> =>
  new Promise((resolve) => {
    const socket = new WebSocket(url, 'graphql-transport-ws');
    socket.once('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload })));
    socket.once('message', () => {
      resolve('ack');
      socket.close();
    });
    socket.once('close', (code) => resolve(code));
    socket.on('error', () => undefined);
  });
