import { dialogueConferenceFold } from '../../dialogueConference/fold';
import type { Entries } from '../../kernel/entries';
import { recordKindOf, streamPrefixes } from '../../kernel/ids';
import type { LocalDate } from '../../kernel/localDate';
import { onDay, type OccurredOn } from '../../kernel/occurredOn';
import type { Lineage } from '../../kernel/party';
import type { OpinionState } from '../../meeting/opinionState';
import { petitionFold } from '../../petition/fold';
import { currentClock, type PetitionState } from '../../petition/state';
import type { KnownDays } from '../../promiseLexicon/deadlineWording';
import { voterContactFold } from '../../voterContact/state';
import { isRecordId } from '../recordId';
import { daysOfConference, daysOfContact, daysOfPetition } from '../spokenTexts';
import type { StreamLoader } from '../streamLoader';
import { lineageOf, lineagesKeeping, loadOffice } from './partyFacts';

/** A meeting or petition that something else is drawn from. */
export interface SourceRecord {
  readonly kind: 'DIALOGUE_CONFERENCE' | 'VOTER_CONTACT_SESSION' | 'PETITION';
  /** When it was held or received; null before. */
  readonly heldOn: OccurredOn | null;
  /** Only conferences have minutes: what has none waits for none. */
  readonly areMinutesApproved: boolean;
  /** When what it promises was said: held, or answered; null before that (R38). */
  readonly saidOn: OccurredOn | null;
  /** Day on which its conclusion notice was issued; null while none was. */
  readonly noticeOn: LocalDate | null;
  /** Days that lengths of time said there may count from (R43). */
  readonly known: KnownDays;
  readonly territoryIds: readonly string[];
  /** Field of the whole; null where its opinions have each their own. */
  readonly policyField: string | null;
  readonly opinions: Entries<OpinionState>;
  /** Units whose secretaries keep it. */
  readonly unitIds: readonly string[];
}

async function conferenceSource(streams: StreamLoader, id: string): Promise<SourceRecord | null> {
  const conference = await streams.load(id, dialogueConferenceFold);
  return (
    conference && {
      kind: 'DIALOGUE_CONFERENCE',
      heldOn: conference.heldOn,
      areMinutesApproved: conference.minutes !== null && conference.minutes.approvedBy !== null,
      saidOn: conference.heldOn,
      noticeOn: conference.conclusionNotice?.issuedOn ?? null,
      known: daysOfConference(conference),
      territoryIds: conference.territoryIds,
      policyField: null,
      opinions: conference.opinions,
      unitIds: [conference.unitId],
    }
  );
}

async function contactSource(streams: StreamLoader, id: string): Promise<SourceRecord | null> {
  const contact = await streams.load(id, voterContactFold);
  return (
    contact && {
      kind: 'VOTER_CONTACT_SESSION',
      heldOn: contact.heldOn,
      areMinutesApproved: true,
      saidOn: contact.heldOn,
      noticeOn: null,
      known: daysOfContact(contact),
      territoryIds: contact.territoryIds,
      policyField: null,
      opinions: contact.opinions,
      unitIds: [contact.unitId],
    }
  );
}

/** Units that keep a petition: that received it, that held the meeting, that has to answer. */
export async function unitsOfPetition(
  streams: StreamLoader,
  { receivedByUnitId, origin, answeringOfficeId }: PetitionState,
): Promise<readonly string[]> {
  const meeting = origin.sourceId === null ? null : await sourceRecord(streams, origin.sourceId);
  const office = answeringOfficeId === null ? null : await loadOffice(streams, answeringOfficeId);
  const units = [receivedByUnitId, ...(meeting?.unitIds ?? []), office?.unitId ?? null];
  return [...new Set(units.filter((id) => id !== null))];
}

async function petitionSource(streams: StreamLoader, id: string): Promise<SourceRecord | null> {
  const petition = await streams.load(id, petitionFold);
  if (petition === null) return null;
  const { territoryId } = petition.origin;
  const answeredOn = currentClock(petition).stoppedOn;
  return {
    kind: 'PETITION',
    heldOn: onDay(petition.receivedOn),
    areMinutesApproved: true,
    saidOn: answeredOn === null ? null : onDay(answeredOn),
    noticeOn: null,
    known: daysOfPetition(petition),
    territoryIds: territoryId === null ? [] : [territoryId],
    policyField: petition.policyField,
    opinions: [],
    unitIds: await unitsOfPetition(streams, petition),
  };
}

/** The record that an id names as a source; null when it names none of that kind. */
export async function sourceRecord(
  streams: StreamLoader,
  id: string,
): Promise<SourceRecord | null> {
  const kind = recordKindOf(id);
  if (kind === null || !isRecordId(id, streamPrefixes[kind])) return null;
  switch (kind) {
    case 'DIALOGUE_CONFERENCE':
      return conferenceSource(streams, id);
    case 'VOTER_CONTACT_SESSION':
      return contactSource(streams, id);
    case 'PETITION':
      return petitionSource(streams, id);
    default:
      return null;
  }
}

/** Lineages of units, and of those that took over from them. */
export async function keepersOf(
  streams: StreamLoader,
  unitIds: readonly string[],
): Promise<readonly Lineage[]> {
  const lineages = await Promise.all(unitIds.map((id) => lineageOf(streams, id)));
  const kept = lineages.filter((each) => each !== null);
  return (await Promise.all(kept.map((each) => lineagesKeeping(streams, each)))).flat();
}
