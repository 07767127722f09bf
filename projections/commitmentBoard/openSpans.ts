import { doneDate, verifiedClaim } from '../../src/commitment/claimDates';
import type { CommitmentState } from '../../src/commitment/state';
import { NEVER } from '../spans/moment';

/** Days on which a promise was open in one round; `until…` is the first day on which it no longer was. */
export interface OpenSpan {
  readonly from: string;
  /** By the day of the claim that was verified in full (R2). */
  readonly untilClaim: string;
  /** By the day of that verification. */
  readonly untilVerification: string;
}

const earliest = (days: readonly (string | null)[]): string =>
  days.reduce<string>((least, day) => (day !== null && day < least ? day : least), NEVER);

export const openSpans = (state: CommitmentState): readonly OpenSpan[] =>
  state.rounds.map((round, index) => {
    const claim = verifiedClaim(state, index);
    const doneOn = (basis: 'CLAIM' | 'VERIFICATION') =>
      claim === null ? null : doneDate(state, claim, basis);
    const ended = [round.cancelledOn, round.supersededOn, state.mistake?.on ?? null];
    const next = state.rounds[index + 1]?.startedOn ?? null;
    return {
      from: round.startedOn,
      untilClaim: earliest([doneOn('CLAIM'), ...ended, next]),
      untilVerification: earliest([doneOn('VERIFICATION'), ...ended, next]),
    };
  });
