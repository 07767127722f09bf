import { actorOffice } from '../kernel/actorNeeds';
import { reject } from '../kernel/decider';
import type { About } from '../kernel/need';
import { standing, type InputsOfNew } from '../kernel/recordDefinition';
import { noStanding } from '../kernel/standing';
import { keepers, keptByNobody, ofRecordOrInput, type KeptBy } from '../kernel/standingNeeds';
import type { PetitionCommands } from './commands';
import type { PetitionState } from './state';

type Input = InputsOfNew<PetitionCommands>;

/** The unit that received it, the one whose meeting it was raised at, the one that has to answer. */
export const petitionKeptBy = ({
  receivedByUnitId,
  origin: { sourceId },
  answeringOfficeId,
}: PetitionState): KeptBy => ({
  unitIds: receivedByUnitId === null ? [] : [receivedByUnitId],
  officeIds: answeringOfficeId === null ? [] : [answeringOfficeId],
  sourceIds: sourceId === null ? [] : [sourceId],
});

/**
 * A new petition is kept by whoever held the meeting; what came in another way by the unit that
 * records it.
 */
export const petitionStanding = standing({
  needs: {
    keepers: keepers(
      ofRecordOrInput(petitionKeptBy, ({ sourceId }: Input) =>
        sourceId === undefined ? null : { ...keptByNobody, sourceIds: [sourceId] },
      ),
    ),
    actorOffice,
  },
  of({ keepers, actorOffice }, { input, state }: About<Input, PetitionState | null>) {
    if (state === null && input.sourceId === undefined)
      return { ...noStanding, keepers: actorOffice === null ? [] : [actorOffice.lineage] };
    if (state === null && keepers.length === 0) return reject('UNKNOWN_RECORD', 'sourceId');
    return { ...noStanding, keepers };
  },
});
