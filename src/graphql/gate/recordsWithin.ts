import type { RecordSource } from '../recordSource';

/** Whether the reader may see the record of an id. */
export type Sees = (id: string) => boolean;

/** Records as a reader with limits has them: one out of its scope is as if it did not exist. */
export function recordsWithin(source: RecordSource, sees: Sees): RecordSource {
  const seen = <T extends { readonly id: string }>(all: readonly T[]): readonly T[] =>
    all.filter(({ id }) => sees(id));
  const one = async <T>(id: string, find: (id: string) => Promise<T | null>) =>
    sees(id) ? find(id) : null;
  const many = async <T>(id: string, find: (id: string) => Promise<readonly T[]>) =>
    sees(id) ? find(id) : [];
  const { ofDay } = source;
  return {
    ...source,
    conference: (id) => one(id, (each) => source.conference(each)),
    commitment: (id) => one(id, (each) => source.commitment(each)),
    voterContact: (id) => one(id, (each) => source.voterContact(each)),
    petition: (id) => one(id, (each) => source.petition(each)),
    daysOf: (id) => (sees(id) ? source.daysOf(id) : null),
    events: (id) => many(id, (each) => source.events(each)),
    outline: (id) => many(id, (each) => source.outline(each)),
    ofDay: ofDay && {
      conference: (id, on) => (sees(id) ? ofDay.conference(id, on) : null),
      voterContact: (id, on) => (sees(id) ? ofDay.voterContact(id, on) : null),
      petition: (id, on) => (sees(id) ? ofDay.petition(id, on) : null),
    },
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
