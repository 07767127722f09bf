import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';
import { hostname } from 'node:os';
import type { RequestHandler } from 'express';
import { detailIn, refusal } from './refusal';

export interface AllowedHostsOptions {
  /** Where the server listens, which may be a name. */
  readonly host: string;
  readonly allowedHosts: readonly string[];
  readonly allowedOrigins: readonly string[];
}

export type HostCheck = (request: IncomingMessage) => boolean;

/** The name in a `Host` header without its port, in lower case; null when it holds no such thing. */
function nameIn(host: string | undefined): string | null {
  if (host === undefined || !/^[\w.:[\]-]+$/.test(host) || !URL.canParse(`http://${host}`))
    return null;
  return new URL(`http://${host}`).hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
}

const namesOf = (origins: readonly string[]): string[] =>
  origins.filter((origin) => URL.canParse(origin)).map((origin) => new URL(origin).hostname);

/**
 * Whether a request names a host that is ours. A page on a name that was bound anew to our address
 * (DNS rebinding) sends that name: never an address, and never a name of ours.
 */
export function hostCheck({ host, allowedHosts, allowedOrigins }: AllowedHostsOptions): HostCheck {
  const own = [host, hostname(), ...allowedHosts, ...namesOf(allowedOrigins)];
  const names = new Set(own.map((name) => name.toLowerCase()));
  return ({ headers }) => {
    const name = nameIn(headers.host);
    if (name === null) return false;
    const isLoopback = name === 'localhost' || name.endsWith('.localhost');
    return isLoopback || isIP(name) !== 0 || names.has(name);
  };
}

/** Refuses what came to us under a name that is not ours. */
export const onlyAllowedHosts =
  (isAllowed: HostCheck): RequestHandler =>
  (request, _response, next) => {
    if (isAllowed(request)) next();
    else next(refusal('FORBIDDEN', { status: 403, detail: detailIn('unknownHost') }));
  };
