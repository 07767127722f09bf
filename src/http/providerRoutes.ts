import { Router, type Request, type RequestHandler, type Response } from 'express';
import { AccountsError } from '../accounts/errors';
import { ProviderAwayError } from '../accounts/provider/boundedFetch';
import { providerPaths } from '../accounts/provider/paths';
import type { ProviderSignIn } from '../accounts/provider/providerSignIn';
import type { AccountService } from '../accounts/accountService';
import { networkOf } from '../accounts/signInDelay';
import { isLoopback } from '../kernel/loopback';
import type { Log } from './log';
import type { Origination } from './proxies';
import type { RateLimits } from './rateLimits';
import {
  cookieIn,
  cookieWith,
  pendingCookie,
  sessionIn,
  withoutPendingCookie,
} from './sessionCookie';

const SIGN_IN_SCREEN = '/dang-nhap';

export interface ProviderRoutesOptions {
  readonly service: AccountService;
  readonly provider: ProviderSignIn;
  /** Origin under which people open the server; null for the name that they use, on this machine. */
  readonly publicUrl: string | null;
  readonly originationOf: (request: Request) => Origination;
  /** Somebody on another machine signs in without TLS. */
  readonly onPlainSession: () => void;
  readonly rateLimits: RateLimits;
  readonly log: Log;
}

/** As the router has it, which is mounted under the first part. */
const under = (path: string): string => path.slice(providerPaths.root.length);

/** Each time makes us ask the provider. */
const COST = 2_000;

/** Why nobody was signed in, as the address of the screen says it; the page has the words. */
function problemIn(error: unknown): string | null {
  if (error instanceof ProviderAwayError) return error.code;
  return error instanceof AccountsError ? 'ACCOUNTS_UNAVAILABLE' : null;
}

/**
 * The way to the provider and back, which a browser goes by itself: so it is no matter of GraphQL, and what
 * is refused is told by the sign-in screen.
 */
export function createProviderRoutes(options: ProviderRoutesOptions): Router {
  const { service, provider, publicUrl, originationOf, rateLimits, log } = options;
  const router = Router();

  const originOf = ({ headers }: Request) => publicUrl ?? `http://${headers.host ?? 'localhost'}`;

  const leave = (response: Response, address: string): void => {
    response.setHeader('cache-control', 'no-store');
    response.redirect(303, address);
  };

  const toScreen = (response: Response, problem: string): void =>
    leave(response, `${SIGN_IN_SCREEN}?problem=${problem}`);

  /** What is not foreseen is answered as such; what is, by the screen. */
  const telling =
    (work: (request: Request, response: Response) => Promise<void>): RequestHandler =>
    async (request, response) => {
      const { address } = originationOf(request);
      const asker = { personId: null, address: networkOf(address) };
      const limited = await rateLimits.refusalOf(asker, COST, true);
      if (limited !== null) throw limited;
      try {
        await work(request, response);
      } catch (error) {
        const problem = problemIn(error);
        if (problem === null) throw error;
        log.warn({ reason: (error as Error).message }, 'nobody can sign in by the provider');
        toScreen(response, problem);
      }
    };

  const signIn = telling(async (request, response) => {
    const { isSecure } = originationOf(request);
    const session = sessionIn(request, isSecure);
    const who = await service.identify({ session, token: null, seat: null });
    const redirectUri = `${originOf(request)}${providerPaths.callback}`;
    const { to } = request.query;
    const { address, sealed } = await provider.begin({ redirectUri, to, leaves: who?.id ?? null });
    response.append('set-cookie', pendingCookie(sealed, isSecure));
    leave(response, address);
  });

  const callback = telling(async (request, response) => {
    const { address, isSecure } = originationOf(request);
    const sealed = cookieIn(request, isSecure, 'PENDING');
    response.append('set-cookie', withoutPendingCookie(isSecure));
    const outcome = await provider.finish(sealed, new URL(request.originalUrl, originOf(request)));
    if (outcome.kind === 'refused') {
      toScreen(response, outcome.code);
      return;
    }
    if (!isSecure && !isLoopback(address)) options.onPlainSession();
    response.append('set-cookie', cookieWith(outcome.opened, isSecure));
    leave(response, outcome.to);
  });

  const signOut = telling(async (request, response) => {
    const screen = `${originOf(request)}${SIGN_IN_SCREEN}`;
    leave(response, (await provider.signOutAddress(screen)) ?? SIGN_IN_SCREEN);
  });

  router.get(under(providerPaths.signIn), signIn);
  router.get(under(providerPaths.callback), callback);
  router.get(under(providerPaths.signOut), signOut);
  return router;
}
