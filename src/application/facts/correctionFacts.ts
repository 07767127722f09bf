import type { CommitmentFacts, MinutesFact } from '../../commitment/facts';
import type { CommitmentState } from '../../commitment/state';
import { dialogueConferenceFold } from '../../dialogueConference/fold';
import { minutesTextOf } from '../../dialogueConference/state';
import { streamPrefixes } from '../../kernel/ids';
import type { Lineage, OfficeFact } from '../../kernel/party';
import type { GatheringScope } from '../gatheringScope';
import { isRecordId } from '../recordId';
import { textOf } from './inputValue';
import { officeFact } from './partyFacts';
import { territoriesOf } from './territoryFacts';

type Scope = GatheringScope<CommitmentState | null>;

/** Only overseers act within a territory (R42). */
export async function territoriesAsked(
  { command, state, streams }: Scope,
  promisor: OfficeFact | null,
  leadUnit: Lineage | null,
): Promise<readonly Lineage[]> {
  if (command.actor.role !== 'OVERSEER' || state === null) return [];
  return territoriesOf(streams, state, promisor, leadUnit);
}

const marksInError: ReadonlySet<string> = new Set(['markRecordedInError', 'confirmCorrection']);

const dependentsAsked = async ({ command, directory }: Scope): Promise<number> =>
  marksInError.has(command.name) ? directory.dependentsOf(command.stream) : 0;

/** The minutes that a typing error is corrected against; null where it was made without any (R40). */
async function minutesAsked({ command, state, streams }: Scope): Promise<MinutesFact | null> {
  const meetingId = state?.origins[0]?.recordId ?? null;
  if (command.name !== 'correctCommitmentText' || meetingId === null) return null;
  if (!isRecordId(meetingId, streamPrefixes.DIALOGUE_CONFERENCE)) return null;
  const meeting = await streams.load(meetingId, dialogueConferenceFold);
  if (meeting === null) return null;
  const approverUnitId = meeting.minutes?.approvedBy?.unitId ?? null;
  return { text: minutesTextOf(meeting) ?? '', approverUnitId };
}

async function verdictOffice({ command, state, streams }: Scope): Promise<OfficeFact | null> {
  const claimId = command.name === 'revokeVerdict' ? textOf(command.input, 'claimId') : null;
  const claim = state?.claims.find(({ id }) => id === claimId);
  const id = claim?.verdict?.verifiedBy.officeId ?? null;
  return id === null ? null : officeFact(streams, id);
}

/** What corrections, withdrawals and revocations ask of other records (R36, R40). */
export const correctionFactsOf = async (
  scope: Scope,
): Promise<Pick<CommitmentFacts, 'dependents' | 'minutes' | 'verdictOffice'>> => ({
  dependents: await dependentsAsked(scope),
  minutes: await minutesAsked(scope),
  verdictOffice: await verdictOffice(scope),
});
