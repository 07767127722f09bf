import type { DeadlineInput } from '../../calendar/deadlineInput';
import type { CommitmentFacts, SourceFact } from '../../commitment/facts';
import type { FourEyesFacts } from '../../commitment/fourEyes';
import { saidOn } from '../../commitment/inheritance';
import type { CommitmentState } from '../../commitment/state';
import { withId } from '../../kernel/entries';
import { isJudgement } from '../../kernel/judgements';
import type { LocalDate } from '../../kernel/localDate';
import type { Lineage, OfficeFact } from '../../kernel/party';
import type { MarkedSentenceFact } from '../../meeting/suggestionNeeds';
import type { Rejection } from '../../kernel/rejection';
import { deadlineFromWording } from '../../promiseLexicon/deadlineWording';
import { noStanding, type RecordStanding } from '../permissions';
import type { GatheringScope } from '../gatheringScope';
import type { StreamLoader } from '../streamLoader';
import { deadlineSaid } from '../wordedDeadline';
import { clockFactsOf } from './commitmentClockFacts';
import { correctionFactsOf, territoriesAsked } from './correctionFacts';
import { debtorSideOf, delegatorsOf, judgeOf, noDebtorSide } from './fourEyesFacts';
import { textOf, textsOf } from './inputValue';
import { otherCommitmentFact } from './otherCommitmentFact';
import { lineageOf, lineagesKeeping, officeFact, unitFact } from './partyFacts';
import { keepersOf, sourceRecord } from './sourceRecord';
import { markedSentence } from './suggestionFacts';

type Scope = GatheringScope<CommitmentState | null>;

const isThere = <T>(fact: T | null): fact is T => fact !== null;

async function promisorOf({ command, state, streams }: Scope): Promise<OfficeFact | null> {
  const id = state?.promisorOfficeId ?? textOf(command.input, 'promisorOfficeId');
  return id === null ? null : officeFact(streams, id);
}

async function leadUnitNamed({ command, state, streams }: Scope): Promise<Lineage | null> {
  const named = textOf(command.input, 'leadUnitId') ?? textOf(command.input, 'unitId');
  const id = named ?? state?.leadUnitId ?? null;
  return id === null ? null : lineageOf(streams, id);
}

function sourceOf(input: unknown): { readonly recordId: string; opinionId: string | null } | null {
  const source = (input as { readonly source?: unknown }).source;
  if (source === undefined) return null;
  const recordId = textOf(source, 'recordId');
  return recordId === null ? null : { recordId, opinionId: textOf(source, 'opinionId') };
}

/** Where it was first made; asked for only by a rule that counts from the meeting. */
function originOf({ command, state }: Scope): ReturnType<typeof sourceOf> {
  const { deadline } = command.input as { readonly deadline?: { readonly byRule?: object } };
  const isAsked = deadline?.byRule !== undefined || command.name === 'correctMadeOn';
  const recordId = isAsked ? (state?.origins[0]?.recordId ?? null) : null;
  return recordId === null ? null : { recordId, opinionId: null };
}

async function sourceFact(scope: Scope): Promise<SourceFact | null> {
  const { command, streams } = scope;
  const source = sourceOf(command.input) ?? originOf(scope);
  const record = source && (await sourceRecord(streams, source.recordId));
  if (record === null) return null;
  const { heldOn, areMinutesApproved, opinions, saidOn, noticeOn, territoryIds } = record;
  const opinionId = source?.opinionId ?? null;
  const opinion = opinionId === null ? null : withId(opinions, opinionId);
  return {
    heldOn,
    areMinutesApproved,
    hasOpinion: opinionId === null || opinion !== null,
    saidOn,
    noticeOn,
    territoryIds,
    policyField: opinion?.policyField ?? record.policyField,
  };
}

/** What the lexicon marked in the source's minutes under the id named, and what became of it. */
async function suggested({ command, streams, directory }: Scope): Promise<Suggested | null> {
  const suggestionId = textOf(command.input, 'suggestionId');
  const meetingId = sourceOf(command.input)?.recordId;
  if (suggestionId === null || meetingId === undefined) return null;
  const marked = await markedSentence({ streams, directory }, { meetingId, suggestionId });
  return marked && { fact: marked.fact, deadline: deadlineSaid(marked.suggestion.deadline) };
}

interface Suggested {
  readonly fact: MarkedSentenceFact;
  readonly deadline: DeadlineInput | null;
}

/** Day from which lengths of time in the words count: the day on which the promise was made. */
function wordsFrom({ command, state }: Scope, source: SourceFact | null): LocalDate {
  if (state !== null) return state.madeOn.date;
  const input = command.input as Parameters<typeof saidOn>[0] & { readonly occurredOn?: unknown };
  const implied = input.occurredOn === undefined ? saidOn(input, source) : null;
  return (implied ?? command.occurredOn).date;
}

