import type { LocalDate } from '../kernel/localDate';
import type { Handover, Obligation, SharedHandover } from '../kernel/obligation';
import type { SuccessionLine } from './events';
import type { ReorganisationState } from './state';

/** Head office of each unit; units without one are left out. */
export type Heads = Readonly<Record<string, string>>;

/** What a reorganisation does to one obligation. */
export type Succession =
  /** Nothing: neither its office nor its lead unit gives anything away. */
  | { readonly kind: 'UNCONCERNED' }
  /** It has been handed over by this reorganisation. */
  | { readonly kind: 'TRANSFERRED' }
  | { readonly kind: 'SUCCESSOR'; readonly handover: Handover }
  /** The mapping names no successor, or several: one must be named (R23). */
  | { readonly kind: 'ORPHAN' };

/** An office with its unit. */
export interface Party {
  readonly officeId: string;
  readonly unitId: string;
}

const once = (ids: readonly string[]): readonly string[] => [...new Set(ids)];

/** Lines that speak of the office; a line for the office itself goes before those for its unit. */
function linesOf(mappings: readonly SuccessionLine[], { officeId, unitId }: Party) {
  const ofUnit = mappings.filter((line) => line.fromUnitId === unitId);
  const own = ofUnit.filter((line) => line.fromOfficeId === officeId);
  return own.length > 0 ? own : ofUnit.filter((line) => line.fromOfficeId === null);
}

/** Whether what the office owes passes to others by this mapping. */
export const givesAway = (mappings: readonly SuccessionLine[], office: Party): boolean =>
  linesOf(mappings, office).length > 0;

/** Who takes over from the office by this mapping; the office is null where the unit's head does. */
export const takersOf = (
  mappings: readonly SuccessionLine[],
  office: Party,
): readonly Pick<SuccessionLine, 'toOfficeId' | 'toUnitId'>[] => linesOf(mappings, office);

const unitLines = (mappings: readonly SuccessionLine[], unitId: string) =>
  mappings.filter((line) => line.fromOfficeId === null && line.fromUnitId === unitId);

/** The one office that the lines name; null when they name several, or a unit without a head. */
function soleSuccessor(lines: readonly SuccessionLine[], heads: Heads): Party | null {
  const named = lines.map(({ toOfficeId, toUnitId }) => ({
    officeId: toOfficeId ?? heads[toUnitId] ?? null,
    unitId: toUnitId,
  }));
  const [first] = named;
  if (first === undefined || first.officeId === null) return null;
  const { officeId, unitId } = first;
  return named.every((each) => each.officeId === officeId) ? { officeId, unitId } : null;
}

/**
 * Unit in the lead afterwards. The debtor's own unit leads on as the debtor's new one; any other
 * goes where its line says, where there are several to the debtor's new unit, else to the first.
 */
function leadAfter(
  { mappings }: Pick<ReorganisationState, 'mappings'>,
  obligation: Obligation,
  successor: Party,
): string | null {
  const { leadUnitId, unitId } = obligation;
  if (leadUnitId === null) return null;
  const targets = unitLines(mappings, leadUnitId).map((line) => line.toUnitId);
  if (targets.length === 0) return leadUnitId;
  if (leadUnitId === unitId || targets.includes(successor.unitId)) return successor.unitId;
  return targets[0] ?? leadUnitId;
}

/** Supporting units stay or are followed by those that took over; so do other successors (R23). */
function supportingAfter(
  mappings: readonly SuccessionLine[],
  obligation: Obligation,
  others: readonly string[],
  leading: readonly string[],
): readonly string[] {
  const followed = obligation.supportingUnitIds.flatMap((id) => {
    const targets = unitLines(mappings, id).map((line) => line.toUnitId);
    return targets.length > 0 ? targets : [id];
  });
  return once([...followed, ...others]).filter((id) => !leading.includes(id));
}

function successorOf(
  { mappings, successors }: ReorganisationState,
  obligation: Obligation,
  heads: Heads,
): Party | null {
  const named = successors.find(({ obligationId }) => obligationId === obligation.id);
  if (named !== undefined) return { officeId: named.toOfficeId, unitId: named.toUnitId };
  const lines = linesOf(mappings, obligation);
  // Its office stays and only the unit in the lead gives.
  if (lines.length === 0) return obligation;
  return soleSuccessor(lines, heads);
}

