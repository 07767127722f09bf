import { BuildFailedError } from '../../projections/fillGeneration';
import {
  PositionNotReachedError,
  ReadModelParkedError,
  ReadModelsBusyError,
} from '../../projections/readModelErrors';
import {
  EventIdConflictError,
  EventTooLargeError,
  InvalidEventError,
  InvalidStreamNameError,
  LogGoneError,
  LogTailLostError,
  NoLogError,
  PositionError,
  StoreUnavailableError,
  UnknownEventError,
  UnknownOutcomeError,
  UnreadableEventError,
  UnsupportedLogError,
  WrongExpectedVersionError,
} from '../eventstore/errors';

/** An error as it crosses between threads: a structured clone would lose its class and its code. */
export interface CrossedError {
  readonly className: string;
  readonly message: string;
  readonly stack: string | null;
  /** What the class adds: `code` and what it names. */
  readonly fields: Readonly<Record<string, unknown>>;
  readonly cause: CrossedError | null;
}

/** What the ports throw, by name. */
const classes = new Map<string, { readonly prototype: Error }>(
  [
    WrongExpectedVersionError,
    EventIdConflictError,
    EventTooLargeError,
    InvalidEventError,
    InvalidStreamNameError,
    LogGoneError,
    StoreUnavailableError,
    UnknownOutcomeError,
    UnknownEventError,
    UnreadableEventError,
    UnsupportedLogError,
    NoLogError,
    LogTailLostError,
    PositionError,
    PositionNotReachedError,
    ReadModelParkedError,
    ReadModelsBusyError,
    BuildFailedError,
    RangeError,
    TypeError,
  ].map((each) => [each.name, each]),
);

function isCloneable(value: unknown): boolean {
  try {
    structuredClone(value);
    return true;
  } catch {
    return false;
  }
}

const causeOf = ({ cause }: Error): CrossedError | null =>
  cause === undefined ? null : crossed(cause);

/** Makes a thrown value cloneable. */
export function crossed(thrown: unknown): CrossedError {
  if (!(thrown instanceof Error))
    return { className: 'Error', message: String(thrown), stack: null, fields: {}, cause: null };
  return {
    className: thrown.constructor.name,
    message: thrown.message,
    stack: thrown.stack ?? null,
    fields: Object.fromEntries(Object.entries(thrown).filter(([, value]) => isCloneable(value))),
    cause: causeOf(thrown),
  };
}

/** The error again: of its class where the table has it, else a plain one with the same words. */
export function uncrossed({ className, message, stack, fields, cause }: CrossedError): Error {
  const error =
    cause === null ? new Error(message) : new Error(message, { cause: uncrossed(cause) });
  const known = classes.get(className);
  if (known !== undefined) Object.setPrototypeOf(error, known.prototype);
  if (stack !== null) error.stack = stack;
  return Object.assign(error, fields);
}
