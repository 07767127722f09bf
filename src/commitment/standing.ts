import { reject } from '../kernel/decider';
import { lineage, office } from '../kernel/partyNeeds';
import { inState } from '../kernel/need';
import type { Lineage } from '../kernel/party';
import { standing, type InputsOfNew } from '../kernel/recordDefinition';
import { noStanding } from '../kernel/standing';
import { keepers, ofRecordOrInput, type KeptBy } from '../kernel/standingNeeds';
import type { CommitmentCommands } from './commands';
import { coPromisorsNow } from './jointState';
import type { CommitmentState } from './state';

type Input = InputsOfNew<CommitmentCommands>;

const keptBy = (
  promisorOfficeId: string,
  sources: readonly { readonly recordId?: string | null | undefined }[],
): KeptBy => ({
  unitIds: [],
  officeIds: [promisorOfficeId],
  sourceIds: sources.flatMap(({ recordId }) => recordId ?? []),
});

/** Units that led it before and stand above the one that leads it now (R47). */
function passedOnBy({ reassignments }: CommitmentState, lead: Lineage | null): readonly string[] {
  const above = new Set(lead?.slice(1).map(({ id }) => id));
  return reassignments.map(({ fromUnitId }) => fromUnitId).filter((id) => above.has(id));
}

/**
 * A promise is kept by the secretaries of the unit that owes it and of the units that keep the
 * meeting or petition it was drawn from, and of those that took over from them; the sides are those
 * of the state, not those that the command would make.
 */
export const commitmentStanding = standing({
  needs: {
    promisor: office(
      ofRecordOrInput(
        ({ promisorOfficeId }: CommitmentState) => promisorOfficeId,
        ({ promisorOfficeId }: Input) => promisorOfficeId,
      ),
    ),
    lead: lineage(inState(({ leadUnitId }: CommitmentState) => leadUnitId)),
    keepers: keepers(
      ofRecordOrInput(
        ({ promisorOfficeId, origins }: CommitmentState) => keptBy(promisorOfficeId, origins),
        ({ promisorOfficeId, source }: Input) => keptBy(promisorOfficeId, [source]),
      ),
    ),
  },
  of: ({ promisor, lead, keepers }, { state }: { readonly state: CommitmentState | null }) => {
    if (promisor === null) return reject('UNKNOWN_RECORD', 'promisorOfficeId');
    const sides = { ...noStanding, keepers, promisor, lead };
    if (state === null) return sides;
    const jointUnitIds = coPromisorsNow(state).map(({ unitId }) => unitId);
    return { ...sides, passedOnBy: passedOnBy(state, lead), jointUnitIds };
  },
});
