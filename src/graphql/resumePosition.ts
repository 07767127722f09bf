import { logIdOf, positionOf, type Position } from '../kernel/position';
import type { GraphqlContext } from './context';
import { untilLogAnswers } from './untilLogAnswers';

/**
 * Where a subscription begins: behind `after`; before the first event for `start`; absent, behind
 * what can be queried now.
 * @throws PositionError for a position of another log or beyond the head
 */
export async function resumePosition(
  context: GraphqlContext,
  after: Position | 'start' | null | undefined,
): Promise<Position> {
  const reached = context.readModels.position();
  if (after === null || after === undefined) return reached;
  if (after === 'start') return positionOf(logIdOf(reached), 0);
  await untilLogAnswers(context.store, () => context.reach(after));
  return after;
}
