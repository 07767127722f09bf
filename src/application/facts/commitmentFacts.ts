import type { CommitmentFacts, SourceFact } from '../../commitment/facts';
import type { CommitmentState } from '../../commitment/state';
import { dialogueConferenceFold, type ConferenceState } from '../../dialogueConference/state';
import { streamPrefixes } from '../../kernel/ids';
import { unitOf, type Lineage, type OfficeFact } from '../../kernel/party';
import type { Rejection } from '../../kernel/rejection';
import { noStanding, type RecordStanding } from '../permissions';
import { isRecordId } from '../recordId';
import type { GatheringScope } from '../route';
import type { StreamLoader } from '../streamLoader';
import { textOf, textsOf } from './inputValue';
import { lineageOf, officeFact, unitFact } from './partyFacts';

type Scope = GatheringScope<CommitmentState | null>;

/** Decisions that ask who took part (R26); only they wait for the directory. */
const asksWhoTookPart: ReadonlySet<string> = new Set(['verifyFulfilment', 'rejectFulfilment']);

const isThere = <T>(fact: T | null): fact is T => fact !== null;

const loadMeeting = async (streams: StreamLoader, id: string): Promise<ConferenceState | null> =>
  isRecordId(id, streamPrefixes.DIALOGUE_CONFERENCE)
    ? streams.load(id, dialogueConferenceFold)
    : null;

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

async function sourceFact({ command, streams }: Scope): Promise<SourceFact | null> {
  const source = sourceOf(command.input);
  if (source === null) return null;
  const meeting = await loadMeeting(streams, source.recordId);
  if (meeting === null) return null;
  return {
    heldOn: meeting.heldOn,
    areMinutesApproved: meeting.minutes !== null && meeting.minutes.approvedBy !== null,
    hasOpinion:
      source.opinionId === null || meeting.opinions.some(({ id }) => id === source.opinionId),
  };
}

function delegators({ command, actingOffice }: Scope): readonly string[] {
  if (command.actor.delegationId === null || actingOffice === null) return [];
  const on = command.occurredOn.date;
  return actingOffice.holdings
    .filter(({ from, to }) => from <= on && (to === null || on <= to))
    .map(({ personId }) => personId);
}

async function headOf(
  { command, streams, directory }: Scope,
  unitId: string | undefined,
): Promise<OfficeFact | null> {
  if (unitId === undefined || !asksWhoTookPart.has(command.name)) return null;
  const head = await directory.headOfficeOf(unitId);
  return head === null ? null : officeFact(streams, head);
}

/** Each office once, however often it claimed or reported. */
async function actingOfficesOf({ command, state, streams }: Scope): Promise<readonly OfficeFact[]> {
  if (state === null || !asksWhoTookPart.has(command.name)) return [];
  const actors = [
    ...state.claims.map(({ claimedBy }) => claimedBy),
    ...state.progressReports.map(({ reportedBy }) => reportedBy),
  ];
  const ids = new Set(actors.map(({ officeId }) => officeId).filter(isThere));
  const offices = await Promise.all([...ids].map((id) => officeFact(streams, id)));
  return offices.filter(isThere);
}

export async function commitmentFactsOf(scope: Scope): Promise<CommitmentFacts> {
  const { command, streams } = scope;
  const promisor = await promisorOf(scope);
  const leadUnit = await leadUnitNamed(scope);
  const unitIds = new Set([
    ...textsOf(command.input, 'territoryIds'),
    ...textsOf(command.input, 'supportingUnitIds'),
  ]);
  const units = await Promise.all([...unitIds].map((id) => unitFact(streams, id)));
  return {
    actorOffice: scope.actingOffice,
    delegatorPersonIds: delegators(scope),
    promisor,
    promisorHead: await headOf(scope, promisor === null ? undefined : unitOf(promisor).id),
    leadUnit,
    leadHead: await headOf(scope, leadUnit?.[0].id),
    actingOffices: await actingOfficesOf(scope),
    source: await sourceFact(scope),
    units: units.filter(isThere),
  };
}

/** Unit that held the meeting, with all above it. */
async function hostOf(
  streams: StreamLoader,
  meetingId: string | null | undefined,
): Promise<Lineage | null> {
  const meeting = meetingId ? await loadMeeting(streams, meetingId) : null;
  return meeting === null ? null : lineageOf(streams, meeting.unitId);
}

/**
 * A promise is kept by the secretaries of the unit that owes it and of the unit whose meeting it was
 * made in; the sides are those of the state, not those that the command would make.
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
  const hosts = await Promise.all(sources.map((source) => hostOf(streams, source?.recordId)));
  return {
    ...noStanding,
    keepers: [promisor.lineage, ...hosts.filter(isThere)],
    promisor,
    lead: leadUnitId === null ? null : await lineageOf(streams, leadUnitId),
  };
}
