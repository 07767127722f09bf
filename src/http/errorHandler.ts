import type { ErrorRequestHandler, RequestHandler } from 'express';
import { GraphQLError } from 'graphql';
import { formatFault } from '../graphql/faults';
import type { Log } from './log';
import { detailIn, headersOf, inEnglish, refusal, statusOf } from './refusal';

/** Express and its body parser say what went wrong with a status. */
const statusOfHttpError = (error: unknown): number | undefined =>
  error instanceof Error && 'status' in error && typeof error.status === 'number'
    ? error.status
    : undefined;

function asRefusal(error: unknown): GraphQLError | null {
  if (error instanceof GraphQLError) return error;
  const status = statusOfHttpError(error);
  if (status === undefined || status < 400 || status > 499) return null;
  if (status === 413) return refusal('PAYLOAD_TOO_LARGE', { status });
  return refusal('BAD_REQUEST', { status, detail: inEnglish((error as Error).message) });
}

export const noSuchPath: RequestHandler = (_request, _response, next) =>
  next(refusal('BAD_REQUEST', { status: 404, detail: detailIn('noSuchPath') }));

/** Whatever went wrong on the way to GraphQL answers in JSON with a code, never in HTML. */
export const errorHandler =
  (log: Log): ErrorRequestHandler =>
  (error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const known = asRefusal(error);
    const requestId: unknown = response.locals['requestId'];
    if (known === null)
      log.error({ err: error, requestId, path: request.path }, 'a request failed');
    for (const [name, value] of known === null ? [] : headersOf(known))
      response.setHeader(name, value);
    response
      .status(known === null ? 500 : statusOf(known))
      .json({ errors: [formatFault(known ?? error)] });
  };
