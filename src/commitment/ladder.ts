/** To whom a step speaks: the debtor, the head of its superior unit, MTTQ. */
export type Addressee = 'DEBTOR' | 'SUPERIOR_HEAD' | 'MTTQ';

export interface LadderStep {
  /** From 1. */
  readonly level: number;
  /** Calendar days after the deadline (overdue) or before it (due soon). */
  readonly days: number;
  readonly addressee: Addressee;
}

/** The ladder as shipped. @basis house rule */
export const overdueLadder: readonly LadderStep[] = [
  { level: 1, days: 1, addressee: 'DEBTOR' },
  { level: 2, days: 7, addressee: 'SUPERIOR_HEAD' },
  { level: 3, days: 30, addressee: 'MTTQ' },
];

/** The steps before a deadline as shipped (R33). @basis house rule */
export const dueSoonLadder: readonly LadderStep[] = [
  { level: 1, days: 7, addressee: 'DEBTOR' },
  { level: 2, days: 1, addressee: 'DEBTOR' },
];

/** Step that so many days late have reached; 0 before the first. */
export const levelReached = (daysLate: number): number =>
  overdueLadder.filter((step) => step.days <= daysLate).length;
