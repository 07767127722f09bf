import { GraphQLError, type ASTNode, type GraphQLFormattedError } from 'graphql';
import { StoreUnavailableError } from '../eventstore/errors';
import { isFaultCode, textsIn, type FaultCode, type FaultDetail } from '../i18n/texts';
import { mistakeIn, type RequestMistake } from './requestMistake';

const vi = textsIn('VI');
const en = textsIn('EN');

const spoken = (code: FaultCode, detail?: FaultDetail): RequestMistake => ({
  code,
  message: detail === undefined ? vi.faults[code] : `${vi.faults[code]} ${vi.details[detail]}`,
  messageEn: detail === undefined ? en.faults[code] : `${en.faults[code]} ${en.details[detail]}`,
});

/**
 * A fault, told in Vietnamese (`message`) and English (`extensions.messageEn`).
 * @param node place in the document, where only that is wrong.
 */
export function fault(code: FaultCode, detail?: FaultDetail, node?: ASTNode): GraphQLError {
  const { message, messageEn } = spoken(code, detail);
  return new GraphQLError(message, {
    ...(node === undefined ? {} : { nodes: [node] }),
    extensions: { code, messageEn },
  });
}

/** The fault of what would cost too much, with the number and the limit, and what it is. */
export const tooCostly = (
  cost: number,
  most: number,
  what: 'tooCostly' | 'tooCostlyBeside',
): GraphQLError =>
  new GraphQLError(`${vi.faults.TOO_COMPLEX} ${vi[what](cost, most)}`, {
    extensions: {
      code: 'TOO_COMPLEX',
      messageEn: `${en.faults.TOO_COMPLEX} ${en[what](cost, most)}`,
    },
  });

/** Code of an error thrown below: ours carry one; `undefined` for everything unforeseen. */
function codeOf(error: unknown): FaultCode | undefined {
  if (!(error instanceof Error)) return undefined;
  const code: unknown = 'code' in error ? error.code : undefined;
  // Only who sent a command is told to send it again: a reader has none.
  if (error instanceof StoreUnavailableError) return 'LOG_AWAY';
  if (isFaultCode(code)) return code;
  const isRetryable = 'isRetryable' in error && error.isRetryable === true;
  return isRetryable ? 'LOG_AWAY' : undefined;
}

/** What clients are told of an error. */
function told(error: unknown): RequestMistake {
  if (!(error instanceof GraphQLError)) return spoken(codeOf(error) ?? 'INTERNAL');
  const origin = error.originalError;
  // Errors of graphql-js itself (a missing variable, a wrong type) have no original error, or one
  // that says what is wrong with a value.
  if (origin === undefined || origin instanceof GraphQLError)
    return mistakeIn(error, 'BAD_USER_INPUT');
  return spoken(codeOf(origin) ?? 'INTERNAL');
}

/** Seconds after which it may be tried again, where that is known. */
function patienceOf(error: unknown): { readonly retryAfter?: number } {
  const retryAfter = error instanceof GraphQLError ? error.extensions['retryAfter'] : undefined;
  return typeof retryAfter === 'number' ? { retryAfter } : {};
}

/**
 * The error as clients see it: always with `extensions.code` and both languages, never with a stack
 * or the text of something unforeseen.
 */
export function formatFault(error: unknown): GraphQLFormattedError {
  const place =
    error instanceof GraphQLError
      ? {
          ...(error.locations === undefined ? {} : { locations: error.locations }),
          ...(error.path === undefined ? {} : { path: error.path }),
        }
      : {};
  const { code, message, messageEn } = told(error);
  const extensions = { code, messageEn, ...patienceOf(error) };
  return { message, ...place, extensions };
}

/** Whether the fault is of our making and belongs into the log of the server. */
export const isInternalFault = (error: unknown): boolean =>
  formatFault(error).extensions?.['code'] === 'INTERNAL';
