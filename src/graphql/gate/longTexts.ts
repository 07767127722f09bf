import type { EventStore } from '../../eventstore/port';
import type { Recorded } from '../../kernel/recordedEvent';

/** Text of more characters is left in the log until it is shown. */
const LONG = 200;

/** No text in the log holds a NUL. */
const MARK = '\u0000';

const isLong = (value: unknown): value is string =>
  typeof value === 'string' && value.length > LONG;
const isMark = (value: unknown): value is string =>
  typeof value === 'string' && value.startsWith(MARK);

const markOf = (version: number, place: number): string => `${MARK}${version} ${place}`;
const placeOf = (mark: string): readonly [version: number, place: number] => {
  const [version, place] = mark.slice(MARK.length).split(' ').map(Number);
  return [version ?? 0, place ?? 0];
};

/** A copy with other strings where some stand. */
function withTexts(value: unknown, textOf: (text: string) => string): unknown {
  if (typeof value === 'string') return textOf(value);
  if (Array.isArray(value)) return value.map((each) => withTexts(each, textOf));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [key, withTexts(each, textOf)]),
  );
}

/** An event whose long texts are named and not held; folds pass on what they do not look into. */
export function withoutLongTexts<E extends Recorded>(event: E): E {
  let place = 0;
  const data = withTexts(event.data, (text) =>
    isLong(text) ? markOf(event.version, place++) : text,
  );
  return place === 0 ? event : { ...event, data };
}

/** The long texts of an event, by their places. */
function longTextsOf({ data }: Recorded): readonly string[] {
  const texts: string[] = [];
  withTexts(data, (text) => {
    if (isLong(text)) texts.push(text);
    return text;
  });
  return texts;
}

/**
 * What was made of events without their long texts, with these texts. Only the events are read that
 * one of them stands in.
 */
export async function withLongTexts<T>(store: EventStore, stream: string, value: T): Promise<T> {
  const versions = new Set<number>();
  withTexts(value, (text) => {
    if (isMark(text)) versions.add(placeOf(text)[0]);
    return text;
  });
  if (versions.size === 0) return value;
  const found = await Promise.all(
    [...versions].map(async (version) => {
      const { events } = await store.readStream(stream, { from: version, to: version });
      const [event] = events;
      return [version, event === undefined ? [] : longTextsOf(event)] as const;
    }),
  );
  const texts = new Map(found);
  return withTexts(value, (text) => {
    if (!isMark(text)) return text;
    const [version, place] = placeOf(text);
    const whole = texts.get(version)?.[place];
    if (whole === undefined) throw new Error(`${stream} has no text ${place} at ${version}`);
    return whole;
  }) as T;
}
