import { countsNowhere } from '../../commitment/countsNowhere';
import { inheritedDeadline } from '../../commitment/deadlineInForce';
import type { OtherCommitmentKey } from '../../commitment/commitmentNeeds';
import type { OtherCommitmentFact } from '../../commitment/facts';
import { commitmentFold } from '../../commitment/fold';
import { replacementFold, repetitionLinks } from '../../commitment/links';
import type { CommitmentState } from '../../commitment/state';
import { debtorsOf } from '../../commitment/succession';
import { commitmentPrefix } from '../../commitment/prefix';
import { laterLinks, type Link, type LinksById } from '../../kernel/link';
import type { LocalDate } from '../../kernel/localDate';
import { walkAsking } from '../../kernel/walk';
import { isRecordId } from '../recordId';
import type { GatheringScope } from '../gatheringScope';
import type { StreamLoader } from '../streamLoader';
import { officesAndSuccessors } from './officeSuccessors';

const loadCommitment = async (
  streams: StreamLoader,
  id: string,
): Promise<CommitmentState | null> =>
  isRecordId(id, commitmentPrefix) ? streams.load(id, commitmentFold) : null;

/** Ids of commitments that replaced one, step by step, by all that is recorded. */
async function replacedBy(streams: StreamLoader, id: string): Promise<readonly string[]> {
  const [, ...others] = await walkAsking(id, async (each) => {
    const supersession = (await loadCommitment(streams, each))?.supersession ?? null;
    return supersession === null ? [] : [supersession.commitmentId];
  });
  return others;
}

/** Links that hold on a day or later: those of one commitment, and theirs in turn. */
async function linksFrom(
  id: string,
  on: LocalDate,
  linksOf: (id: string) => Promise<readonly Link[]>,
): Promise<LinksById> {
  const links = new Map<string, readonly Link[]>();
  await walkAsking(id, async (each) => {
    links.set(each, await linksOf(each));
    return laterLinks(links.get(each) ?? [], on);
  });
  return links;
}

/** Commitments that lead no further. */
const endsOf = (links: LinksById, on: LocalDate): readonly string[] =>
  [...links.keys()].filter((id) => laterLinks(links.get(id) ?? [], on).length === 0);

async function isAnyHidden(
  streams: StreamLoader,
  ids: readonly string[],
  on: LocalDate,
): Promise<boolean> {
  const states = await Promise.all(ids.map((id) => loadCommitment(streams, id)));
  return states.some((state) => state !== null && countsNowhere(state, on));
}

const repetitionsOf =
  (streams: StreamLoader) =>
  async (id: string): Promise<readonly Link[]> => {
    const state = await loadCommitment(streams, id);
    return state === null ? [] : repetitionLinks(state);
  };

const replacementsOf =
  (streams: StreamLoader) =>
  async (id: string): Promise<readonly Link[]> =>
    isRecordId(id, commitmentPrefix) ? ((await streams.load(id, replacementFold)) ?? []) : [];

/** Repetitions and replacements alike: a circle may be closed by some of each. */
const allLinksOf =
  (streams: StreamLoader) =>
  async (id: string): Promise<readonly Link[]> => [
    ...(await repetitionsOf(streams)(id)),
    ...(await replacementsOf(streams)(id)),
  ];

/** R22: the later promise is of an office that owed the earlier one, or of one in its place now. */
async function sharesDebtor(
  scope: GatheringScope,
  { debtorIds: own, withSuccessors }: OtherCommitmentKey,
  earlier: CommitmentState,
): Promise<boolean> {
  const debtors = debtorsOf(earlier);
  if (own.some((id) => debtors.includes(id))) return true;
  if (!withSuccessors) return false;
  const on = scope.command.occurredOn.date;
  const standing = await officesAndSuccessors(scope, debtors, on);
  return own.some((id) => standing.has(id));
}

const originalOf = (
  state: CommitmentState,
  today: LocalDate,
): OtherCommitmentFact['originalDeadline'] => {
  const inherited = inheritedDeadline(state, today);
  if (inherited !== null) {
    const { kind, date, precision } = inherited;
    return { kind, date, precision };
  }
  const first = state.deadlines[0];
  return first === undefined
    ? null
    : { kind: first.kind, date: first.date, precision: first.precision ?? 'DAY' };
};

/** Null when there is no such commitment. */
export async function otherCommitmentFact(
  scope: GatheringScope,
  key: OtherCommitmentKey,
): Promise<OtherCommitmentFact | null> {
  const { command, streams } = scope;
  const other = await loadCommitment(streams, key.id);
  if (other === null) return null;
  const on = command.occurredOn.date;
  const repetitions = await linksFrom(other.id, on, repetitionsOf(streams));
  const links = await linksFrom(other.id, on, allLinksOf(streams));
  return {
    id: other.id,
    madeOn: other.madeOn,
    isInError: other.mistake !== null,
    hasSamePromisor: await sharesDebtor(scope, key, other),
    links,
    hidesRepetitions: await isAnyHidden(streams, [...repetitions.keys()], on),
    hidesReplaced: await isAnyHidden(streams, endsOf(links, on), on),
    replacedBy: await replacedBy(streams, other.id),
    replacedOn: other.supersession?.on ?? null,
    originalDeadline: originalOf(other, command.today),
  };
}
