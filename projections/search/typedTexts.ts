import type { DomainEvent, Recorded } from '../../src/kernel/recordedEvent';

/** Fields that hold words of people, in whatever event and however deep; a test names all others. */
export const contentFields: ReadonlySet<string> = new Set([
  ...['answer', 'assemblySession', 'awaitedEvent', 'backdatingReason', 'caption', 'cause'],
  ...['clarification', 'displayName', 'documentType', 'explanation', 'issuer', 'metric', 'name'],
  ...['narrative', 'objectiveCause', 'programme', 'provision', 'reason', 'remainder', 'scope'],
  ...['sentence', 'statement', 'summary', 'symbol', 'text', 'title', 'venue', 'wording'],
]);

/** What a correction says of one value both ways has the name of the value. */
const bothWays: ReadonlySet<string> = new Set(['from', 'to']);

/** Words that stand under content fields, in the order of the event. */
function wordsIn(value: unknown, field: string): string[] {
  if (typeof value === 'string') return contentFields.has(field) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((each) => wordsIn(each, field));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    wordsIn(each, bothWays.has(key) ? field : key),
  );
}

/**
 * What people typed into an event beside the text that has a part of its own, one to a line: reasons,
 * reports, words of deadlines, targets, documents, captions of evidence. Null when there is nothing,
 * or when the program wrote the event.
 */
export function typedTexts(event: Recorded<DomainEvent>, own: string | null): string | null {
  const { actor, evidence, legalBasis } = event.metadata;
  if (actor.role === 'SYSTEM') return null;
  const texts = [...wordsIn(event.data, ''), ...wordsIn([evidence, legalBasis], '')];
  const others = [...new Set(texts)].filter((text) => own?.includes(text) !== true);
  return others.length === 0 ? null : others.join('\n');
}
