import { COMMITMENT_EXTENSION } from '../../calendar/ruleCodes';
import { ruleInForce } from '../../calendar/ruleState';
import type { DeadlineInput } from '../../calendar/deadlineInput';
import type { CapsKey, SourceKey, WordsKey } from '../../commitment/commitmentNeeds';
import type { ExtensionCaps, SourceFact } from '../../commitment/facts';
import { saidOn } from '../../commitment/inheritance';
import { withId } from '../../kernel/entries';
import type { LocalDate } from '../../kernel/localDate';
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
    saidOn,
    noticeOn,
    territoryIds,
    policyField: opinion?.policyField ?? record.policyField,
  };
}

/** Day from which lengths of time in the words count: the day on which the promise was made (R38). */
async function wordsFrom(streams: StreamLoader, { madeOn, saidAt }: WordsKey): Promise<LocalDate> {
  if (saidAt === null) return madeOn;
  const source = await sourceRecord(streams, saidAt.recordId);
  return (saidOn({ source: saidAt }, source) ?? { date: madeOn }).date;
}

/** Words given with the command say more than those of the suggestion. */
export async function deadlineInWords(
  scope: GatheringScope,
  key: WordsKey,
): Promise<DeadlineInput | null> {
  const { wording, suggestion } = key;
  if (wording !== null) {
    const from = await wordsFrom(scope.streams, key);
    return deadlineSaid(deadlineFromWording(wording, from)?.deadline ?? null);
  }
  const marked = suggestion && (await markedSentence(scope, suggestion));
  return marked === null ? null : deadlineSaid(marked.suggestion.deadline);
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
