import { allReorganisations } from '../../../projections/reorganisations/queries';
import { openCommands, type OpenCommand, type PartAsked } from '../../application/openCommands';
import { createStreamLoader } from '../../application/streamLoader';
import { createStreamMemory, type StreamMemory } from '../../application/streamMemory';
import { StoreUnavailableError } from '../../eventstore/errors';
import type { EventStore } from '../../eventstore/port';
import { localDateOf } from '../../kernel/localDate';
import type { Rejection } from '../../kernel/rejection';
import { readModelDirectory } from '../../processes/readModelDirectory';
import { seenIn, type ReadScope } from './readScope';
import { namingSeen } from './rejectionSeen';

const memories = new WeakMap<EventStore, StreamMemory>();

/** What this process has folded for such questions; that of decisions is the command handler's own. */
function memoryOf(store: EventStore): StreamMemory {
  const memory = memories.get(store) ?? createStreamMemory(store);
  memories.set(store, memory);
  return memory;
}

/** A refusal without the records that whoever asks may not see. */
function seenRefusal(scope: ReadScope, refusal: Rejection): Rejection {
  const { records } = refusal;
  return records === undefined ? refusal : namingSeen(refusal, records.filter(seenIn(scope)));
}

const withinScope =
  (scope: ReadScope) =>
  (found: OpenCommand): OpenCommand =>
    found.refusal === null ? found : { ...found, refusal: seenRefusal(scope, found.refusal) };

/**
 * What whoever asks may do now at a record that he sees, as the log has it; nothing for whom is signed
 * out or only reads, and nothing while the log is away, since no command is taken then.
 */
export async function openActions(
  scope: ReadScope,
  recordId: string,
  part: PartAsked | null,
): Promise<readonly OpenCommand[]> {
  const { session, store, work, now, sender } = scope;
  if (sender === null) return [];
  const { database } = session;
  const memory = memoryOf(store);
  const options = {
    memory,
    streams: work.once(['streams of decisions'], () =>
      createStreamLoader(memory, '', localDateOf(now)),
    ),
    directory: readModelDirectory({
      waitForHead: () => Promise.resolve(),
      session: () => Promise.resolve({ database, release: () => undefined }),
    }),
    reorganisations: {
      all: () =>
        work.once(['reorganisations'], () => Promise.resolve(allReorganisations(database))),
    },
    now,
    turn: () => work.turn(),
  };
  try {
    const found = await openCommands(options, recordId, part, sender);
    return found.map(withinScope(scope));
  } catch (error) {
    if (error instanceof StoreUnavailableError) return [];
    throw error;
  }
}
