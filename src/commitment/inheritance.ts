import type { DeadlineInput } from '../calendar/deadlineInput';
import type { Command } from '../kernel/command';
import { onDay, type OccurredOn } from '../kernel/occurredOn';
import type { MarkedSentenceFact } from '../meeting/suggestionNeeds';
import type { CommitmentCommands } from './commands';
import type { InheritedPart } from './entryVocabulary';
import type { SourceFact } from './facts';
import type { RecordingFacts } from './recordingNeeds';

type RecordCommand = Command<CommitmentCommands['recordCommitment']>;
type RecordInput = RecordCommand['input'];

/**
 * Day of the text that a suggestion is in, else of the meeting held, the answer given or the notice
 * issued; null where the source has none.
 */
export function saidOn(
  { source: { isInNotice } }: Pick<RecordInput, 'source'>,
  source: Pick<SourceFact, 'saidOn' | 'noticeOn'> | null,
  suggestion: Pick<MarkedSentenceFact, 'saidOn'> | null,
): OccurredOn | null {
  if (source === null) return null;
  if (isInNotice !== true) return suggestion?.saidOn ?? source.saidOn;
  return source.noticeOn === null ? null : onDay(source.noticeOn);
}

/** What is recorded with a promise, said or taken from where it was made. */
export interface Entry {
  readonly territoryIds: readonly string[];
  /** Null when nobody sorted it. */
  readonly policyField: string | null;
  /** Null when nothing is said of one. */
  readonly deadline: DeadlineInput | null;
  /** Null when there are none. */
  readonly wording: string | null;
  readonly inherited: readonly InheritedPart[];
}

const territoriesOf = ({ source, leadUnit }: RecordingFacts): readonly string[] => {
  if (source !== null && source.territoryIds.length > 0) return source.territoryIds;
  const served = leadUnit?.[0].territoryId ?? null;
  return served === null ? [] : [served];
};

/**
 * R38: what a command leaves out is taken from where the promise was made: the day from the meeting,
 * answer or notice, the territories from the meeting, else from the lead unit, the field from the
 * opinion, the deadline and its words from the suggestion, else the deadline from the words given.
 */
export function entryOf({ input, occurredOn }: RecordCommand, facts: RecordingFacts): Entry {
  const { source, suggestion, words } = facts;
  const territoryIds = [...new Set(input.territoryIds ?? territoriesOf(facts))];
  const policyField = input.policyField ?? source?.policyField ?? null;
  const wording = input.deadlineWording ?? suggestion?.deadlineWording ?? null;
  const deadline = input.deadline ?? words;
  const inherits: Readonly<Record<InheritedPart, boolean>> = {
    MADE_ON:
      input.occurredOn === undefined && saidOn(input, source, suggestion)?.date === occurredOn.date,
    TERRITORIES: input.territoryIds === undefined && territoryIds.length > 0,
    POLICY_FIELD: input.policyField === undefined && policyField !== null,
    DEADLINE: input.deadline === undefined && deadline !== null,
    DEADLINE_WORDING: input.deadlineWording === undefined && wording !== null,
  };
  const parts = Object.keys(inherits) as InheritedPart[];
  return {
    territoryIds,
    policyField,
    deadline,
    wording,
    inherited: parts.filter((part) => inherits[part]),
  };
}
