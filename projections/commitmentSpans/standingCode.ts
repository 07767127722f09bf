import type { Standing } from '../../src/commitment/timeliness';
import type { Timeliness } from '../../src/commitment/vocabulary';

const BOXES: readonly Timeliness[] = [
  'DONE_ON_TIME',
  'DONE_LATE',
  'OPEN_IN_TIME',
  'OPEN_OVERDUE',
  'NO_DEADLINE',
];

/** The box is in the three lowest bits, what is told beside it in one bit each. */
const BOX_BITS = 7;
const BITS = { done: 8, awaiting: 16, broken: 32, suspended: 64 } as const;

/** A standing in one small number. */
export const standingCode = (standing: Standing): number =>
  BOXES.indexOf(standing.box) |
  (standing.isDone ? BITS.done : 0) |
  (standing.isAwaitingVerification ? BITS.awaiting : 0) |
  (standing.isBroken ? BITS.broken : 0) |
  (standing.isSuspended ? BITS.suspended : 0);

/** SQL that holds for standings in the box. */
export const isInBox = (column: string, box: Timeliness): string =>
  `(${column} & ${BOX_BITS}) = ${BOXES.indexOf(box)}`;

/** SQL that holds for standings of which this is told. */
export const isMarked = (column: string, mark: keyof typeof BITS): string =>
  `(${column} & ${BITS[mark]}) <> 0`;
