import { byId, selected, word, type About } from './need';
import type { Lineage } from './party';
import type { StandingFound } from './standing';

/** Units, offices whose units, and meetings or petitions whose keepers keep a record. */
export interface KeptBy {
  readonly unitIds: readonly string[];
  readonly officeIds: readonly string[];
  readonly sourceIds: readonly string[];
}

/** Kept by nobody yet: what a record is kept by, as far as it says. */
export const keptByNobody: KeptBy = { unitIds: [], officeIds: [], sourceIds: [] };

/** All of them that exist, each with all above it, and whoever took over from them. */
export const keepers = selected(word<'keepers', KeptBy, readonly Lineage[]>('keepers'));

/** How offices stand to another record, by the description of its own kind. */
export const standingOf = byId(word<'standing', string, StandingFound | null>('standing'));

/** Key that the record names; of one that is yet to be made, the command that makes it. */
export const ofRecordOrInput =
  <State, Input, Key>(
    ofRecord: (state: State) => Key | null,
    ofInput: (input: Input) => Key | null,
  ) =>
  ({ state, input }: About<Input, State | null>): Key | null =>
    state === null ? ofInput(input) : ofRecord(state);
