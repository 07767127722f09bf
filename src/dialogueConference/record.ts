import { defineRecord } from '../kernel/recordDefinition';
import { dialogueConferenceCommands } from './commands';
import { decideDialogueConference } from './decide';
import { dialogueConferenceEvents } from './events';
import { conferenceDays } from './impliedDays';
import { dialogueConferenceRejections } from './rejections';
import { dialogueConferenceFold } from './fold';

/** A dialogue conference. */
export const dialogueConferenceRecord = defineRecord({
  kind: 'DIALOGUE_CONFERENCE',
  feature: 'dialogueConference',
  events: dialogueConferenceEvents,
  commands: dialogueConferenceCommands,
  fold: dialogueConferenceFold,
  decide: decideDialogueConference,
  impliedDays: conferenceDays,
  rejections: dialogueConferenceRejections,
});
