import { isStorable } from '../kernel/text';
import { fault } from './faults';
import { plainInput, type Given } from './plainInput';
import type { View } from './view';

/**
 * A filter without its nulls. No record holds text that the log refuses, and a driver may cut it
 * short and find others.
 * @throws BAD_USER_INPUT for text with NUL or half a character
 */
export function plainFilter<T extends object>(filter: T | null | undefined): Given<T> {
  const given = plainInput<T>(filter ?? {});
  const isSound = Object.values(given).every(
    (value) => typeof value !== 'string' || isStorable(value),
  );
  if (!isSound) throw fault('BAD_USER_INPUT', 'textInvalid');
  return given;
}

/** A filter as whoever asks may send it: a meeting out of his scope is none, whatever was drawn from it. */
export const withinReach = <T extends { readonly sourceId?: string }>(view: View, filter: T): T =>
  filter.sourceId === undefined ? filter : { ...filter, sourceId: view.named(filter.sourceId) };
