import { isStorable } from '../kernel/text';
import { fault } from './faults';
import { plainInput, type Given } from './plainInput';

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
