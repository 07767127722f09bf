import { z } from 'zod';
import { defineCommand, IdField } from '../kernel/command';
import { DateInput, InstantInput } from '../kernel/dateFields';
import { LegalBasisInput } from '../kernel/legalBasis';
import { UnitLevel } from '../kernel/party';
import { offices, units } from '../kernel/partyNeeds';
import { PseudonymInput } from '../kernel/pseudonym';
import { namedInput } from '../kernel/schema';
import { inputText, SHORT_TEXT } from '../kernel/text';
import { AttendanceInput } from '../meeting/attendance';
import { furtherDays } from '../meeting/correctHolding';
import { ElectedBody } from '../kernel/electedBody';
import { AssemblySessionKind } from '../kernel/assemblySessionKind';
import { limits } from '../meeting/limitNeeds';
import { ContactTiming } from './vocabulary';

/** A province has fewer communes than this. */
export const MOST_TERRITORIES = 500;
/** The National Assembly has 500 deputies. */
const MOST_DEPUTIES = 500;

/** The National Assembly and the councils of three levels, but for the first. */
const MOST_OTHER_BODIES = 3;

const ContactBodyInput = namedInput('ContactBodyInput', 'An elected body at a voter contact.', {
  body: ElectedBody.describe('Elected body.'),
  councilLevel: UnitLevel.optional().describe('Level of the council.'),
});
export type ContactBodyInput = z.output<typeof ContactBodyInput>;

const session = {
  target: { kind: 'existing', field: 'sessionId' },
  answers: 'VOTER_CONTACT_SESSION',
} as const;

const sessionId = IdField.describe('The session.');
const venue = inputText(SHORT_TEXT, 'Nhà văn hóa thôn 3');

export const contactCommands = {
  planVoterContactSession: defineCommand({
    ...session,
    name: 'planVoterContactSession',
    needs: { units: units('unitId', 'territoryIds') },
    description: 'Plan a contact.',
    target: { kind: 'new' },
    input: {
      title: inputText(SHORT_TEXT, 'Tiếp xúc cử tri xã Yên Trị').describe('Title.'),
      body: ElectedBody.describe('Elected body.'),
      councilLevel: UnitLevel.optional().describe('Level of the council.'),
      otherBodies: z
        .array(ContactBodyInput)
        .max(MOST_OTHER_BODIES)
        .optional()
        .describe('Bodies whose deputies meet voters there too: one contact, counted once (R48).'),
      assemblySession: inputText(SHORT_TEXT, 'kỳ họp thứ 9, khóa XVI')
        .optional()
        .describe('Session that it belongs to.'),
      assemblySessionKind: AssemblySessionKind.optional().describe('Kind of that session.'),
      sessionOpensOn: DateInput.optional().describe(
        'First day of that session; without it nothing is said of a late synthesis before it.',
      ),
      sessionClosesOn: DateInput.optional().describe(
        'Last day of that session; without it nothing is said of a late synthesis after it.',
      ),
      timing: ContactTiming.describe('Before, after or on a theme.'),
      unitId: IdField.describe('Unit that organises it.'),
      territoryIds: z
        .array(IdField)
        .max(MOST_TERRITORIES)
        .describe('Administrative units covered.'),
      startsAt: InstantInput.optional().describe('Start.'),
      venue: venue.optional().describe('Place.'),
    },
  }),
  assignDeputies: defineCommand({
    ...session,
    name: 'assignDeputies',
    description: 'Set the deputies who attend.',
    input: {
      sessionId,
      personIds: z
        .array(PseudonymInput)
        .max(MOST_DEPUTIES)
        .refine((list) => list.length > 0, { params: { rejection: 'LIST_EMPTY' } })
        .describe('All deputies, by pseudonym.'),
    },
  }),
  notifyVenue: defineCommand({
    ...session,
    name: 'notifyVenue',
    needs: limits,
    description:
      'Record that the place was notified on `occurredOn`. Where that day takes lateness away that was to be seen, it counts as notified today until an overseer or the head above confirms the day (R36).',
    input: { sessionId, venue: venue.describe('Place.') },
  }),
  holdVoterContactSession: defineCommand({
    ...session,
    name: 'holdVoterContactSession',
    description:
      'Record that it took place on `occurredOn`; without it on the day for which it was scheduled.',
    input: {
      sessionId,
      attendance: AttendanceInput.optional().describe('Who came.'),
      furtherDays,
    },
  }),
  sendSynthesis: defineCommand({
    ...session,
    name: 'sendSynthesis',
    needs: { offices: offices('recipientOfficeId'), ...limits },
    description:
      'Record that the synthesis of opinions was sent on `occurredOn`. Where that day takes lateness away that was to be seen, it counts as sent today until an overseer or the head above confirms the day (R36).',
    input: {
      sessionId,
      recipientOfficeId: IdField.describe('Office that receives it.'),
      document: LegalBasisInput.describe('The document.'),
    },
  }),
  closeVoterContactSession: defineCommand({
    ...session,
    name: 'closeVoterContactSession',
    description: 'Close a session whose synthesis is sent.',
    input: { sessionId },
  }),
} as const;
