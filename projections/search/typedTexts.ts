import type { DomainEvent, Recorded } from '../../src/kernel/recordedEvent';

/** Fields that hold words of people, in whatever event and however deep; a test names all others. */
export const contentFields: ReadonlySet<string> = new Set([
  ...['answer', 'assemblySession', 'awaitedEvent', 'backdatingReason', 'caption', 'cause'],
  ...['clarification', 'documentType', 'explanation', 'issuer', 'metric', 'name'],
  ...['narrative', 'objectiveCause', 'programme', 'provision', 'reason', 'remainder', 'scope'],
  ...['sentence', 'spotAnswer', 'statement', 'summary', 'symbol', 'text', 'title', 'venue'],
  'wording',
]);

const isCorrected = (value: object): value is { readonly from: unknown; readonly to: unknown } =>
  'from' in value && 'to' in value && Object.keys(value).length === 2;

/** Words that stand under content fields, in the order of the event. */
function wordsIn(value: unknown, field: string): string[] {
  if (typeof value === 'string') return contentFields.has(field) ? [value] : [];
  if (Array.isArray(value)) return value.flatMap((each) => wordsIn(each, field));
  if (typeof value !== 'object' || value === null) return [];
  // Of a value corrected, what it is: as it stood before it was found with the event that said so.
  if (isCorrected(value)) return wordsIn(value.to, field);
  return Object.entries(value).flatMap(([key, each]) => wordsIn(each, key));
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
