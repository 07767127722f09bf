import type { LocalDate } from '../kernel/localDate';

/** An office that shares a promise with the one that is accountable for it (R47). */
export interface CoPromisor {
  readonly officeId: string;
  readonly unitId: string;
  readonly from: LocalDate;
  /** First day on which it does so no longer; null while it does. */
  readonly until: LocalDate | null;
}

interface Joint {
  readonly coPromisors: readonly CoPromisor[];
}

/** Those who share it by all that is recorded. */
export const coPromisorsNow = ({ coPromisors }: Joint): readonly CoPromisor[] =>
  coPromisors.filter(({ until }) => until === null);

export const coPromisorsOn = ({ coPromisors }: Joint, on: LocalDate): readonly CoPromisor[] =>
  coPromisors.filter(({ from, until }) => from <= on && (until === null || on < until));

/** All who ever did: they stay on the side of the debtor (R51). */
export const everCoPromisors = ({ coPromisors }: Joint): readonly string[] => [
  ...new Set(coPromisors.map(({ officeId }) => officeId)),
];
