import { lawCalendar } from '../../calendar/workCalendar';
import { withId } from '../../kernel/entries';
import type { Judge } from '../../kernel/independence';
import type { FactOf, KeyOf, Need, Word } from '../../kernel/need';
import { unitOf, type OfficeFact } from '../../kernel/party';
import type { recordDefinitions } from '../../records/recordDefinitions';
import { unitSuccessors } from '../../reorganisation/handover';
import type { GatheringScope } from '../gatheringScope';
import { lineageOf, officeFact, unitFact, unitsServedBy } from './partyFacts';
import { calendarFact, ruleFact } from './clockFacts';
import { areMinutesApproved, deadlineInWords, extensionCaps, sourceFact } from './commitmentFacts';
import { settledTexts, sideOf, territoriesOf } from './correctionFacts';
import { delegateOfficeOf, delegatorsOf, judgeOf } from './fourEyesFacts';
import { otherCommitmentFact } from './otherCommitmentFact';
import { loadObligation } from './obligations';
import { mergeChain, sourceMeetingFact } from './petitionFacts';
import {
  headsOfDay,
  headsOfObligation,
  mappedOffice,
  mappedUnit,
  otherReorganisations,
  takingOffice,
} from './reorganisationFacts';
import { drawnRecords, meetingFact } from './movedOpinionFacts';
import { keepersOf, sourceRecord } from './sourceRecord';
import { markedSentence } from './suggestionFacts';

