import { logIdOf, positionOf, type Position } from '../kernel/position';
import type { GraphqlContext } from './context';

/**
 * Where a subscription begins: behind `after`; before the first event for `start`; absent, behind
 * what can be queried now.
 * @throws PositionError for a position of another log or beyond the head
 */
export async function resumePosition(
  context: GraphqlContext,
  after: Position | 'start' | null | undefined,
): Promise<Position> {
  const reached = context.position();
  if (after === null || after === undefined) return reached;
  if (after === 'start') return positionOf(logIdOf(reached), 0);
  await context.untilLogAnswers(() => context.reach(after));
  return after;
}
