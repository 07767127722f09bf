import { markedInErrorWith, waitingCommands } from '../meeting/waitingCommands';
import type { PetitionState } from './state';

/** Whoever had to answer it gains; before it was referred, whoever received it. */
const gaining = ({ referrals, transfers, receivedByUnitId }: PetitionState) => {
  const officeIds = [...referrals, ...transfers].map(({ toOfficeId }) => toOfficeId);
  const isReferred = officeIds.length > 0;
  return {
    officeIds: [...new Set(officeIds)],
    unitIds: isReferred || receivedByUnitId === null ? [] : [receivedByUnitId],
  };
};

export const correctionCommands = {
  ...waitingCommands({
    side: gaining,
    territories: ({ origin: { territoryId }, receivedByUnitId }: PetitionState) => ({
      territoryIds: territoryId === null ? [] : [territoryId],
      servedBy: receivedByUnitId,
    }),
  }),
  markRecordedInError: markedInErrorWith({}),
} as const;
