import { calendarStream } from '../calendar/calendarCommands';
import { workCalendarFold } from '../calendar/calendarFold';
import { deadlineRuleFold, type DeadlineRuleState } from '../calendar/ruleState';
import type { WorkCalendar } from '../calendar/workCalendar';
import type { EventStore } from '../eventstore/port';
import { streamPrefixes } from '../kernel/ids';
import type { Recorded } from '../kernel/recordedEvent';
import { reorganisationFold, type ReorganisationState } from '../reorganisation/state';
import { foldStream, type StreamLimits } from './streamFold';

async function eventsIn(
  store: EventStore,
  stream: string,
  { asOf, until }: StreamLimits,
): Promise<readonly Recorded[]> {
  const recorded = asOf === null ? {} : { recordedUntil: asOf };
  return (await store.readStream(stream, { until, ...recorded })).events;
}

/** A rule with its versions as they were known. */
export const ruleOf = async (
  store: EventStore,
  stream: string,
  limits: StreamLimits,
): Promise<DeadlineRuleState | null> =>
  foldStream(deadlineRuleFold, await eventsIn(store, stream, limits));

/** The working calendar as it was known. */
export const calendarOf = async (store: EventStore, limits: StreamLimits): Promise<WorkCalendar> =>
  foldStream(workCalendarFold, await eventsIn(store, calendarStream, limits));

const filter = { streamPrefixes: [streamPrefixes.REORGANISATION] };

/** All reorganisations known by then, earliest effective date first; they are few. */
export async function reorganisationsOf(
  store: EventStore,
  { asOf, until }: StreamLimits,
): Promise<readonly ReorganisationState[]> {
  const streams = new Map<string, Recorded[]>();
  for await (const event of allEvents(store)) {
    if (event.position > until || (asOf !== null && event.recordedAt > asOf)) break;
    streams.set(event.stream, [...(streams.get(event.stream) ?? []), event]);
  }
  return [...streams.values()]
    .map((events) => foldStream(reorganisationFold, events))
    .filter((state) => state !== null)
    .sort((a, b) => (a.effectiveOn < b.effectiveOn ? -1 : Number(a.effectiveOn > b.effectiveOn)));
}

async function* allEvents(store: EventStore): AsyncGenerator<Recorded> {
  let after: Parameters<EventStore['readAll']>[0]['after'] = 'start';
  for (;;) {
    const slice = await store.readAll({ after, limit: 500, filter });
    yield* slice.events;
    if (slice.isEnd) return;
    after = slice.position;
  }
}
