import { reject } from '../kernel/decider';
import { standing, type InputsOfNew } from '../kernel/recordDefinition';
import { noStanding } from '../kernel/standing';
import { keepers, keptByNobody, ofRecordOrInput, type KeptBy } from '../kernel/standingNeeds';
import type { VoterContactCommands } from './commands';
import type { VoterContactState } from './state';

const keptBy = ({ unitId }: { readonly unitId: string }): KeptBy => ({
  ...keptByNobody,
  unitIds: [unitId],
});

/** A contact is kept by the unit that organises it; a new one by the unit that the input names. */
export const contactStanding = standing({
  needs: {
    keepers: keepers(
      ofRecordOrInput(
        (state: VoterContactState) => keptBy(state),
        (input: InputsOfNew<VoterContactCommands>) => keptBy(input),
      ),
    ),
  },
  of: ({ keepers }) =>
    keepers.length === 0 ? reject('UNKNOWN_RECORD', 'unitId') : { ...noStanding, keepers },
});
