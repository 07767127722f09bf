import type { IncomingMessage } from 'node:http';

/**
 * Whether a page of this origin may open a WebSocket here. Browsers let any page open one and send
 * cookies along, so the server has to ask. Programs send no `Origin` and may.
 */
export function isOriginAllowed(request: IncomingMessage, allowed: readonly string[]): boolean {
  const { origin, host } = request.headers;
  if (origin === undefined || allowed.includes(origin)) return true;
  if (!URL.canParse(origin) || host === undefined) return false;
  return new URL(origin).host === host.toLowerCase();
}
