import type { z } from 'zod';
import { namedEnum } from '../kernel/schema';

export const ElectedBody = namedEnum('ElectedBody', 'Elected body whose deputies meet voters.', {
  NATIONAL_ASSEMBLY: 'National Assembly (Quốc hội).',
  PEOPLES_COUNCIL: "People's Council (HĐND).",
});
export type ElectedBody = z.infer<typeof ElectedBody>;

export const ContactTiming = namedEnum(
  'ContactTiming',
  "When a contact takes place relative to the body's session (kỳ họp).",
  {
    BEFORE_SESSION: 'Before a session.',
    AFTER_SESSION: 'After a session.',
    THEMATIC: 'On a theme (chuyên đề).',
  },
);
export type ContactTiming = z.infer<typeof ContactTiming>;

export const AssemblySessionKind = namedEnum(
  'AssemblySessionKind',
  'Kind of session of the body.',
  { REGULAR: 'Regular (thường lệ).', EXTRAORDINARY: 'Extraordinary (đột xuất).' },
);
export type AssemblySessionKind = z.infer<typeof AssemblySessionKind>;

export const VoterContactSessionStatus = namedEnum(
  'VoterContactSessionStatus',
  'State of a voter-contact session.',
  {
    PLANNED: 'Planned.',
    VENUE_NOTIFIED: 'Place notified.',
    HELD: 'Held.',
    SYNTHESIS_SENT: 'Synthesis of opinions sent.',
    CLOSED: 'Closed.',
  },
);
export type VoterContactSessionStatus = z.infer<typeof VoterContactSessionStatus>;
