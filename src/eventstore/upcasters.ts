import type { CommitmentEvent } from '../commitment/events';
import type { DialogueConferenceEvent } from '../dialogueConference/events';
import type { CommitmentRecordedV1 } from './frozen/commitmentRecordedV1';
import type { CommitmentReopenedV1 } from './frozen/commitmentReopenedV1';
import type { ConferenceCorrectionProposedV1 } from './frozen/conferenceCorrectionProposedV1';
import type { ContactCorrectionProposedV1 } from './frozen/contactCorrectionProposedV1';
import type { CorrectionProposedV1 } from './frozen/correctionProposedV1';
import type { CorrectionProposedV2 } from './frozen/correctionProposedV2';
import type { DeadlineSetV1 } from './frozen/deadlineSetV1';
import type { DeadlineV1 } from './frozen/deadlineV1';
import type { ExtensionGrantedV1 } from './frozen/extensionGrantedV1';
import type { ExtensionRequestedV1 } from './frozen/extensionRequestedV1';
import type { ExtensionRequestedV2 } from './frozen/extensionRequestedV2';
import type { PetitionEvent } from '../petition/events';
import type { FulfilmentClaimedV1 } from './frozen/fulfilmentClaimedV1';
import type { FulfilmentVerifiedV1 } from './frozen/fulfilmentVerifiedV1';
import type { MeetingHeldV1 } from './frozen/meetingHeldV1';
import type { NoticedV1, OverdueNoticedV1 } from './frozen/noticedV1';
import type { OpinionAnsweredOnSpotV1 } from './frozen/opinionAnsweredOnSpotV1';
import type { ContactPlannedV1 } from './frozen/contactPlannedV1';
import type { VoterContactEvent } from '../voterContact/events';
import type { PetitionReceivedV1 } from './frozen/petitionReceivedV1';
import type { ProgressReportedV1 } from './frozen/progressReportedV1';
import type { RuleEnactedV1 } from './frozen/ruleEnactedV1';

/** Brings what was stored in one version of a shape to the next version. */
export interface Upcaster {
  readonly type: string;
  /** Version that it reads; it gives `from + 1`. */
  readonly from: number;
  readonly upcast: (stored: unknown) => object;
}

/** Pure and total over everything ever stored in that version; `Old` is its shape, in a file of its own. */
export const defineUpcaster = <Old, New extends object>(
  type: string,
  from: number,
  upcast: (stored: Old) => New,
): Upcaster => ({ type, from, upcast: (stored) => upcast(stored as Old) });

type AnyEvent = CommitmentEvent | DialogueConferenceEvent | PetitionEvent | VoterContactEvent;

/** Data of an event in its newest version. */
type Newest<T extends AnyEvent['type']> = Extract<AnyEvent, { type: T }>['data'];

const deadlineV2 = (deadline: DeadlineV1) => ({
  ...deadline,
  period: null,
  addedDays: 0,
  rule: null,
  awaitedEvent: null,
});

/** Meetings of one day, at which nobody counted households. */
const meetingHeldV2 = ({ attendance }: MeetingHeldV1) => ({
  attendance: attendance && { ...attendance, households: null },
  furtherDays: [],
});

/** A list of codes that the event holds grew: whatever was stored is valid as it is. */
const widened = (type: string, from: number): Upcaster =>
  defineUpcaster(type, from, (data: object) => data);

/** Before duties could recur (R44). */
const ofNoOccurrence = <T extends object>(data: T): T & { readonly occurrence: null } => ({
  ...data,
  occurrence: null,
});

