import type { Request } from 'express';

/** Browsers ask for HTML before anything else; clients of the API do not. */
export const wantsPage = (request: Request): boolean =>
  request.method === 'GET' &&
  request.accepts(['application/graphql-response+json', 'application/json', 'text/html']) ===
    'text/html';
