import type { SheetMeeting } from './sheetQuery';

type Status = SheetMeeting['status'];

const NOT_YET_HELD: readonly Status[] = ['SCHEDULED', 'NOTIFIED'];

/** Whether a meeting in this state is still to be recorded as held. */
export const isNotYetHeld = (status: Status): boolean => NOT_YET_HELD.includes(status);
