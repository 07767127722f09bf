import DataLoader from 'dataloader';
import {
  commitmentsOfOpinions,
  commitmentsOfSources,
} from '../../../projections/commitments/queries';
import { deadlineRulesById } from '../../../projections/deadlineRules/queries';
import {
  officesHeldBy,
  officesOfUnits,
  personNames,
} from '../../../projections/organisation/queries';
import { noticesOfCommitment } from '../../../projections/overdueNotices/queries';
import { petitionsOfOpinions } from '../../../projections/petitions/queries';
import { petitionsEndedIn } from '../../../projections/petitions/storedPetitions';
import { changesIn } from '../../../projections/recordChanges/queries';
import { allReorganisations } from '../../../projections/reorganisations/queries';
import { workCalendar } from '../../../projections/workCalendar/queries';
import { byKind, recordKindOf, type RecordKind, type StateOfKind } from '../../records/recordKinds';
import type { LocalDate } from '../../kernel/localDate';
import type { ReadScope } from './readScope';
import { recordModels } from './recordModels';
import type { RecordSource } from '../recordSource';
import { foldedTo } from './pastState';
import { recordsAmong, streamsReadOnce } from './streams';
import { outlinesReadOnce } from './streamOutline';

/** Records that one statement reads, and the answer's other work waits for. */
const BATCH = 100;

/** Reads once, when it is first asked for. */
function once<T>(read: () => T): () => T {
  let found: { readonly value: T } | null = null;
  return () => (found ??= { value: read() }).value;
}

/** Records as the read models have them; their events are read from the log. */
export function presentRecords({ session, store, work }: ReadScope): RecordSource {
  const { database, position } = session;
  /** Collects what is asked for in one turn and asks the read model once. */
  const batched = <T>(
    read: (ids: readonly string[]) => ReadonlyMap<string, T>,
  ): DataLoader<string, T | null> =>
    new DataLoader(
      async (ids) => {
        await work.turn();
        const found = read(ids);
        return ids.map((id) => found.get(id) ?? null);
      },
      { maxBatchSize: BATCH },
    );
  const names = batched((ids) => personNames(database, ids));
  const officesOf = batched((ids) => officesOfUnits(database, ids));
  const inReplyTo = batched((ids) => commitmentsOfOpinions(database, ids));
  const rules = batched((ids) => deadlineRulesById(database, ids));
  const petitionOf = batched((ids) => petitionsOfOpinions(database, ids));
  const madeFor = batched((ids) => commitmentsOfSources(database, ids));
  const decided = once(() => allReorganisations(database));
  const calendar = once(() => workCalendar(database));
  const loaders = byKind((kind) =>
    batched<{ readonly id: string }>((ids) => recordModels[kind].byIds(database, ids)),
  );
  const limits = { asOf: null, until: position };
  const events = recordsAmong(streamsReadOnce(store, limits, work));
  const outline = outlinesReadOnce(store, limits, work);
  const remember: RecordSource['remember'] = (state) => {
    const kind = recordKindOf(state.id);
    if (kind !== null) loaders[kind].prime(state.id, state);
  };
  const remembered = <T extends { readonly id: string }>(states: readonly T[] | null) => {
    states?.forEach(remember);
    return states ?? [];
  };

  return {
    record: async <K extends RecordKind>(kind: K, id: string) =>
      (await loaders[kind].load(id)) as StateOfKind<K> | null,
    deadlineRule: (stream) => rules.load(stream),
    workCalendar: () => Promise.resolve(calendar()),
    reorganisations: () => Promise.resolve(decided()),
    daysOf: changesIn(database),
    events,
    outline,
    foldedTo: foldedTo({ store, events, outline }),
    ofDay<K extends RecordKind>(kind: K, id: string, on: LocalDate) {
      const { ofDay } = recordModels[kind];
      return ofDay && { state: ofDay(database, id, on) };
    },
    remember,
    madeFor: async (petitionId) => remembered(await madeFor.load(petitionId)),
    endedIn: async (petitionId) => {
      await work.turn();
      return petitionsEndedIn(database, petitionId);
    },
    petitionOf: (opinionId) => petitionOf.load(opinionId),
    personName: (personId) => names.load(personId),
    officesOf: async (unitId) => remembered(await officesOf.load(unitId)),
    officesHeldBy: async (personId, on) => {
      await work.turn();
      return officesHeldBy(database, personId, on);
    },
    inReplyTo: async (opinionId) => remembered(await inReplyTo.load(opinionId)),
    noticesOf: async (id) => {
      await work.turn();
      return noticesOfCommitment(database, id);
    },
  };
}
