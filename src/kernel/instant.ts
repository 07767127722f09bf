import type { Brand } from './brand';

/** Instant in UTC with milliseconds, `2026-12-05T01:30:00.000Z`. As text it sorts in time order. */
export type Instant = Brand<string, 'Instant'>;

const SHAPE = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

export const instantFromMillis = (millis: number): Instant =>
  new Date(millis).toISOString() as Instant;

/** The instant cut to milliseconds, or null when the text is no ISO 8601 instant with an offset. */
export function parseInstant(text: string): Instant | null {
  if (!SHAPE.test(text)) return null;
  const millis = Date.parse(text);
  if (Number.isNaN(millis)) return null;
  const day = text.slice(0, 10);
  const midnight = Date.parse(`${day}T00:00:00Z`);
  // Date.parse rolls 31 April over to 1 May: such a day does not exist and is refused.
  if (Number.isNaN(midnight) || new Date(midnight).toISOString().slice(0, 10) !== day) return null;
  const parsed = instantFromMillis(millis);
  // An offset may carry it out of the years that four digits write.
  return /^\d{4}-/.test(parsed) ? parsed : null;
}

/** For instants known when writing the code. @throws RangeError when it is none. */
export function instant(text: string): Instant {
  const parsed = parseInstant(text);
  if (parsed === null) throw new RangeError(`no such instant: ${text}`);
  return parsed;
}
