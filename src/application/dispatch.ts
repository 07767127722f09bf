import type { EventStore } from '../eventstore/port';
import type { Clock, ClockTrust } from '../kernel/clock';
import type { Rejection } from '../kernel/rejection';
import type { RetryPolicy } from './appendReliably';
import type { CommandIdentity } from './commandIdentity';
import type { CommandRequest, Rejected } from './commandRequest';
import type { Directory } from './directory';
import type { ReorganisationRegister } from './reorganisationRegister';
import type { Route } from './route';
import type { StreamMemory } from './streamMemory';

/** What every command is carried out with. */
export interface Surroundings {
  readonly store: EventStore;
  readonly memory: StreamMemory;
  readonly directory: Directory;
  readonly reorganisations: ReorganisationRegister;
  readonly clock: Clock;
  readonly trust: ClockTrust;
  readonly retry: RetryPolicy;
}

/** A parsed command on its way to a decision. */
export interface Dispatch {
  readonly request: CommandRequest;
  readonly route: Route;
  /** As its own schema parsed it. */
  readonly input: Readonly<Record<string, unknown>>;
  readonly identity: CommandIdentity;
  readonly stream: string;
  /** Input field that names the record; null when the command makes it. */
  readonly field: string | null;
}

/** What is asked to be done, whether or not it will be. */
export type Asked = Pick<Dispatch, 'route' | 'input' | 'identity' | 'stream'> & {
  readonly request: Pick<Dispatch['request'], 'actor' | 'isOwn'>;
};

/** The head is a position at which everything that the decision looked at is in the log. */
export const rejectedAtHead = async (
  store: EventStore,
  rejection: Rejection,
): Promise<Rejected> => ({ kind: 'rejected', rejection, position: await store.head() });
