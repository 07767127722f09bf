import type { DeadlineRuleState } from '../../calendar/ruleState';
import { lawCalendar } from '../../calendar/workCalendar';
import { withId } from '../../kernel/entries';
import { streamPrefixes } from '../../kernel/ids';
import { isJudgement } from '../../kernel/judgements';
import type { Lineage } from '../../kernel/party';
import type { Rejection } from '../../kernel/rejection';
import { walkAsking } from '../../kernel/walk';
import { ANSWER_RULE, type ClockFacts } from '../../petition/answerDeadline';
import type { PetitionFact, PetitionFacts, SourceMeetingFact } from '../../petition/facts';
import { petitionFold } from '../../petition/fold';
import { answeringOfficeOn, type PetitionState } from '../../petition/state';
import { noStanding, type RecordStanding } from '../permissions';
import { isRecordId } from '../recordId';
import type { GatheringScope } from '../gatheringScope';
import type { StreamLoader } from '../streamLoader';
import { calendarFact, ruleFact } from './clockFacts';
import { judgeOf, officeFacts } from './fourEyesFacts';
import { textOf } from './inputValue';
import { officeFact, unitFact } from './partyFacts';
import { keepersOf, sourceRecord, unitsOfPetition } from './sourceRecord';

type Scope = GatheringScope<PetitionState | null>;

/** Decisions that start a clock; only they, and the recount, wait for the rule and the calendar. */
const startsClock: ReadonlySet<string> = new Set(['recordPetition', 'reopenPetition']);

async function sourceFact({ command, streams }: Scope): Promise<SourceMeetingFact | null> {
  const { input } = command;
  const sourceId = textOf(input, 'sourceId');
  const record = sourceId === null ? null : await sourceRecord(streams, sourceId);
  if (record === null || record.kind === 'PETITION') return null;
  const opinionId = textOf(input, 'opinionId');
  return {
    channel: record.kind === 'DIALOGUE_CONFERENCE' ? 'DIALOGUE_CONFERENCE' : 'VOTER_CONTACT',
    heldOn: record.heldOn,
    hasOpinion: opinionId === null || withId(record.opinions, opinionId) !== null,
  };
}

/** Only recording asks; an opinion that its meeting does not have became nothing. */
async function drawnBefore({ command, directory }: Scope): Promise<string | null> {
  const sourceId = textOf(command.input, 'sourceId');
  const opinionId = textOf(command.input, 'opinionId');
  return sourceId === null || opinionId === null ? null : directory.petitionOf(sourceId, opinionId);
}

/** A petition, the one that it ended in, and so on: what is merged is never taken apart again. */
async function mergeChain(
  streams: StreamLoader,
  first: string | null,
): Promise<readonly PetitionFact[]> {
  const chain: PetitionFact[] = [];
  if (first === null) return chain;
  await walkAsking(first, async (id) => {
    const isPetition = isRecordId(id, streamPrefixes.PETITION);
    const petition = isPetition ? await streams.load(id, petitionFold) : null;
    if (petition === null) return [];
    chain.push({
      id: petition.id,
      goesOn: petition.status !== 'CLOSED' && !petition.isRecordedInError,
      receivedOn: petition.receivedOn,
    });
    return petition.mergedIntoId === null ? [] : [petition.mergedIntoId];
  });
  return chain;
}

/** Code of the rule that the input names, else that of answers. */
function ruleCode(input: unknown): string {
  const { deadline } = input as { readonly deadline?: { readonly byRule?: unknown } };
  const byRule = deadline?.byRule;
  return (byRule === undefined ? null : textOf(byRule, 'ruleCode')) ?? ANSWER_RULE;
}

async function clockFacts({
  command,
  streams,
  state,
}: Scope): Promise<ClockFacts & Pick<PetitionFacts, 'clockRules'>> {
  if (command.name === 'recalculateAnswerDeadline')
    return {
      rule: null,
      calendar: await calendarFact(streams),
      clockRules: await rulesOf(streams, state),
    };
  if (!startsClock.has(command.name)) return { rule: null, calendar: lawCalendar, clockRules: [] };
  const rule = await ruleFact(streams, ruleCode(command.input));
  return { rule, calendar: await calendarFact(streams), clockRules: [] };
}

/** Clocks that are counted again keep their rules. */
async function rulesOf(
  streams: StreamLoader,
  petition: PetitionState | null,
): Promise<readonly DeadlineRuleState[]> {
  const codes = new Set(petition?.clocks.flatMap(({ deadline }) => deadline.rule?.code ?? []));
  const rules = await Promise.all([...codes].map((code) => ruleFact(streams, code)));
  return rules.filter((rule) => rule !== null);
}

/** Who judges which office's answer (R51). */
async function fourEyesOf(
  scope: Scope,
): Promise<Pick<PetitionFacts, 'judge' | 'answeringOffices'>> {
  const { command, state, actingOffice } = scope;
  if (state === null || !isJudgement(command.name)) return { judge: null, answeringOffices: [] };
  const answerId = textOf(command.input, 'answerId');
  const answer = answerId === null ? null : withId(state.answers, answerId);
  const then = answer === null ? null : answeringOfficeOn(state, answer.answeredOn.date);
  const now = answeringOfficeOn(state, command.today);
  return {
    judge: await judgeOf(scope, command.actor, actingOffice, command.occurredOn.date),
    answeringOffices: await officeFacts(scope, [then, now]),
  };
}

export async function petitionFactsOf(scope: Scope): Promise<PetitionFacts> {
  const { command, streams } = scope;
  const territoryId = textOf(command.input, 'territoryId');
  const toOfficeId = textOf(command.input, 'toOfficeId');
  return {
    source: await sourceFact(scope),
    drawnBefore: await drawnBefore(scope),
    territory: territoryId === null ? null : await unitFact(streams, territoryId),
    toOffice: toOfficeId === null ? null : await officeFact(streams, toOfficeId),
    ...(await fourEyesOf(scope)),
    into: await mergeChain(streams, textOf(command.input, 'intoPetitionId')),
    ...(await clockFacts(scope)),
  };
}

/**
 * A petition is kept by the secretaries of the unit that received it, of the unit whose meeting it
 * was raised at and of the unit that has to answer. A new one is kept by whoever held the meeting;
 * what came in another way by the unit that records it.
 */
export async function petitionStandingOf({
  command,
  state,
  streams,
  actingOffice,
}: Scope): Promise<RecordStanding | { readonly rejection: Rejection }> {
  if (state !== null)
    return {
      ...noStanding,
      keepers: await keepersOf(streams, await unitsOfPetition(streams, state)),
    };
  const sourceId = textOf(command.input, 'sourceId');
  if (sourceId === null) {
    const keepers: readonly Lineage[] = actingOffice === null ? [] : [actingOffice.lineage];
    return { ...noStanding, keepers };
  }
  const source = await sourceRecord(streams, sourceId);
  if (source === null) return { rejection: { code: 'UNKNOWN_RECORD', field: 'sourceId' } };
  return { ...noStanding, keepers: await keepersOf(streams, source.unitIds) };
}
