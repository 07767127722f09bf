import { COMMITMENT_EXTENSION } from '../../calendar/ruleCodes';
import { ruleInForce } from '../../calendar/ruleState';
import type { DeadlineInput } from '../../calendar/deadlineInput';
import type { CapsKey, SourceKey, WordsKey } from '../../commitment/commitmentNeeds';
import type { ExtensionCaps, SourceFact } from '../../commitment/facts';
import { saidOn } from '../../commitment/inheritance';
import { withId } from '../../kernel/entries';
import { deadlineFromWording } from '../../promiseLexicon/deadlineWording';
import type { GatheringScope } from '../gatheringScope';
import type { StreamLoader } from '../streamLoader';
import { deadlineSaid } from '../wordedDeadline';
import { ruleFact } from './clockFacts';
import { sourceRecord } from './sourceRecord';
import { markedSentence } from './suggestionFacts';

/** The meeting or petition that a promise is drawn from; null when there is none. */
export async function sourceFact(
  streams: StreamLoader,
  { recordId, opinionId }: SourceKey,
): Promise<SourceFact | null> {
  const record = await sourceRecord(streams, recordId);
  if (record === null) return null;
  const { heldOn, areMinutesApproved, opinions, saidOn, noticeOn, territoryIds } = record;
  const opinion = opinionId === null ? null : withId(opinions, opinionId);
  return {
    heldOn,
    areMinutesApproved,
    hasOpinion: opinionId === null || opinion !== null,
    isOpinionInError: opinion !== null && opinion.inErrorOn !== null,
    saidOn,
    noticeOn,
    territoryIds,
    policyField: opinion?.policyField ?? record.policyField,
  };
}

/**
 * Words given with the command say more than those of the suggestion. Lengths of time in them count
 * from the day on which the promise was made (R38), unless they name the notice or the meeting (R43).
 */
export async function deadlineInWords(
  scope: GatheringScope,
  key: WordsKey,
): Promise<DeadlineInput | null> {
  const { wording, suggestion, madeOn, saidAt } = key;
  const marked = suggestion && (await markedSentence(scope, suggestion));
  if (wording === null) return deadlineSaid(marked?.suggestion ?? null);
  if (saidAt === null) return deadlineSaid(deadlineFromWording(wording, madeOn));
  const source = await sourceRecord(scope.streams, saidAt.recordId);
  const said = saidAt.isDayNamed ? null : saidOn({ source: saidAt }, source, marked?.fact ?? null);
  return deadlineSaid(deadlineFromWording(wording, said?.date ?? madeOn, source?.known));
}

/** Of the rule that the deadline was counted by, else of the one for extensions of all promises. */
export async function extensionCaps(
  { command, streams }: GatheringScope,
  { rule: own }: CapsKey,
): Promise<ExtensionCaps | null> {
  const rule = await ruleFact(streams, own?.code ?? COMMITMENT_EXTENSION);
  return own === null
    ? ruleInForce(rule, command.occurredOn.date)
    : (rule?.versions.find(({ id }) => id === own.id) ?? null);
}

/** Whether the minutes of all the meetings are approved; what has none waits for none. */
export async function areMinutesApproved(
  streams: StreamLoader,
  ids: readonly string[],
): Promise<boolean> {
  const sources = await Promise.all(ids.map((id) => sourceRecord(streams, id)));
  return sources.every((source) => source === null || source.areMinutesApproved);
}
