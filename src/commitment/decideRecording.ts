import type { Command } from '../kernel/command';
import { accept, reject, type DecidedEvent } from '../kernel/decider';
import { legalBasisOf } from '../kernel/legalBasis';
import { unitOf, type OfficeFact } from '../kernel/party';
import type { CommitmentSourceInput } from './commandInputs';
import type { CommitmentCommands } from './commands';
import {
  firstRefusal,
  notBefore,
  refusal,
  startOf,
  type CommitmentDecision,
  type Refusal,
} from './decision';
import type { CommitmentEvent } from './events';
import { isUnitOver } from './facts';
import type { RecordingFacts } from './recordingNeeds';
import { coPromisorsAdded, coPromisorsRefusal } from './decideJoint';
import { entryOf, type Entry } from './inheritance';
import type { CommitmentState } from './state';
import type { Source } from './storedShapes';
import { isTermBackdated, termSaid, termSet } from './termSaid';
import { targetsOf, targetsRefusal } from './targetInput';
import { leadUnitRefusal, unitsRefusal } from './unitRules';

type RecordCommand = Command<CommitmentCommands['recordCommitment']>;

function promisorRefusal({ occurredOn }: RecordCommand, promisor: OfficeFact | null): Refusal {
  const field = 'promisorOfficeId';
  if (promisor === null) return refusal('UNKNOWN_RECORD', field);
  if (promisor.endedOn !== null && promisor.endedOn < occurredOn.date)
    return refusal('OFFICE_ENDED', field);
  return isUnitOver(unitOf(promisor), occurredOn.date) ? refusal('UNIT_DISSOLVED', field) : null;
}

function sourceRefusal({ input, occurredOn }: RecordCommand, facts: RecordingFacts): Refusal {
  const { recordId, opinionId, document } = input.source;
  if ((recordId === undefined) === (document === undefined))
    return refusal('EXACTLY_ONE_FORM_REQUIRED', 'source');
  if (recordId === undefined)
    return opinionId === undefined ? null : refusal('FIELD_REQUIRED', 'source.recordId');
  if (facts.source === null) return refusal('UNKNOWN_RECORD', 'source.recordId');
  if (facts.source.heldOn === null) return refusal('NOT_HELD', 'source.recordId');
  if (!facts.source.hasOpinion) return refusal('UNKNOWN_RECORD', 'source.opinionId');
  if (facts.source.isOpinionInError) return refusal('RECORD_IN_ERROR', 'source.opinionId');
  if (input.source.isInNotice === true && facts.source.noticeOn === null)
    return refusal('CONCLUSION_NOT_ISSUED', 'source.isInNotice');
  return notBefore(occurredOn.date, startOf(facts.source.heldOn));
}

const sourceOf = ({ recordId, opinionId, document }: CommitmentSourceInput): Source => ({
  recordId: recordId ?? null,
  opinionId: opinionId ?? null,
  document:
    document === undefined
      ? null
      : {
          kind: document.kind,
          document: document.document === undefined ? null : legalBasisOf(document.document),
          title: document.title,
        },
});

function recordedEvent(
  { input }: RecordCommand,
  promisor: OfficeFact,
  facts: RecordingFacts,
  { territoryIds, inherited }: Entry,
): DecidedEvent<CommitmentEvent> {
  return {
    type: 'CommitmentRecorded',
    classification: input.classification,
    data: {
      text: input.text,
      kind: input.kind,
      promisorOfficeId: promisor.id,
      promisorUnitId: unitOf(promisor).id,
      source: sourceOf(input.source),
      isProvisional: facts.source !== null && !facts.source.areMinutesApproved,
      programme: input.programme ?? null,
      territoryIds: [...territoryIds],
      inherited: [...inherited],
    },
  };
}

/** The deadline said with the promise or inherited; no event where nothing was said of one. */
function deadlineEvents(
  command: RecordCommand,
  facts: RecordingFacts,
  { deadline: input, wording }: Entry,
): CommitmentDecision {
  const { backdatingReason, isDeadlineMeant } = command.input;
  const madeOn = command.occurredOn.date;
  if (input === null && wording === null) return accept();
  const { calendar, rule, source } = facts;
  const meetingOn = source?.heldOn?.date ?? null;
  const context = { calendar, rule, madeOn, meetingOn, version: 1, wording };
  const said = { madeOn: command.occurredOn, words: facts.words, isMeant: isDeadlineMeant };
  const term = termSaid(input ?? { none: true }, said, context);
  if ('rejection' in term) return term;
  if (
    isTermBackdated(term, startOf(command.occurredOn), command.today) &&
    backdatingReason === undefined
  )
    return reject('BACKDATED_WITHOUT_REASON', 'deadline');
  return accept(termSet(term, context, backdatingReason ?? null));
}