/** What the reorganisation does to an obligation: the one place where R23 finds successors. */
export function successionOf(
  reorganisation: ReorganisationState,
  obligation: Obligation,
  heads: Heads,
): Succession {
  const { id, mappings } = reorganisation;
  if (obligation.transferredBy.includes(id)) return { kind: 'TRANSFERRED' };
  const owing = linesOf(mappings, obligation);
  const leading = obligation.leadUnitId === null ? [] : unitLines(mappings, obligation.leadUnitId);
  if (!obligation.isOpen || owing.length + leading.length === 0) return { kind: 'UNCONCERNED' };
  const successor = successorOf(reorganisation, obligation, heads);
  if (successor === null) return { kind: 'ORPHAN' };
  const leadUnitId = leadAfter(reorganisation, obligation, successor);
  const others = [...owing, ...leading].map((line) => line.toUnitId);
  return {
    kind: 'SUCCESSOR',
    handover: {
      toOfficeId: successor.officeId,
      toUnitId: successor.unitId,
      leadUnitId,
      supportingUnitIds: supportingAfter(mappings, obligation, others, [
        leadUnitId ?? successor.unitId,
        successor.unitId,
      ]),
    },
  };
}

/**
 * Whose part in an obligation passes on by the reorganisation, and to whom (R47). Any number may share it, so
 * all who take over from such an office do; where none of them has a head yet, its part stays with it.
 */
export const sharedHandovers = (
  { mappings }: Pick<ReorganisationState, 'mappings'>,
  { sharedBy, isOpen }: Pick<Obligation, 'sharedBy' | 'isOpen'>,
  heads: Heads,
): readonly SharedHandover[] =>
  (isOpen ? sharedBy : []).flatMap((party) => {
    const takers = linesOf(mappings, party).flatMap(({ toOfficeId, toUnitId: unitId }) => {
      const officeId = toOfficeId ?? heads[unitId];
      return officeId === undefined ? [] : [{ officeId, unitId }];
    });
    const to = [...new Map(takers.map((each) => [each.officeId, each])).values()];
    return to.length === 0 ? [] : [{ fromOfficeId: party.officeId, to }];
  });

/** Obligations left without a successor; must reach none (invariant 11). */
export const orphansAmong = <T extends Obligation>(
  reorganisation: ReorganisationState,
  obligations: readonly T[],
  heads: Heads,
): readonly T[] =>
  obligations.filter((each) => successionOf(reorganisation, each, heads).kind === 'ORPHAN');

/** Its office has ended and the hand-over is not recorded yet: the old debtor is shown (R23). */
export const isSuccessionPending = (
  reorganisations: readonly ReorganisationState[],
  obligation: Omit<Obligation, 'sharedBy'>,
  on: LocalDate,
): boolean =>
  reorganisations.some(({ id, mappings, effectiveOn }) => {
    if (effectiveOn > on || !obligation.isOpen) return false;
    if (obligation.transferredBy.includes(id)) return false;
    const { leadUnitId } = obligation;
    return (
      givesAway(mappings, obligation) ||
      (leadUnitId !== null && unitLines(mappings, leadUnitId).length > 0)
    );
  });

/** Units and offices whose obligations a reorganisation passes on. */
export interface Givers {
  readonly unitIds: readonly string[];
  readonly officeIds: readonly string[];
}

export const giversOf = ({ mappings }: Pick<ReorganisationState, 'mappings'>): Givers => ({
  unitIds: once(
    mappings.filter((line) => line.fromOfficeId === null).map((line) => line.fromUnitId),
  ),
  officeIds: once(mappings.flatMap(({ fromOfficeId }) => fromOfficeId ?? [])),
});

/** Units that take over all that a unit owes, by all reorganisations decided. */
export const unitSuccessors = (
  reorganisations: readonly Pick<ReorganisationState, 'mappings'>[],
  unitId: string,
): readonly string[] =>
  once(
    reorganisations.flatMap(({ mappings }) =>
      unitLines(mappings, unitId).map((line) => line.toUnitId),
    ),
  ).filter((id) => id !== unitId);

/** Units all of whose obligations a unit takes over: those that have it as a successor. */
export const unitPredecessors = (
  reorganisations: readonly Pick<ReorganisationState, 'mappings'>[],
  unitId: string,
): readonly string[] =>
  once(
    reorganisations.flatMap(({ mappings }) =>
      mappings
        .filter((line) => line.fromOfficeId === null && line.toUnitId === unitId)
        .map((line) => line.fromUnitId),
    ),
  ).filter((id) => id !== unitId);
