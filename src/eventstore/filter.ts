import type { EventFilter } from './port';

/** Whether an event is among those asked for, for stores that cannot ask their server. */
export const matchesFilter = (
  filter: EventFilter | undefined,
  event: { readonly type: string; readonly stream: string },
): boolean =>
  (filter?.types?.includes(event.type) ?? true) &&
  (filter?.streamPrefixes?.some((prefix) => event.stream.startsWith(prefix)) ?? true);
