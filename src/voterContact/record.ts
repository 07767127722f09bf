import { defineRecord } from '../kernel/recordDefinition';
import { voterContactCommands } from './commands';
import { decideVoterContact } from './decide';
import { voterContactEvents } from './events';
import { contactDays } from './impliedDays';
import { voterContactRejections } from './rejections';
import { voterContactFold } from './state';

/** A voter-contact session. */
export const voterContactRecord = defineRecord({
  kind: 'VOTER_CONTACT_SESSION',
  feature: 'voterContact',
  events: voterContactEvents,
  commands: voterContactCommands,
  fold: voterContactFold,
  decide: decideVoterContact,
  impliedDays: contactDays,
  rejections: voterContactRejections,
});
