import { z } from 'zod';
import type { Words } from './schema';

/** One event type: the single source of its TypeScript type, its JSON Schema and its example. */
export interface EventDefinition<T extends string = string, S extends z.ZodType = z.ZodType> {
  readonly type: T;
  /** Version of the stored shape; a change of shape is a new version with an upcaster. */
  readonly version: number;
  readonly description: string;
  /** What people read of it in a history. */
  readonly words: Words;
  readonly data: S;
}

/** Data is a strict object: an unknown key is a mistake, not something to keep by accident. */
export const defineEvent = <const T extends string, S extends z.ZodRawShape>(
  type: T,
  version: number,
  description: string,
  words: Words,
  shape: S,
): EventDefinition<T, z.ZodObject<S, z.core.$strict>> => ({
  type,
  version,
  description,
  words,
  data: z.strictObject(shape),
});

/** Union of the events of a feature's definitions. */
export type EventsOf<D extends readonly EventDefinition[]> = {
  [K in keyof D]: D[K] extends EventDefinition<infer T, infer S>
    ? { readonly type: T; readonly data: Readonly<z.infer<S>> }
    : never;
}[number];
