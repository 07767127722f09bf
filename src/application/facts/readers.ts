import type { FactOf, KeyOf, Need, Word } from '../../kernel/need';
import type { recordDefinitions } from '../../records/recordDefinitions';
import { unitSuccessors } from '../../reorganisation/handover';
import type { GatheringScope } from '../gatheringScope';
import { officeFact, unitFact } from './partyFacts';
import { markedSentence } from './suggestionFacts';

type Definitions = typeof recordDefinitions;
type CommandOf<D> = D extends { readonly commands: infer C } ? C[keyof C] : never;
type NeedOf<C> = C extends { readonly needs: infer Q } ? Q[keyof Q] : never;
type WordOf<N> = N extends Need<infer W, never, never> ? W : never;
/** Every word that some command uses. */
type Vocabulary = WordOf<NeedOf<CommandOf<Definitions[keyof Definitions]>>>;

/** How facts of one word are read. */
export interface Reader<W extends Word> {
  readonly read: (key: KeyOf<W>, scope: GatheringScope) => Promise<FactOf<W>> | FactOf<W>;
  /** What is told where nothing is named. */
  readonly unnamed: FactOf<W>;
}

/** One for each word; the compiler asks for a missing one. */
export const readers: { readonly [W in Vocabulary as W['name']]: Reader<W> } = {
  office: { read: (id, { streams }) => officeFact(streams, id), unnamed: null },
  offices: {
    read: (ids, { streams }) => existing(ids, (id) => officeFact(streams, id)),
    unnamed: [],
  },
  unit: { read: (id, { streams }) => unitFact(streams, id), unnamed: null },
  units: { read: (ids, { streams }) => existing(ids, (id) => unitFact(streams, id)), unnamed: [] },
  headOfficeId: { read: (unitId, { directory }) => directory.headOfficeOf(unitId), unnamed: null },
  person: { read: (id, { directory }) => directory.personOf(id), unnamed: null },
  openObligations: {
    read: (debtors, { directory }) => directory.openObligationsOf(debtors),
    unnamed: 0,
  },
  drawnFrom: {
    read: ({ sourceId, opinionId }, { directory }) => directory.drawnFrom(sourceId, opinionId),
    unnamed: [],
  },
  successorUnitIds: {
    read: async (unitId, { reorganisations }) =>
      unitSuccessors(await reorganisations.all(), unitId),
    unnamed: [],
  },
  suggestion: {
    read: async (key, scope) => (await markedSentence(scope, key))?.fact ?? null,
    unnamed: null,
  },
};

/** What the ids name, in their order, as far as it exists. */
async function existing<T>(
  ids: readonly string[],
  read: (id: string) => Promise<T | null>,
): Promise<readonly T[]> {
  return (await Promise.all(ids.map(read))).filter((each) => each !== null);
}
