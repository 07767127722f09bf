import type { Actor } from '../kernel/actor';
import type { CorrectionStatus } from '../kernel/correctionStatus';
import type { LocalDate } from '../kernel/localDate';
import type { Recorded } from '../kernel/recordedEvent';
import type { WaitingEvent } from './waitingEvents';

/** A correction of a meeting or petition that was proposed; those made at once are events alone. */
export interface ProposedCorrection<Changes> {
  readonly id: string;
  readonly status: Exclude<CorrectionStatus, 'MADE'>;
  /** Whether the whole record would be marked as made in error. */
  readonly isInError: boolean;
  readonly changes: Changes;
  readonly reason: string;
  readonly proposedBy: Actor;
  readonly proposedOn: LocalDate;
}

/** What a record keeps of corrections that wait or waited, in log order. */
export interface WaitingCorrections<Changes> {
  readonly corrections: readonly ProposedCorrection<Changes>[];
}

/** The first that waits: several may, for different values; null when none does. */
export const waitingCorrection = <Changes>({
  corrections,
}: WaitingCorrections<Changes>): ProposedCorrection<Changes> | null =>
  corrections.find(({ status }) => status === 'PROPOSED') ?? null;

interface Proposed {
  readonly correctionId: string;
  readonly isInError: boolean;
  readonly taken: readonly unknown[];
  readonly reason: string;
}

/** After a proposal, of which the event says beside its changes what every proposal does. */
export function correctionsProposed<Changes, Data extends Proposed & Changes>(
  { corrections }: WaitingCorrections<Changes>,
  { data, metadata }: Pick<Recorded, 'metadata'> & { readonly data: Data },
): WaitingCorrections<Changes> {
  const { correctionId: id, isInError, taken: _taken, reason, ...changes } = data;
  const proposal: ProposedCorrection<Changes> = {
    id,
    status: 'PROPOSED',
    isInError,
    // What the event says beside what every proposal does.
    changes: changes as unknown as Changes,
    reason,
    proposedBy: metadata.actor,
    proposedOn: metadata.occurredOn.date,
  };
  return { corrections: [...corrections, proposal] };
}

/** After it was confirmed or refused. */
export const correctionsDecided = <Changes>(
  { corrections }: WaitingCorrections<Changes>,
  { type, data }: Recorded<WaitingEvent>,
): WaitingCorrections<Changes> => ({
  corrections: corrections.map((each) =>
    each.id === data.correctionId
      ? { ...each, status: type === 'RecordCorrectionConfirmed' ? 'CONFIRMED' : 'REFUSED' }
      : each,
  ),
});
