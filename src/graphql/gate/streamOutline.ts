import { createStreamMemory, type StreamMemory } from '../../application/streamMemory';
import type { EventStore } from '../../eventstore/port';
import type { Fold } from '../../kernel/decider';
import { namesStream } from '../../records/recordKinds';
import { placeOf } from '../../kernel/position';
import type { DomainEvent, Recorded } from '../../kernel/recordedEvent';
import type { AnswerWork } from '../answerWork';
import { withoutLongTexts } from './longTexts';
import type { StreamLimits } from './streams';

/** Events without their long texts, in log order. */
const outline: Fold<readonly Recorded[], DomainEvent> = {
  initial: [],
  evolve: (known, event) => [...known, withoutLongTexts(event)],
};

/** Most streams, and characters of their outlines, that a process remembers. */
const LIMITS = { streams: 1_000, characters: 16_000_000 };

const memories = new WeakMap<EventStore, StreamMemory>();

function memoryOf(store: EventStore): StreamMemory {
  const known = memories.get(store);
  if (known !== undefined) return known;
  const memory = createStreamMemory(store, LIMITS, withoutLongTexts);
  memories.set(store, memory);
  return memory;
}

/** What the log had of a stream, without its long texts; a process reads what was added since. */
export async function outlineOf(
  store: EventStore,
  stream: string,
  { asOf, until }: StreamLimits,
): Promise<readonly Recorded[]> {
  if (!namesStream(stream)) return [];
  const { state } = await memoryOf(store).read(stream, outline);
  const last = placeOf(until);
  return state.filter(
    ({ position, recordedAt }) =>
      placeOf(position) <= last && (asOf === null || recordedAt <= asOf),
  );
}

/** The outlines of one answer, each read once. */
export function outlinesReadOnce(
  store: EventStore,
  limits: StreamLimits,
  work: AnswerWork,
): (stream: string) => Promise<readonly Recorded[]> {
  const outlines = new Map<string, Promise<readonly Recorded[]>>();
  return (stream) => {
    const reading =
      outlines.get(stream) ?? work.turn().then(() => outlineOf(store, stream, limits));
    outlines.set(stream, reading);
    return reading;
  };
}
