import type { Directory } from '../application/directory';
import type { Addressee } from '../commitment/noticeLadder';
import type { CommitmentState } from '../commitment/state';
import type { UnitState } from '../organisation/unitState';

export interface AddressBook {
  /** Office that a step of the ladder speaks to; where none is recorded, the debtor. */
  officeFor(addressee: Addressee, commitment: CommitmentState): Promise<string>;
}

type Lookup = (unit: UnitState) => Promise<string | null>;

/** Answers are kept: make one for each run of the clock. */
export function createAddressBook(
  directory: Directory,
  unitById: (id: string) => Promise<UnitState | null>,
): AddressBook {
  const known = new Map<string, Promise<string | null>>();

  const superiorHead: Lookup = async ({ parentId }) =>
    parentId === null ? null : directory.headOfficeOf(parentId);
  const front: Lookup = async ({ territoryId }) =>
    territoryId === null ? null : directory.frontHeadOfficeOf(territoryId);

  const ask = async (unitId: string, lookup: Lookup): Promise<string | null> => {
    const unit = await unitById(unitId);
    return unit === null ? null : lookup(unit);
  };
  const askOnce = (addressee: Addressee, unitId: string, lookup: Lookup) => {
    const key = `${addressee} ${unitId}`;
    const answer = known.get(key) ?? ask(unitId, lookup);
    known.set(key, answer);
    return answer;
  };

  return {
    async officeFor(addressee, commitment) {
      if (addressee === 'DEBTOR') return commitment.promisorOfficeId;
      const unitId = commitment.leadUnitId ?? commitment.promisorUnitId;
      const lookup = addressee === 'SUPERIOR_HEAD' ? superiorHead : front;
      return (await askOnce(addressee, unitId, lookup)) ?? commitment.promisorOfficeId;
    },
  };
}
