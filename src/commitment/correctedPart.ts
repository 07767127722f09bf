import type { CorrectedPart, Proposal } from './correctionState';
import type { CorrectionKind } from './entryVocabulary';
import { lastDeadline, type CommitmentState } from './state';
import { statusOf } from './status';

/** What is recorded of the part that a correction speaks of. */
export function partOf(state: CommitmentState, kind: CorrectionKind): CorrectedPart {
  const deadline = lastDeadline(state);
  const { recurrence } = state;
  const due = {
    deadline: deadline?.date ?? null,
    deadlineWording: recurrence?.wording ?? deadline?.wording ?? state.noDeadlineWording,
    ...(recurrence === null ? {} : { recurrence: recurrence.rule }),
  };
  switch (kind) {
    case 'DEADLINE':
      return due;
    case 'MADE_ON':
      return { madeOn: state.madeOn, ...due };
    case 'PROMISOR':
      return { promisorOfficeId: state.promisorOfficeId };
    case 'LEAD_UNIT':
      return { leadUnitId: state.leadUnitId };
    case 'SOURCE': {
      const [origin] = state.origins;
      const at = { sourceId: origin?.recordId ?? null, opinionId: origin?.opinionId ?? null };
      return { ...at, madeOn: state.madeOn, ...due };
    }
    case 'TEXT':
    case 'IN_ERROR':
      return { text: state.text };
    case 'LATE_DECISION':
      return { ...due, status: statusOf(state) };
  }
}

/** What it would be once confirmed. */
export function proposedPart({
  kind,
  deadline,
  madeOn,
  promisor,
  leadUnitId,
  text,
  recurrence,
}: Proposal): CorrectedPart | null {
  if (kind === 'IN_ERROR') return null;
  return {
    ...(madeOn === null ? {} : { madeOn: madeOn.to }),
    ...(deadline === null ? {} : { deadline: deadline.date, deadlineWording: deadline.wording }),
    ...(recurrence === null
      ? {}
      : { recurrence: recurrence.rule, deadlineWording: recurrence.wording }),
    ...(promisor === null ? {} : { promisorOfficeId: promisor.to.officeId }),
    ...(leadUnitId === null ? {} : { leadUnitId: leadUnitId.to }),
    ...(text === null ? {} : { text: text.to }),
  };
}
