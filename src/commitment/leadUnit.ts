import type { LocalDate } from '../kernel/localDate';
import type { CommitmentState } from './state';

/** Who leads on a day. */
export interface Lead {
  /** Null before the first assignment and after a return. */
  readonly unitId: string | null;
  readonly isAccepted: boolean;
}

/** The lead of a day, by what had happened up to it in log order. */
export function leadOn({ leadSteps }: Pick<CommitmentState, 'leadSteps'>, on: LocalDate): Lead {
  let lead: Lead = { unitId: null, isAccepted: false };
  for (const step of leadSteps) {
    if (step.on > on) continue;
    switch (step.step) {
      case 'ASSIGNED':
        lead = { unitId: step.unitId, isAccepted: false };
        break;
      case 'HANDED_OVER':
        lead = { ...lead, unitId: step.unitId };
        break;
      case 'ACCEPTED':
        lead = { ...lead, isAccepted: true };
        break;
    }
  }
  return lead;
}
