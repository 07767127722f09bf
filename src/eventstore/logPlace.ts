import { logIdOf, parsePosition, placeOf, type Position } from '../kernel/position';
import { PositionError } from './errors';

/** @throws PositionError when malformed, of another log, or beyond the head. */
export function placeInLog(position: Position | 'start', logId: string, head: number): number {
  if (position === 'start') return 0;
  // A position comes from clients: its type is a hope.
  if (parsePosition(position) === null) throw new PositionError('POSITION_INVALID');
  if (logIdOf(position) !== logId) throw new PositionError('POSITION_FROM_ANOTHER_LOG');
  const place = placeOf(position);
  if (place > head) throw new PositionError('POSITION_INVALID');
  return place;
}
