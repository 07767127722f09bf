import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { textsIn, type FaultCode, type FaultDetail } from '../i18n/texts';

const vi = textsIn('VI');
const en = textsIn('EN');

const isFaultCode = (code: unknown): code is FaultCode =>
  typeof code === 'string' && Object.hasOwn(vi.faults, code);

const spoken = (code: FaultCode, detail?: FaultDetail) => ({
  message: detail === undefined ? vi.faults[code] : `${vi.faults[code]} ${vi.details[detail]}`,
  messageEn: detail === undefined ? en.faults[code] : `${en.faults[code]} ${en.details[detail]}`,
});

/** A fault, told in Vietnamese (`message`) and English (`extensions.messageEn`). */
export function fault(code: FaultCode, detail?: FaultDetail): GraphQLError {
  const { message, messageEn } = spoken(code, detail);
  return new GraphQLError(message, { extensions: { code, messageEn } });
}

/** Code of an error thrown below: ours carry one; `undefined` for everything unforeseen. */
function codeOf(error: unknown): FaultCode | undefined {
  if (!(error instanceof Error)) return undefined;
  const code: unknown = 'code' in error ? error.code : undefined;
  if (isFaultCode(code)) return code;
  const isRetryable = 'isRetryable' in error && error.isRetryable === true;
  return isRetryable ? 'STORE_UNAVAILABLE' : undefined;
}

function unforeseen(error: unknown): { code: FaultCode; isText: boolean } {
  if (!(error instanceof GraphQLError)) return { code: codeOf(error) ?? 'INTERNAL', isText: true };
  const origin = error.originalError;
  // Errors of graphql-js itself (a missing variable, a wrong type) have no original error and say
  // what is wrong better than our text does.
  if (origin === undefined || origin instanceof GraphQLError)
    return { code: 'BAD_USER_INPUT', isText: false };
  return { code: codeOf(origin) ?? 'INTERNAL', isText: true };
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
  if (error instanceof GraphQLError && isFaultCode(error.extensions['code'])) {
    const code = error.extensions['code'];
    const messageEn = error.extensions['messageEn'] ?? en.faults[code];
    return { message: error.message, ...place, extensions: { code, messageEn } };
  }
  const { code, isText } = unforeseen(error);
  if (isText) {
    const { message, messageEn } = spoken(code);
    return { message, ...place, extensions: { code, messageEn } };
  }
  const said = (error as GraphQLError).message;
  return {
    message: `${vi.faults[code]} ${said}`,
    ...place,
    extensions: { code, messageEn: `${en.faults[code]} ${said}` },
  };
}

/** Whether the fault is of our making and belongs into the log of the server. */
export const isInternalFault = (error: unknown): boolean =>
  formatFault(error).extensions?.['code'] === 'INTERNAL';