/** Words given with the command say more than those of the suggestion. */
function wordsOf(scope: Scope, source: SourceFact | null, found: Suggested | null) {
  const wording = textOf(scope.command.input, 'deadlineWording');
  if (wording === null) return found?.deadline ?? null;
  return deadlineSaid(deadlineFromWording(wording, wordsFrom(scope, source))?.deadline ?? null);
}

async function officeNamed({ command, streams }: Scope, field: string): Promise<OfficeFact | null> {
  const id = textOf(command.input, field);
  return id === null ? null : officeFact(streams, id);
}

async function unitNamed({ command, streams }: Scope, field: string): Promise<Lineage | null> {
  const id = textOf(command.input, field);
  return id === null ? null : lineageOf(streams, id);
}

/** Only publication asks whether what was provisional has become firm. */
async function areOriginsApproved({ command, state, streams }: Scope): Promise<boolean> {
  if (command.name !== 'publishCommitment' || state === null) return true;
  const ids = state.origins.map(({ recordId }) => recordId).filter(isThere);
  const sources = await Promise.all(ids.map((id) => sourceRecord(streams, id)));
  return sources.every((source) => source === null || source.areMinutesApproved);
}

/** Only decisions that nobody takes in his own cause wait for the directory (R51). */
async function fourEyesOf(
  scope: Scope,
  promisor: OfficeFact | null,
  leadUnit: Lineage | null,
): Promise<Omit<FourEyesFacts, 'actorOffice' | 'promisor' | 'leadUnit' | 'territories'>> {
  const { command, state, actingOffice } = scope;
  const { actor, occurredOn } = command;
  if (state === null || !isJudgement(command.name))
    return {
      delegateOffice: null,
      delegatorPersonIds: delegatorsOf(actor, actingOffice, occurredOn.date),
      heldOffices: [],
      ...noDebtorSide,
    };
  const judge = await judgeOf(scope, actor, actingOffice, occurredOn.date);
  return {
    delegateOffice: judge.delegateOffice,
    delegatorPersonIds: delegatorsOf(actor, actingOffice, occurredOn.date),
    heldOffices: judge.heldOffices,
    ...(await debtorSideOf(scope, state, promisor, leadUnit)),
  };
}

export async function commitmentFactsOf(scope: Scope): Promise<CommitmentFacts> {
  const { command, streams } = scope;
  const promisor = await promisorOf(scope);
  const leadUnit = await leadUnitNamed(scope);
  const unitIds = new Set([
    ...textsOf(command.input, 'territoryIds'),
    ...textsOf(command.input, 'supportingUnitIds'),
    ...textsOf(command.input, 'addUnitIds'),
  ]);
  const units = await Promise.all([...unitIds].map((id) => unitFact(streams, id)));
  const source = await sourceFact(scope);
  const found = await suggested(scope);
  const words = wordsOf(scope, source, found);
  return {
    actorOffice: scope.actingOffice,
    promisor,
    leadUnit,
    ...(await fourEyesOf(scope, promisor, leadUnit)),
    source,
    suggestion: found?.fact ?? null,
    words,
    units: units.filter(isThere),
    ...(await clockFactsOf(scope, words)),
    confirmingOffice: await officeNamed(scope, 'causeConfirmedByOfficeId'),
    newLeadUnit: await unitNamed(scope, 'toUnitId'),
    other: await otherCommitmentFact(scope),
    areOriginsApproved: await areOriginsApproved(scope),
    territories: await territoriesAsked(scope, promisor, leadUnit),
    newPromisor: await officeNamed(scope, 'toOfficeId'),
    ...(await correctionFactsOf(scope)),
  };
}

/** Units that keep the meeting or petition, each with all above it. */
async function hostsOf(
  streams: StreamLoader,
  sourceId: string | null | undefined,
): Promise<readonly Lineage[]> {
  const source = sourceId ? await sourceRecord(streams, sourceId) : null;
  return source === null ? [] : keepersOf(streams, source.unitIds);
}

/**
 * A promise is kept by the secretaries of the unit that owes it and of the units that keep the
 * meeting or petition it was drawn from, and of those that took over from them; the sides are those
 * of the state, not those that the command would make.
 */
export async function commitmentStandingOf(
  scope: Scope,
): Promise<RecordStanding | { readonly rejection: Rejection }> {
  const { command, state, streams } = scope;
  const promisor = await promisorOf(scope);
  if (promisor === null)
    return { rejection: { code: 'UNKNOWN_RECORD', field: 'promisorOfficeId' } };
  const leadUnitId = state?.leadUnitId ?? null;
  const sources = state?.origins ?? [sourceOf(command.input)];
  const hosts = await Promise.all(sources.map((source) => hostsOf(streams, source?.recordId)));
  return {
    ...noStanding,
    keepers: [...(await lineagesKeeping(streams, promisor.lineage)), ...hosts.flat()],
    promisor,
    lead: leadUnitId === null ? null : await lineageOf(streams, leadUnitId),
  };
}
