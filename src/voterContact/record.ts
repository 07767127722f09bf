import { contactPrefix } from './prefix';
import { contactPermissions } from './permissions';
import { waitingCorrection } from '../meeting/waitingCorrections';
import { opinionPermissions } from '../meeting/opinionPermissions';
import { contactSource } from './source';
import { contactStanding } from './standing';
import { defineRecord } from '../kernel/recordDefinition';
import { voterContactCommands } from './commands';
import { decideVoterContact } from './decide';
import { voterContactEvents } from './events';
import { contactDays } from './impliedDays';
import { voterContactRejections } from './rejections';
import { voterContactFold } from './state';
import { VoterContactSessionStatus } from './vocabulary';
import { stateByStatus } from '../kernel/stateByStatus';
import { contactPassages } from './passages';

/** A voter-contact session. */
export const voterContactRecord = defineRecord({
  kind: 'VOTER_CONTACT_SESSION',
  prefix: contactPrefix,
  words: { about: 'Voter-contact session.', vi: 'Tiếp xúc cử tri', en: 'Voter-contact session' },
  feature: 'voterContact',
  events: voterContactEvents,
  commands: voterContactCommands,
  permissions: { ...contactPermissions, ...opinionPermissions },
  fold: voterContactFold,
  passages: contactPassages,
  decide: decideVoterContact,
  impliedDays: contactDays,
  stateInWords: stateByStatus(VoterContactSessionStatus),
  rejections: voterContactRejections,
  facts: {
    standing: contactStanding,
    source: contactSource,
    open: (state) => ({ correctionId: waitingCorrection(state)?.id ?? null }),
  },
});
