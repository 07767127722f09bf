import type { KnownDays } from '../meeting/knownDays';
import type { SpokenText } from '../meeting/spokenText';
import { onDay } from '../kernel/occurredOn';
import type { SourceRecord } from '../meeting/source';
import { petitionKeptBy } from './standing';
import { currentClock, type PetitionState } from './state';

/** Of an answer: the meeting where the petition was raised. */
const daysOf = ({ origin }: PetitionState): KnownDays => ({
  meeting: origin.sourceId === null ? null : origin.raisedOn.date,
});

/** The answers; "kể từ ngày ký" in one is the day of its own document. */
const textsOf = (petition: PetitionState): readonly SpokenText[] =>
  petition.answers.slice().map(({ id, text, answeredOn, answeredBy, document }) => ({
    id,
    kind: 'ANSWER',
    text,
    settledBy: answeredBy.unitId,
    saidOn: answeredOn,
    known: { ...daysOf(petition), notice: document?.issuedOn ?? null },
  }));

/** A petition as those look at it who promise something in its answer. */
export function petitionSource(petition: PetitionState): SourceRecord {
  const { territoryId } = petition.origin;
  const answeredOn = currentClock(petition).stoppedOn;
  return {
    channel: null,
    heldOn: onDay(petition.receivedOn),
    isInError: petition.isRecordedInError,
    areMinutesApproved: true,
    saidOn: answeredOn === null ? null : onDay(answeredOn),
    noticeOn: null,
    known: daysOf(petition),
    texts: textsOf(petition),
    rejectedSuggestions: petition.rejectedSuggestions,
    territoryIds: territoryId === null ? [] : [territoryId],
    policyField: petition.policyField,
    opinions: [],
    keptBy: petitionKeptBy(petition),
  };
}
