import type { Brand } from './brand';

/**
 * Place in the log: opaque to clients, ordered as text within one log, exclusive when resumed from.
 * Shape: `<log id>-<place, padded to 16 digits>`; the log id is 8 lower-case hexadecimal digits.
 */
export type Position = Brand<string, 'Position'>;

const SHAPE = /^([0-9a-f]{8})-(\d{16})$/;

/** @param place 0 is the place before the first event. */
export const positionOf = (logId: string, place: number | bigint): Position =>
  `${logId}-${String(place).padStart(16, '0')}` as Position;

/** The position, or null when the text has not the shape of one. */
export const parsePosition = (text: string): Position | null =>
  SHAPE.test(text) ? (text as Position) : null;

export const logIdOf = (position: Position): string => position.slice(0, 8);

/** Place as a number; exact below 2^53, which one log does not outgrow. */
export const placeOf = (position: Position): number => Number(position.slice(9));
