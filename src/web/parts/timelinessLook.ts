/** The five boxes as the API names them. */
export type Timeliness =
  'DONE_ON_TIME' | 'DONE_LATE' | 'OPEN_IN_TIME' | 'OPEN_OVERDUE' | 'NO_DEADLINE';

/** How a promise stands, in the fewest words: the same in a badge, a margin and a group's head. */
export type Standing = 'done' | 'late' | 'open' | 'soon' | 'over' | 'none';

/** A deadline this near is drawn as one that asks for something to be done. */
export const DUE_SOON_DAYS = 7;

const boxes: Readonly<Record<Timeliness, Standing>> = {
  DONE_ON_TIME: 'done',
  DONE_LATE: 'late',
  OPEN_IN_TIME: 'open',
  OPEN_OVERDUE: 'over',
  NO_DEADLINE: 'none',
};

/** @param daysLeft calendar days to the deadline in force; null when none or done. */
export function standingOf(timeliness: Timeliness, daysLeft: number | null): Standing {
  const standing = boxes[timeliness];
  return standing === 'open' && daysLeft !== null && daysLeft <= DUE_SOON_DAYS ? 'soon' : standing;
}
