import type { ActingRole } from '../session/acting';
import type { IconName } from '../look/icon';
import type { WordId } from '../words/wordId';

export interface Destination {
  readonly path: string;
  readonly word: WordId;
  readonly icon: IconName;
}

const overdue: Destination = { path: '/qua-han', word: 'nav.overdue', icon: 'over' };

/** What each role goes to, most used first; the first is where it lands. */
export const destinations: Readonly<Record<ActingRole, readonly [Destination, ...Destination[]]>> =
  {
    SECRETARY: [overdue],
    LEADER: [overdue],
    OVERSEER: [overdue],
    ADMINISTRATOR: [overdue],
  };
