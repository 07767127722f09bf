import type { SqlValue } from '../../sqlite/driver';
import type { Seat } from '../seat';

export const textOfSeat = (seat: Seat | null): string | null =>
  seat === null ? null : JSON.stringify(seat);

export const seatIn = (value: SqlValue | undefined): Seat | null =>
  typeof value === 'string' ? (JSON.parse(value) as Seat) : null;
