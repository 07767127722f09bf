import { reject } from '../kernel/decider';
import { standing, type InputsOfNew } from '../kernel/recordDefinition';
import { noStanding } from '../kernel/standing';
import { keepers, keptByNobody, ofRecordOrInput, type KeptBy } from '../kernel/standingNeeds';
import type { DialogueConferenceCommands } from './commands';
import type { ConferenceState } from './state';

type Input = InputsOfNew<DialogueConferenceCommands>;

const keptBy = (unitId: string): KeptBy => ({ ...keptByNobody, unitIds: [unitId] });

/** A conference is kept by the unit that holds it, a new one by the unit that the input names. */
export const conferenceStanding = standing({
  needs: {
    keepers: keepers(
      ofRecordOrInput(
        ({ unitId }: ConferenceState) => keptBy(unitId),
        ({ unitId }: Input) => (unitId === undefined ? null : keptBy(unitId)),
      ),
    ),
  },
  of(
    { keepers },
    { input, state }: { readonly input: Input; readonly state: ConferenceState | null },
  ) {
    if (state === null && input.unitId === undefined) return reject('FIELD_REQUIRED', 'unitId');
    if (keepers.length === 0) return reject('UNKNOWN_RECORD', 'unitId');
    const chairOfficeIds = state === null ? [] : [state.chairOfficeId, ...state.coChairOfficeIds];
    return { ...noStanding, keepers, chairOfficeIds };
  },
});
