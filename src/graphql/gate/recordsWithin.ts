import type { RecordSource } from '../recordSource';

/** Whether the reader may see the record of an id. */
export type Sees = (id: string) => boolean;

/** Records as a reader with limits has them: one out of its scope is as if it did not exist. @param saw is told of each that its rows hold */
export function recordsWithin(
  source: RecordSource,
  sees: Sees,
  saw: (id: string) => void,
): RecordSource {
  const seen = <T extends { readonly id: string }>(all: readonly T[]): readonly T[] =>
    all.filter(({ id }) => sees(id));
  const many = async <T>(id: string, find: (id: string) => Promise<readonly T[]>) =>
    sees(id) ? find(id) : [];
  return {
    ...source,
    remember(state) {
      saw(state.id);
      source.remember(state);
    },
    record: async (kind, id) => (sees(id) ? source.record(kind, id) : null),
    daysOf: (id) => (sees(id) ? source.daysOf(id) : null),
    events: (id) => many(id, (each) => source.events(each)),
    outline: (id) => many(id, (each) => source.outline(each)),
    foldedTo: async (kind, id, on) => (sees(id) ? source.foldedTo(kind, id, on) : null),
    ofDay: (kind, id, on) => (sees(id) ? source.ofDay(kind, id, on) : { state: null }),
    inReplyTo: async (opinionId) => seen(await source.inReplyTo(opinionId)),
    madeFor: async (petitionId) => seen(await source.madeFor(petitionId)),
    endedIn: async (petitionId) => seen(await source.endedIn(petitionId)),
    async petitionOf(opinionId) {
      const petition = await source.petitionOf(opinionId);
      return petition !== null && sees(petition.id) ? petition : null;
    },
    noticesOf: (commitmentId) => many(commitmentId, (each) => source.noticesOf(each)),
  };
}
