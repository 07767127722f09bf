/** Names that one log uses on a server that may hold other logs and system streams. */
export interface LogStreams {
  /** Every stream of the log begins with it, and no stream of another log does. */
  readonly prefix: string;
  /** The stream that keeps the id of the log; not one of the log's own. */
  readonly identity: string;
}

const NAME = /^[a-z][a-z0-9]{0,39}$/;

/** @throws RangeError when the name is not a short word of lower-case letters and digits */
export function logStreams(name: string): LogStreams {
  if (!NAME.test(name)) throw new RangeError(`no name of a log: ${JSON.stringify(name)}`);
  return { prefix: `${name}:`, identity: `${name}#log` };
}