type Definitions = typeof recordDefinitions;
type CommandOf<D> = D extends { readonly commands: infer C } ? C[keyof C] : never;
type StandingOf<D> = D extends { readonly facts: { readonly standing: infer S } } ? S : never;
type NeedOf<C> = C extends { readonly needs: infer Q } ? Q[keyof Q] : never;
type WordOf<N> = N extends Need<infer W, never, never> ? W : never;
type Definition = Definitions[keyof Definitions];
/** Every word that some command or standing uses. */
type Vocabulary = WordOf<NeedOf<CommandOf<Definition> | StandingOf<Definition>>>;

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
  lineage: { read: (id, { streams }) => lineageOf(streams, id), unnamed: null },
  headOffice: { read: (unitId, scope) => headOf(scope, unitId), unnamed: null },
  headOfficeId: { read: (unitId, { directory }) => directory.headOfficeOf(unitId), unnamed: null },
  person: { read: (id, { directory }) => directory.personOf(id), unnamed: null },
  keepers: { read: (keptBy, { streams }) => keepersOf(streams, keptBy), unnamed: [] },
  standing: { read: (id, scope) => scope.standingOf(id), unnamed: null },
  mappedUnits: {
    read: (ids, { streams }) => existing(ids, (id) => mappedUnit(streams, id)),
    unnamed: [],
  },
  mappedOffices: {
    read: (ids, { streams }) => existing(ids, (id) => mappedOffice(streams, id)),
    unnamed: [],
  },
  takingOffice: { read: (id, { streams }) => takingOffice(streams, id), unnamed: null },
  obligation: { read: (id, { streams }) => loadObligation(streams, id), unnamed: null },
  otherReorganisations: {
    read: (stream, scope) => otherReorganisations(scope, stream),
    unnamed: [],
  },
  headsOfDay: { read: (key, scope) => headsOfDay(scope, key), unnamed: {} },
  headsOfObligation: { read: (key, scope) => headsOfObligation(scope, key), unnamed: {} },
  openObligations: {
    read: (debtors, { directory }) => directory.openObligationsOf(debtors),
    unnamed: 0,
  },
  drawnFrom: {
    read: ({ sourceId, opinionId }, { directory }) => directory.drawnFrom(sourceId, opinionId),
    unnamed: [],
  },
  drawnRecords: { read: (key, scope) => drawnRecords(scope, key), unnamed: [] },
  meetingNamed: { read: (id, { streams }) => meetingFact(streams, id), unnamed: null },
  opinionAt: {
    read: async ({ sourceId, opinionId }, { streams }) => {
      const meeting = await sourceRecord(streams, sourceId);
      return meeting && withId(meeting.opinions, opinionId);
    },
    unnamed: null,
  },
  successorUnitIds: {
    read: async (unitId, { reorganisations }) =>
      unitSuccessors(await reorganisations.all(), unitId),
    unnamed: [],
  },
  officesOf: {
    read: async ({ unitIds, officeIds }, scope) => [
      ...(await existing(unitIds, (id) => headOf(scope, id))),
      ...(await existing(officeIds, (id) => officeFact(scope.streams, id))),
    ],
    unnamed: [],
  },
  actorOffice: { read: (_, { actingOffice }) => actingOffice, unnamed: null },
  actorUnitIds: {
    read: async (_, { streams, actingOffice }) => {
      if (actingOffice === null) return [];
      const { id } = unitOf(actingOffice);
      return [id, ...(await unitsServedBy(streams, id))];
    },
    unnamed: [],
  },
  delegateOffice: {
    read: (_, scope) => delegateOfficeOf(scope, scope.command.actor),
    unnamed: null,
  },
  delegatorPersonIds: {
    read: (_, { command, actingOffice }) =>
      delegatorsOf(command.actor, actingOffice, command.occurredOn.date),
    unnamed: [],
  },
  heldOffices: { read: async (_, scope) => (await judgeIn(scope)).heldOffices, unnamed: [] },
  calendar: { read: (_, { streams }) => calendarFact(streams), unnamed: lawCalendar },
  rule: { read: (code, { streams }) => ruleFact(streams, code), unnamed: null },
  rules: {
    read: (codes, { streams }) => existing(codes, (code) => ruleFact(streams, code)),
    unnamed: [],
  },
  everyRule: {
    read: async (_, { streams, directory }) =>
      existing(await directory.ruleCodes(), (code) => ruleFact(streams, code)),
    unnamed: [],
  },
  judge: { read: (_, scope) => judgeIn(scope), unnamed: null },
  sourceMeeting: { read: (key, { streams }) => sourceMeetingFact(streams, key), unnamed: null },
  drawnBefore: {
    read: ({ sourceId, opinionId }, { directory }) => directory.petitionOf(sourceId, opinionId),
    unnamed: null,
  },
  mergeChain: { read: (id, { streams }) => mergeChain(streams, id), unnamed: [] },
  source: { read: (key, { streams }) => sourceFact(streams, key), unnamed: null },
  words: { read: (key, scope) => deadlineInWords(scope, key), unnamed: null },
  extensionCaps: { read: (key, scope) => extensionCaps(scope, key), unnamed: null },
  areMinutesApproved: {
    read: (ids, { streams }) => areMinutesApproved(streams, ids),
    unnamed: true,
  },
  otherCommitment: { read: (key, scope) => otherCommitmentFact(scope, key), unnamed: null },
  side: {
    read: ({ unitIds, officeIds }, { streams }) => sideOf(streams, unitIds, officeIds),
    unnamed: { offices: [], bodies: [] },
  },
  territories: { read: (key, { streams }) => territoriesOf(streams, key), unnamed: [] },
  dependents: { read: (id, { directory }) => directory.dependentsOf(id), unnamed: [] },
  settledTexts: { read: (id, { streams }) => settledTexts(streams, id), unnamed: null },
  suggestion: {
    read: async (key, scope) => (await markedSentence(scope, key))?.fact ?? null,
    unnamed: null,
  },
};

const headOf = async (
  { streams, directory }: GatheringScope,
  unitId: string,
): Promise<OfficeFact | null> => {
  const id = await directory.headOfficeOf(unitId);
  return id === null ? null : officeFact(streams, id);
};

const judgeIn = (scope: GatheringScope): Promise<Judge> =>
  judgeOf(scope, scope.command.actor, scope.actingOffice, scope.command.occurredOn.date);

/** What the ids name, in their order, as far as it exists. */
async function existing<T>(
  ids: readonly string[],
  read: (id: string) => Promise<T | null>,
): Promise<readonly T[]> {
  return (await Promise.all(ids.map(read))).filter((each) => each !== null);
}
