import type { Actor } from '../../kernel/actor';
import type { Judge } from '../../kernel/independence';
import type { LocalDate } from '../../kernel/localDate';
import type { OfficeFact } from '../../kernel/party';
import type { Directory } from '../directory';
import type { StreamLoader } from '../streamLoader';
import { loadOffice, officeFact } from './partyFacts';

/** What is looked up to know who judges in whose cause. */
export interface FourEyesSources {
  readonly streams: StreamLoader;
  readonly directory: Pick<Directory, 'headOfficeOf' | 'officesEverHeldBy'>;
}

const isThere = <T>(fact: T | null): fact is T => fact !== null;

/** Each office once; those that are not there are left out. */
async function officeFacts(
  { streams }: FourEyesSources,
  ids: readonly string[],
): Promise<readonly OfficeFact[]> {
  const known = new Set(ids);
  return (await Promise.all([...known].map((id) => officeFact(streams, id)))).filter(isThere);
}

/** Whoever acts by delegation acts for those who hold the office on that day. */
export const delegatorsOf = (
  { delegationId }: Pick<Actor, 'delegationId'>,
  office: OfficeFact | null,
  on: LocalDate,
): readonly string[] =>
  delegationId === null || office === null
    ? []
    : office.holdings
        .filter(({ from, to }) => from <= on && (to === null || on <= to))
        .map(({ personId }) => personId);

/** Office that received the delegation acted under; null in one's own right. */
export async function delegateOfficeOf(
  { streams }: FourEyesSources,
  { officeId, delegationId }: Actor,
): Promise<OfficeFact | null> {
  if (officeId === null || delegationId === null) return null;
  const office = await loadOffice(streams, officeId);
  const delegation = office?.delegations.find(({ id }) => id === delegationId);
  return delegation === undefined ? null : officeFact(streams, delegation.toOfficeId);
}

/** Offices that one of the persons holds or held at any time. */
async function heldBy(
  sources: FourEyesSources,
  personIds: readonly string[],
): Promise<readonly OfficeFact[]> {
  const { directory } = sources;
  const held = await Promise.all(personIds.map((id) => directory.officesEverHeldBy(id)));
  return officeFacts(sources, held.flat());
}

/** Who decides, in whose name, and every office of all of them (R52). */
export async function judgeOf(
  sources: FourEyesSources,
  actor: Actor,
  office: OfficeFact | null,
  on: LocalDate,
): Promise<Judge> {
  const delegators = delegatorsOf(actor, office, on);
  const personIds = [...(actor.personId === null ? [] : [actor.personId]), ...delegators];
  return {
    role: actor.role,
    office,
    delegateOffice: await delegateOfficeOf(sources, actor),
    personIds,
    heldOffices: await heldBy(sources, personIds),
  };
}
