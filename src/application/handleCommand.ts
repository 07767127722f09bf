import { EventIdConflictError, WrongExpectedVersionError } from '../eventstore/errors';
import type { EventStore } from '../eventstore/port';
import { trusted, type Clock, type ClockTrust } from '../kernel/clock';
import { retrying, type RetryPolicy } from './appendReliably';
import { CommandFault } from './commandFault';
import { identifyCommand, traceOf } from './commandIdentity';
import type { CommandOutcome, CommandRequest } from './commandRequest';
import { routeOf } from './commandRouter';
import { decideAndAppend } from './decideAndAppend';
import type { Directory } from './directory';
import { rejectedAtHead, type Dispatch, type Surroundings } from './dispatch';
import { earlierOutcome } from './earlierOutcome';
import { parseInput } from './parseInput';
import type { Route } from './route';
import { createReorganisationRegister } from './reorganisationRegister';
import { createStreamMemory } from './streamMemory';
import { createStreamQueue } from './streamQueue';
import { targetStreamOf } from './targetStream';

export interface CommandHandlerOptions {
  readonly store: EventStore;
  readonly directory: Directory;
  readonly clock: Clock;
  /** Whether the clock may be believed; always if absent. */
  readonly trust?: ClockTrust;
  /** Key of the hash kept in metadata; the same for every process over one log. */
  readonly hashKey: string;
  /** For commands that bring no `commandId`: randomness stays at the edge. */
  readonly newCommandId: () => string;
  /** Five tries, 25 ms before the second, if absent. */
  readonly retry?: Omit<RetryPolicy, 'until'>;
  /**
   * A command that the log does not answer is not tried again after so many milliseconds; 5,000 if
   * absent. With the limit of one call this bounds how long a sender waits.
   */
  readonly retryLimitMs?: number;
  /** Decisions over a stream that other processes keep writing to; 10 if absent. */
  readonly conflictTries?: number;
}

export interface CommandHandler {
  /**
   * Load, decide, append. A refusal by a rule is a value, `rejected`.
   * @throws CommandFault when the log cannot be reached: send the same `commandId` again; ClockFault
   * while the clock is not to be believed.
   * @throws RangeError for a command that does not exist.
   */
  handle(request: CommandRequest): Promise<CommandOutcome>;
}

/** Decides again over the newer stream as long as others write in between, within bounds. */
async function decideUntilStored(
  surroundings: Surroundings,
  dispatch: Dispatch,
  tries: number,
): Promise<CommandOutcome> {
  const { store, retry } = surroundings;
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    try {
      return await retrying(retry, () => decideAndAppend(surroundings, dispatch));
    } catch (error) {
      if (error instanceof EventIdConflictError) return afterIdConflict(store, retry, dispatch);
      if (!(error instanceof WrongExpectedVersionError)) throw error;
    }
  }
  throw new CommandFault(`others keep writing to ${dispatch.stream}`);
}

/** Our event ids are in the log: a try at the same time wrote them, or one for another record. */
const afterIdConflict = (
  store: EventStore,
  retry: RetryPolicy,
  dispatch: Dispatch,
): Promise<CommandOutcome> =>
  retrying(retry, async () => {
    const slice = await store.readStream(dispatch.stream);
    const earlier = await earlierOutcome(store, dispatch, slice.events.map(traceOf));
    return earlier ?? rejectedAtHead(store, { code: 'COMMAND_ID_REUSED', field: 'commandId' });
  });

/** What commands that must see each other take turns on; null where none need to. */
function turnOf({ definition, prefix }: Route, input: Dispatch['input']): string | null {
  const { drawsOn, linksRecords } = definition;
  return linksRecords === true ? `links of ${prefix}` : (drawsOn?.(input as never) ?? null);
}

export function createCommandHandler(options: CommandHandlerOptions): CommandHandler {
  const { store, directory, clock, hashKey, newCommandId, conflictTries = 10 } = options;
  const { attempts, backOffMs } = options.retry ?? { attempts: 5, backOffMs: 25 };
  const { retryLimitMs = 5_000, trust = trusted } = options;
  const queue = createStreamQueue();
  const turns = createStreamQueue();
  const reorganisations = createReorganisationRegister(store);
  const memory = createStreamMemory(store);
  return {
    async handle(request) {
      const { name, actor } = request;
      const retry = { attempts, backOffMs, until: performance.now() + retryLimitMs };
      const route = routeOf(name, request.input);
      const parsed = parseInput(route.definition.input, request.input);
      if ('rejection' in parsed)
        return retrying(retry, () => rejectedAtHead(store, parsed.rejection));
      const input = parsed.input as Dispatch['input'];
      const commandId = (input['commandId'] as string | undefined) ?? newCommandId();
      const identity = identifyCommand(name, actor, input, commandId, hashKey);
      const { stream, field } = targetStreamOf(route, input, identity);
      if (stream === null)
        return retrying(retry, () => rejectedAtHead(store, { code: 'UNKNOWN_RECORD', field }));
      const dispatch = { request, route, input, identity, stream, field };
      const surroundings = { store, memory, directory, reorganisations, clock, trust, retry };
      const inStream = () =>
        queue.run(stream, () => {
          // Behind others in the queue that nobody answered: it would be one more.
          if (store.contact().isAway && performance.now() >= retry.until)
            throw new CommandFault('the log cannot be reached at the moment');
          return decideUntilStored(surroundings, dispatch, conflictTries);
        });
      const turn = turnOf(route, input);
      return turn === null ? inStream() : turns.run(turn, inStream);
    },
  };
}
