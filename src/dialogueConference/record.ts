import { conferencePrefix } from './prefix';
import { conferencePermissions } from './permissions';
import { waitingCorrection } from '../meeting/waitingCorrections';
import { opinionPermissions } from '../meeting/opinionPermissions';
import { conferenceSource } from './source';
import { conferenceStanding } from './standing';
import { defineRecord } from '../kernel/recordDefinition';
import { dialogueConferenceCommands } from './commands';
import { decideDialogueConference } from './decide';
import { dialogueConferenceEvents } from './events';
import { conferenceDays } from './impliedDays';
import { dialogueConferenceRejections } from './rejections';
import { dialogueConferenceFold } from './fold';
import { DialogueConferenceStatus } from './dialogueConferenceStatus';
import { stateByStatus } from '../kernel/stateByStatus';
import { conferencePassages } from './passages';

/** A dialogue conference. */
export const dialogueConferenceRecord = defineRecord({
  kind: 'DIALOGUE_CONFERENCE',
  prefix: conferencePrefix,
  words: { about: 'Dialogue conference.', vi: 'Hội nghị đối thoại', en: 'Dialogue conference' },
  feature: 'dialogueConference',
  events: dialogueConferenceEvents,
  commands: dialogueConferenceCommands,
  permissions: { ...conferencePermissions, ...opinionPermissions },
  fold: dialogueConferenceFold,
  passages: conferencePassages,
  decide: decideDialogueConference,
  impliedDays: conferenceDays,
  stateInWords: stateByStatus(DialogueConferenceStatus),
  rejections: dialogueConferenceRejections,
  facts: {
    standing: conferenceStanding,
    source: conferenceSource,
    open: (state) => ({ correctionId: waitingCorrection(state)?.id ?? null }),
  },
});
