import type { Day } from '../format/dates';

export const stages = [
  'recorded',
  'assigned',
  'underWay',
  'claimed',
  'verified',
  'closed',
] as const;
export type Stage = (typeof stages)[number];

/** Event that begins each stage. */
const begins: Readonly<Record<string, Stage>> = {
  CommitmentRecorded: 'recorded',
  LeadUnitAssigned: 'assigned',
  ProgressReported: 'underWay',
  FulfilmentClaimed: 'claimed',
  FulfilmentVerified: 'verified',
  CommitmentClosed: 'closed',
};

/** The stage at which each status stands; what ended otherwise stands at none of them. */
const standsAt: Readonly<Record<string, Stage>> = {
  RECORDED: 'recorded',
  OBJECTED: 'recorded',
  ASSIGNED: 'assigned',
  IN_PROGRESS: 'underWay',
  SUSPENDED: 'underWay',
  CLAIMED: 'claimed',
  PARTLY_VERIFIED: 'verified',
  VERIFIED: 'verified',
  CLOSED: 'closed',
};

interface Entry {
  readonly eventType: string;
  readonly occurredOn: { readonly date: Day };
}

export interface StageShown {
  readonly stage: Stage;
  /** The last day on which it began; null when it has not, or was passed over. */
  readonly day: Day | null;
  readonly state: 'past' | 'here' | 'ahead';
}

/** A claim that was refused leaves the promise under way again, whatever lies ahead of it. */
export function stagesOf(status: string, entries: readonly Entry[]): readonly StageShown[] {
  const here = standsAt[status];
  const now = here === undefined ? -1 : stages.indexOf(here);
  return stages.map((stage, index) => {
    const began = entries.filter(({ eventType }) => begins[eventType] === stage).at(-1);
    const hasBegun = began !== undefined && (now === -1 || index <= now);
    const state = index === now ? 'here' : index < now || hasBegun ? 'past' : 'ahead';
    return { stage, day: hasBegun ? began.occurredOn.date : null, state };
  });
}
