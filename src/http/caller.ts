import type { IncomingMessage } from 'node:http';
import type { AccountService } from '../accounts/accountService';
import { ProviderAwayError } from '../accounts/provider/boundedFetch';
import { isSignedToken } from '../accounts/provider/tokenCheck';
import type { SignedIn } from '../accounts/sessions';
import type { ActingPerson } from '../application/commandRequest';
import type { RequestSignIn, SessionCookie } from '../graphql/requestSignIn';
import { isLoopback } from '../kernel/loopback';
import { developmentActor } from './developmentActor';
import { isOriginAllowed } from './origin';
import type { Origination } from './proxies';
import { detailIn, refusal } from './refusal';
import { requestSeat } from './requestSeat';
import { sessionIn } from './sessionCookie';

/** Who asks. */
export interface Caller {
  /** Null when nobody acts: signed out, or in no office. */
  readonly actor: ActingPerson | null;
  /** Null where an actor is taken at its word. */
  readonly signIn: RequestSignIn | null;
}

export interface CallerOptions {
  readonly service: AccountService;
  /** Development: headers may say who acts. */
  readonly takesActorsAtTheirWord: boolean;
  readonly originationOf: (request: IncomingMessage) => Origination;
  readonly allowedOrigins: readonly string[];
  /** Somebody on another machine signs in without TLS. */
  readonly onPlainSession: () => void;
}

/** One answer for whatever opens nothing, so that nobody learns from it how to forge. */
const notBelieved = () =>
  refusal('UNAUTHENTICATED', { status: 401, detail: detailIn('credentialsInvalid') });

/** Nobody is taken for nobody because another server does not answer. */
function whileAway(error: unknown): never {
  if (error instanceof ProviderAwayError) throw refusal('PROVIDER_AWAY', { status: 503 });
  throw error;
}

/** `Authorization: Bearer …`; null without one. Anything else in its place is refused. */
function bearerIn(value: unknown): string | null {
  if (value === undefined || value === null) return null;
  const found = typeof value === 'string' ? /^Bearer ([\x21-\x7e]{1,8192})$/i.exec(value) : null;
  if (found?.[1] === undefined) throw notBelieved();
  return found[1];
}

/** Node keeps the first of two such headers, a proxy in front perhaps the second. */
const hasSeveral = ({ headersDistinct }: IncomingMessage): boolean =>
  (headersDistinct['authorization']?.length ?? 0) > 1;

/** Who acts for somebody signed in: the seat chosen, as long as the person may take it. */
export async function actorOf(
  service: AccountService,
  { account, seat, mayWrite }: SignedIn,
): Promise<ActingPerson | null> {
  if (seat === null || !(await service.mayTake(account, seat))) return null;
  const reads = mayWrite ? {} : ({ onlyReads: true } as const);
  return { personId: account.personId, ...seat, mustHold: true, ...reads };
}

/** Finds out who asks, from cookie and headers, or from what a WebSocket says at its beginning. */
export function createCallers(options: CallerOptions) {
  const { service, takesActorsAtTheirWord, originationOf, allowedOrigins } = options;

  /**
   * @param said headers, or the payload of `connection_init`
   * @throws GraphQLError UNAUTHENTICATED for a token that opens nothing, PROVIDER_AWAY for one that cannot be
   * looked at; a cookie that has ended is none
   */
  return async (
    request: IncomingMessage,
    said: Readonly<Record<string, unknown>>,
    cookieOf: ((isSecure: boolean) => SessionCookie) | null,
  ): Promise<Caller> => {
    const word = takesActorsAtTheirWord ? developmentActor(said) : null;
    if (word !== null) return { actor: word, signIn: null };
    const { address, isSecure } = originationOf(request);
    const session = sessionIn(request, isSecure);
    if (session !== null && !isOriginAllowed(request, allowedOrigins))
      throw refusal('FORBIDDEN', { status: 403 });
    if (hasSeveral(request)) throw notBelieved();
    const token = bearerIn(said['authorization']);
    const seat = token !== null && isSignedToken(token) ? requestSeat(said) : null;
    const who = await service.identify({ session, token, seat }).catch(whileAway);
    if (who === null && token !== null) throw notBelieved();
    const isExposed = !isSecure && !isLoopback(address);
    const kept = cookieOf?.(isSecure) ?? null;
    const cookie: SessionCookie | null = kept && {
      keep: (opened) => {
        if (isExposed) options.onPlainSession();
        kept.keep(opened);
      },
      forget: () => kept.forget(),
    };
    const signIn = { service, address, who, cookie };
    return { actor: who && (await actorOf(service, who)), signIn };
  };
}

export type FindCaller = ReturnType<typeof createCallers>;
