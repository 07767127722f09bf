import type { Directory } from '../application/directory';
import type { Addressee } from '../commitment/ladder';
import type { CommitmentState } from '../commitment/state';
import type { LocalDate } from '../kernel/localDate';
import { hasEnded, lineOn, standInOn, unitsAround } from '../organisation/hierarchy';
import type { UnitState } from '../organisation/unitState';

export interface AddressBook {
  /**
   * Office that a step of the ladder speaks to (design decision 12): the debtor, the nearest head
   * above the debtor's unit on the day, the head of MTTQ where the unit in the lead is. Offices end with
   * their units: one whose unit has ended is told nothing. One that a lower step spoke to (`told`)
   * gives way to the next head above; where none is recorded, the debtor.
   */
  officeFor(
    addressee: Addressee,
    commitment: CommitmentState,
    told: ReadonlySet<string>,
  ): Promise<string>;
}

/** Answers are kept: make one for each run of the clock, which is `today`. */
export function createAddressBook(
  directory: Directory,
  unitById: (id: string) => Promise<UnitState | null>,
  today: LocalDate,
): AddressBook {
  const units = kept(unitById);
  const headOf = kept((unitId) => directory.headOfficeOf(unitId));
  const frontHeadOf = kept((territoryId) => directory.frontHeadOfficeOf(territoryId, today));
  const around = kept((unitId) => unitsAround(unitId, units));

  /** Head offices of the units above, the nearest first; units that ended or have none are passed over. */
  const headsAbove = kept(async (unitId: string): Promise<readonly string[]> => {
    const [, ...above] = lineOn(await around(unitId), unitId, today);
    const living = above.filter((unit) => !hasEnded(unit, today));
    const heads = await Promise.all(living.map(({ id }) => headOf(id)));
    return heads.filter((head) => head !== null);
  });
  const front = async ({ leadUnitId, promisorUnitId }: CommitmentState): Promise<string | null> => {
    const territoryId = (await units(leadUnitId ?? promisorUnitId))?.territoryId ?? null;
    if (territoryId === null) return null;
    const served = standInOn(await around(territoryId), territoryId, today);
    return frontHeadOf(served?.id ?? territoryId);
  };

  return {
    async officeFor(addressee, commitment, told) {
      const { promisorOfficeId, promisorUnitId } = commitment;
      if (addressee === 'DEBTOR') return promisorOfficeId;
      const above = await headsAbove(promisorUnitId);
      const isUntold = (officeId: string) => !told.has(officeId);
      if (addressee === 'SUPERIOR_HEAD') return above.find(isUntold) ?? promisorOfficeId;
      const frontHead = await front(commitment);
      if (frontHead === null) return promisorOfficeId;
      return [frontHead, ...above].find(isUntold) ?? promisorOfficeId;
    },
  };
}

/** The function, asking once for each id. */
function kept<T>(ask: (id: string) => Promise<T>): (id: string) => Promise<T> {
  const answers = new Map<string, Promise<T>>();
  return (id) => {
    const answer = answers.get(id) ?? ask(id);
    answers.set(id, answer);
    return answer;
  };
}