/** Sorted as it is entered: nobody has said that it could not be checked. */
function classificationEvents(
  { input: { priority } }: RecordCommand,
  { policyField }: Entry,
): DecidedEvent<CommitmentEvent>[] {
  if (policyField === null) return [];
  const data = { policyField, priority: priority ?? 'NORMAL', isCheckable: true };
  return [{ type: 'CommitmentClassified', data }];
}

function leadEvents({ input }: RecordCommand): DecidedEvent<CommitmentEvent>[] {
  const { leadUnitId: unitId, supportingUnitIds = [] } = input;
  if (unitId === undefined) return [];
  const data = { unitId, supportingUnitIds: [...new Set(supportingUnitIds)] };
  return [{ type: 'LeadUnitAssigned', data }];
}

function leadRefusal({ input, occurredOn }: RecordCommand, facts: RecordingFacts): Refusal {
  const { leadUnitId, supportingUnitIds = [] } = input;
  if (leadUnitId === undefined)
    return supportingUnitIds.length === 0 ? null : refusal('FIELD_REQUIRED', 'leadUnitId');
  if (supportingUnitIds.includes(leadUnitId))
    return refusal('LEAD_UNIT_UNCHANGED', 'supportingUnitIds');
  return firstRefusal(
    () => leadUnitRefusal('leadUnitId', facts, occurredOn.date),
    () => unitsRefusal('supportingUnitIds', supportingUnitIds, facts, occurredOn.date),
  );
}

function targetEvents({ input, newId }: RecordCommand): DecidedEvent<CommitmentEvent>[] {
  if (input.targets === undefined || input.targets.length === 0) return [];
  return [{ type: 'TargetSet', data: { targets: targetsOf(input.targets, newId) } }];
}

/** A sentence is confirmed once, and never after it was rejected. */
function suggestionRefusal({ input }: RecordCommand, facts: RecordingFacts): Refusal {
  if (input.suggestionId === undefined) return null;
  if (facts.suggestion === null) return refusal('UNKNOWN_RECORD', 'suggestionId');
  return facts.suggestion.isDecided ? refusal('SUGGESTION_ALREADY_DECIDED', 'suggestionId') : null;
}

const suggestionEvents = ({ input }: RecordCommand): DecidedEvent<CommitmentEvent>[] =>
  input.suggestionId === undefined
    ? []
    : [{ type: 'PromiseSuggestionConfirmed', data: { suggestionId: input.suggestionId } }];

/** One promise with what was said along with it: field, targets, deadline, units. */
export function recordCommitment(
  command: RecordCommand,
  state: CommitmentState | null,
  facts: RecordingFacts,
): CommitmentDecision {
  const { input, occurredOn } = command;
  const { promisor } = facts;
  if (state !== null) return reject('WRONG_STATE');
  const entry = entryOf(command, facts);
  const refused = firstRefusal(
    () => promisorRefusal(command, promisor),
    () => sourceRefusal(command, facts),
    () =>
      coPromisorsRefusal(
        'coPromisorOfficeIds',
        input.coPromisorOfficeIds ?? [],
        facts.coPromisors,
        {
          promisorOfficeId: input.promisorOfficeId,
          on: occurredOn.date,
        },
      ),
    () => unitsRefusal('territoryIds', input.territoryIds, facts, occurredOn.date),
    () => targetsRefusal(input.targets ?? []),
    () => suggestionRefusal(command, facts),
    () => leadRefusal(command, facts),
    () =>
      input.priority !== undefined && entry.policyField === null
        ? refusal('FIELD_REQUIRED', 'policyField')
        : null,
  );
  if (refused !== null) return { rejection: refused };
  if (promisor === null) return reject('UNKNOWN_RECORD', 'promisorOfficeId');
  const deadline = deadlineEvents(command, facts, entry);
  if ('rejection' in deadline) return deadline;
  return accept(
    recordedEvent(command, promisor, facts, entry),
    ...classificationEvents(command, entry),
    ...targetEvents(command),
    ...deadline.events,
    ...coPromisorsAdded(input.coPromisorOfficeIds ?? [], facts.coPromisors),
    ...leadEvents(command),
    ...suggestionEvents(command),
  );
}