/** One per superseded version of an event. */
export const upcasters: readonly Upcaster[] = [
  // Nothing was inherited before version 2: what was not said was not recorded.
  // Official letters and conclusions of receptions became sources, districts competent for what was
  // raised before they ended, hamlets territories (R48).
  ...['OpinionClassified', 'OpinionCorrected', 'PetitionClassified', 'UnitEstablished'].map(
    (type) => widened(type, 1),
  ),
  widened('CommitmentRecorded', 2),
  defineUpcaster('ContactPlanned', 1, (data: ContactPlannedV1): Newest<'ContactPlanned'> => ({
    ...data,
    otherBodies: [],
  })),
  defineUpcaster(
    'CommitmentRecorded',
    1,
    (data: CommitmentRecordedV1): Newest<'CommitmentRecorded'> => ({ ...data, inherited: [] }),
  ),
  defineUpcaster('DeadlineSet', 1, (data: DeadlineSetV1): Newest<'DeadlineSet'> => ({
    ...data,
    deadline: deadlineV2(data.deadline),
  })),
  defineUpcaster(
    'CommitmentReopened',
    1,
    (data: CommitmentReopenedV1): Newest<'CommitmentReopened'> => ({
      ...data,
      deadline: deadlineV2(data.deadline),
    }),
  ),
  defineUpcaster('ExtensionGranted', 1, (data: ExtensionGrantedV1): Newest<'ExtensionGranted'> => ({
    ...data,
    deadline: deadlineV2(data.deadline),
    causeConfirmedByOfficeId: null,
  })),
  defineUpcaster('ExtensionRequested', 1, (data: ExtensionRequestedV1): ExtensionRequestedV2 => ({
    ...data,
    objectiveCause: null,
  })),
  defineUpcaster(
    'ExtensionRequested',
    2,
    (data: ExtensionRequestedV2): Newest<'ExtensionRequested'> => ofNoOccurrence(data),
  ),
  defineUpcaster('FulfilmentClaimed', 1, (data: FulfilmentClaimedV1): Newest<'FulfilmentClaimed'> =>
    ofNoOccurrence(data),
  ),
  defineUpcaster('ProgressReported', 1, (data: ProgressReportedV1): Newest<'ProgressReported'> =>
    ofNoOccurrence(data),
  ),
  defineUpcaster('DueSoonNoticed', 1, (data: NoticedV1): Newest<'DueSoonNoticed'> =>
    ofNoOccurrence(data),
  ),
  defineUpcaster('OverdueNoticed', 1, (data: OverdueNoticedV1): Newest<'OverdueNoticed'> =>
    ofNoOccurrence(data),
  ),
  defineUpcaster('CorrectionProposed', 1, (data: CorrectionProposedV1): CorrectionProposedV2 => ({
    ...data,
    recurrence: null,
  })),
  defineUpcaster(
    'CorrectionProposed',
    2,
    (data: CorrectionProposedV2): Newest<'CorrectionProposed'> => ({ ...data, text: null }),
  ),
  // What a period was is told by its end alone: nobody knows, so nobody counts it again.
  defineUpcaster('PetitionReceived', 1, (data: PetitionReceivedV1): Newest<'PetitionReceived'> => ({
    ...data,
    countedPeriod: null,
  })),
  defineUpcaster(
    'FulfilmentVerified',
    1,
    (data: FulfilmentVerifiedV1): Newest<'FulfilmentVerified'> => ({
      ...data,
      remainder: null,
      verifiedQuantity: null,
    }),
  ),
  // Rules did not say whom they bind (R49): their codes did.
  defineUpcaster('RuleEnacted', 1, (data: RuleEnactedV1) => ({ ...data, binds: null })),
  defineUpcaster('ConferenceHeld', 1, meetingHeldV2),
  defineUpcaster('ContactHeld', 1, meetingHeldV2),
  // Days on which duties were done could not be proposed but for that of a notice.
  defineUpcaster(
    'ConferenceCorrectionProposed',
    1,
    (data: ConferenceCorrectionProposedV1): Newest<'ConferenceCorrectionProposed'> => ({
      ...data,
      conclusionPublishedOn: null,
    }),
  ),
  defineUpcaster(
    'ContactCorrectionProposed',
    1,
    (data: ContactCorrectionProposedV1): Newest<'ContactCorrectionProposed'> => ({
      ...data,
      synthesisSentOn: null,
    }),
  ),
  defineUpcaster('OpinionAnsweredOnSpot', 1, (data: OpinionAnsweredOnSpotV1) => ({
    ...data,
    byOfficeId: null,
  })),
];
