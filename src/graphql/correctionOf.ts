import type { DeadlineRuleEvent } from '../calendar/ruleEvents';
import type { CommitmentEvent } from '../commitment/events';
import type { DialogueConferenceEvent } from '../dialogueConference/events';
import type { VoterContactEvent } from '../voterContact/events';
import type { PetitionEvent } from '../petition/events';
import { namedBothWays } from '../kernel/correctedValue';
import type { Recorded } from '../kernel/recordedEvent';

/** What a correction says: the value found, and what it was replaced with. */
export interface Correction {
  readonly reason: string;
  /** Null when there was none. */
  readonly before: object | null;
  /** Null when it was withdrawn. */
  readonly after: object | null;
}

type Known = Recorded<
  CommitmentEvent | DeadlineRuleEvent | DialogueConferenceEvent | PetitionEvent | VoterContactEvent
>;

/** The value that stood before, as the last earlier event that set it has it. */
function lastValue(
  earlier: readonly Known[],
  valueOf: (event: Known) => object | null,
): object | null {
  for (const event of earlier.toReversed()) {
    const value = valueOf(event);
    if (value !== null) return value;
  }
  return null;
}

const progressIn = (progressReportId: string) => (event: Known) => {
  if (event.type !== 'ProgressReported' && event.type !== 'ProgressCorrected') return null;
  if (event.data.progressReportId !== progressReportId) return null;
  const { percent, results, narrative } = event.data;
  return { percent, results, narrative };
};

const deadlineIn = (version: number) => (event: Known) =>
  'deadline' in event.data &&
  event.data.deadline !== null &&
  'version' in event.data.deadline &&
  event.data.deadline.version === version
    ? event.data.deadline
    : null;

/** Texts of papers that are recorded anew where they were wrong. */
type Worded = Extract<Known, { type: 'ConclusionNoticeWorded' | 'ContactMinutesRecorded' }>;

const wordedIn =
  ({ type }: Worded) =>
  (event: Known) =>
    event.type === type ? { text: event.data.text } : null;

const recurrenceIn = (version: number) => (event: Known) =>
  (event.type === 'RecurrenceSet' || event.type === 'RecurrenceCorrected') &&
  event.data.version === version
    ? { recurrence: event.data.recurrence, wording: event.data.wording }
    : null;

const countIn = (event: Known) =>
  event.type === 'OpinionsCounted' ? { count: event.data.count } : null;

const minutesIn = (event: Known) =>
  event.type === 'MinutesDrafted' || event.type === 'MinutesAmended'
    ? { text: event.data.text }
    : null;

const opinionIn = (opinionId: string) => (event: Known) =>
  (event.type === 'OpinionRaised' ||
    event.type === 'OpinionRecorded' ||
    event.type === 'OpinionMovedHere') &&
  event.data.opinionId === opinionId
    ? { text: event.data.text, audience: event.data.audience }
    : null;

/**
 * What an event corrects; null for one that states a fact.
 * @param earlier events of the same record before it, in log order.
 */
export function correctionOf(event: Recorded, earlier: readonly Recorded[]): Correction | null {
  const recorded = event as unknown as Known;
  const before = (valueOf: (each: Known) => object | null) =>
    lastValue(earlier as unknown as readonly Known[], valueOf);
  switch (recorded.type) {
    case 'ProgressCorrected': {
      const { progressReportId, percent, results, narrative, reason } = recorded.data;
      const after = { percent, results, narrative };
      return { reason, before: before(progressIn(progressReportId)), after };
    }
    case 'DeadlineCorrected': {
      const { correctedVersion, deadline, reason } = recorded.data;
      return { reason, before: before(deadlineIn(correctedVersion)), after: deadline };
    }
    case 'RecurrenceCorrected': {
      const { correctedVersion, recurrence, wording, reason } = recorded.data;
      const wrong = before(recurrenceIn(correctedVersion)) ?? before(deadlineIn(correctedVersion));
      return { reason, before: wrong, after: { recurrence, wording } };
    }
    case 'MinutesAmended':
      return {
        reason: recorded.data.reason,
        before: before(minutesIn),
        after: { text: recorded.data.text },
      };
    case 'ConclusionNoticeWorded':
    case 'ContactMinutesRecorded': {
      const { text, reason } = recorded.data;
      if (reason === null) return null;
      return { reason, before: before(wordedIn(recorded)), after: { text } };
    }
    case 'OpinionsCounted': {
      const { count, reason } = recorded.data;
      if (reason === null) return null;
      return { reason, before: before(countIn), after: { count } };
    }
    case 'HoldingCorrected':
    case 'ConferenceCorrected':
    case 'AdvanceNoticeCorrected':
    case 'ConclusionNoticeCorrected':
    case 'ContactCorrected':
    case 'VenueNoticeCorrected':
    case 'SynthesisCorrected':
    case 'MadeOnCorrected':
    case 'PromisorCorrected':
    case 'LeadUnitCorrected':
    case 'TextCorrected':
    case 'SourceCorrected':
    case 'PetitionOriginCorrected':
    case 'OpinionCorrected':
    case 'RuleBindingCorrected':
      return { reason: recorded.data.reason, ...namedBothWays(recorded.data) };
    case 'OpinionMarkedInError':
      return {
        reason: recorded.data.reason,
        before: before(opinionIn(recorded.data.opinionId)),
        after: null,
      };
    case 'OpinionMovedAway': {
      const { opinionId, toSourceId, toOpinionId, reason } = recorded.data;
      return { reason, before: before(opinionIn(opinionId)), after: { toSourceId, toOpinionId } };
    }
    case 'RecordedInError':
      return { reason: recorded.data.reason, before: earlier[0]?.data ?? null, after: null };
    default:
      return null;
  }
}
