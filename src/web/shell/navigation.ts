import type { ActingRole } from '../session/acting';
import type { IconName } from '../look/icon';
import type { WordId } from '../words/wordId';

export interface Destination {
  readonly path: string;
  readonly word: WordId;
  readonly icon: IconName;
}

const overdue: Destination = { path: '/qua-han', word: 'nav.overdue', icon: 'over' };
const debt: Destination = { path: '/con-no', word: 'nav.debt', icon: 'quote' };
const commitments: Destination = { path: '/cam-ket', word: 'nav.commitments', icon: 'open' };
const meetings: Destination = { path: '/hop', word: 'nav.meetings', icon: 'pen' };

/** What each role goes to, most used first; the first is where it lands. */
export const destinations: Readonly<Record<ActingRole, readonly [Destination, ...Destination[]]>> =
  {
    SECRETARY: [meetings, commitments, overdue],
    LEADER: [debt, commitments, meetings, overdue],
    OVERSEER: [overdue, commitments, meetings],
    ADMINISTRATOR: [commitments, meetings, overdue],
  };
