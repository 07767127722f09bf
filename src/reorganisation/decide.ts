import type { Command } from '../kernel/command';
import { accept, reject, type Decision, type DecisionTable } from '../kernel/decider';
import { legalBasisOf } from '../kernel/legalBasis';
import type { LocalDate } from '../kernel/localDate';
import type { CommonRejectionCode, Rejection } from '../kernel/rejection';
import { walk } from '../kernel/walk';
import type { FactsOf } from '../kernel/need';
import type { ReorganisationCommands } from './commands';
import type { ReorganisationEvent, SuccessionLine } from './events';
import type { MappedUnitFact } from './facts';
import { givesAway, successionOf, takersOf, type Party } from './handover';
import type { ReorganisationRejectionCode } from './rejections';
import type { ReorganisationState } from './state';
import type { SuccessionMappingInput } from './successionInput';

type Code = CommonRejectionCode | ReorganisationRejectionCode;
type Answer = Decision<ReorganisationEvent, Code>;
type Refusal = Rejection<Code> | null;
type Mapped = FactsOf<ReorganisationCommands['decideReorganisation']>;

const lineOf = (input: SuccessionMappingInput): SuccessionLine => ({
  fromUnitId: input.fromUnitId,
  fromOfficeId: input.fromOfficeId ?? null,
  toUnitId: input.toUnitId,
  toOfficeId: input.toOfficeId ?? null,
});

/** A successor lives on the effective date, whatever its level (R23). */
const livesOn = ({ establishedOn, dissolvedOn }: MappedUnitFact, on: LocalDate): boolean =>
  (establishedOn === null || establishedOn <= on) && (dissolvedOn === null || dissolvedOn >= on);

const isOfficeOf = (facts: Mapped, officeId: string | null, unitId: string): boolean =>
  officeId === null || facts.offices.some((each) => each.id === officeId && each.unitId === unitId);

/**
 * Office that would owe by the line; null while the unit that takes over has no head. What takes
 * over gives nothing away in the same reorganisation: an obligation passes once.
 */
function isCircular(
  mappings: readonly SuccessionLine[],
  line: SuccessionLine,
  facts: Mapped,
): boolean {
  const officeId = line.toOfficeId ?? facts.heads[line.toUnitId] ?? '';
  return givesAway(mappings, { officeId, unitId: line.toUnitId });
}

const keyOf = ({ officeId, unitId }: Party): string => JSON.stringify([officeId, unitId]);
const partyOf = (key: string): Party => {
  const [officeId = '', unitId = ''] = JSON.parse(key) as string[];
  return { officeId, unitId };
};

/** Whether what the line hands over comes back by other reorganisations of the same day (R53). */
function comesBack(
  mappings: readonly SuccessionLine[],
  line: SuccessionLine,
  effectiveOn: LocalDate,
  { heads, others }: Mapped,
): boolean {
  const takerBy = ({ toOfficeId, toUnitId }: Pick<SuccessionLine, 'toOfficeId' | 'toUnitId'>) =>
    keyOf({ officeId: toOfficeId ?? heads[toUnitId] ?? '', unitId: toUnitId });
  const ofThatDay = others.filter((each) => each.effectiveOn === effectiveOn);
  const heirs = walk(takerBy(line), (key) =>
    ofThatDay.flatMap((other) => takersOf(other.mappings, partyOf(key)).map(takerBy)),
  );
  return heirs.some((key) => givesAway(mappings, partyOf(key)));
}

function lineRefusal(
  mappings: readonly SuccessionLine[],
  line: SuccessionLine,
  index: number,
  effectiveOn: LocalDate,
  facts: Mapped,
): Refusal {
  const at = (field: keyof SuccessionLine) => `mappings.${index}.${field}`;
  const unitOf = (id: string) => facts.units.find((each) => each.id === id);
  const successor = unitOf(line.toUnitId);
  if (unitOf(line.fromUnitId) === undefined)
    return { code: 'UNKNOWN_RECORD', field: at('fromUnitId') };
  if (successor === undefined) return { code: 'UNKNOWN_RECORD', field: at('toUnitId') };
  if (!isOfficeOf(facts, line.fromOfficeId, line.fromUnitId))
    return { code: 'UNKNOWN_RECORD', field: at('fromOfficeId') };
  if (!isOfficeOf(facts, line.toOfficeId, line.toUnitId))
    return { code: 'UNKNOWN_RECORD', field: at('toOfficeId') };
  const isInvalid =
    !livesOn(successor, effectiveOn) ||
    isCircular(mappings, line, facts) ||
    comesBack(mappings, line, effectiveOn, facts);
  if (isInvalid) return { code: 'SUCCESSOR_INVALID', field: at('toUnitId') };
  return null;
}

function decideReorganisation(
  { input }: Command<ReorganisationCommands['decideReorganisation']>,
  state: ReorganisationState | null,
  facts: Mapped,
): Answer {
  if (state !== null) return reject('WRONG_STATE');
  const { title, decision, effectiveOn } = input;
  const mappings = input.mappings.map(lineOf);
  for (const [index, line] of mappings.entries()) {
    const refused = lineRefusal(mappings, line, index, effectiveOn, facts);
    if (refused !== null) return { rejection: refused };
  }
  return accept({
    type: 'ReorganisationDecided',
    data: { title, effectiveOn, mappings },
    legalBasis: [legalBasisOf(decision)],
  });
}

/**
 * Named before or after the day comes; what has a successor keeps it. Whoever takes over gives
 * nothing away himself on that day or before: what he got would pass on at once, and perhaps to nobody.
 */
function nameSuccessor(
  _command: Command<ReorganisationCommands['nameSuccessor']>,
  state: ReorganisationState | null,
  { obligation, taker, others, heads }: FactsOf<ReorganisationCommands['nameSuccessor']>,
): Answer {
  if (state === null) return reject('UNKNOWN_RECORD', 'reorganisationId');
  if (obligation === null) return reject('UNKNOWN_RECORD', 'obligationId');
  if (taker === null) return reject('UNKNOWN_RECORD', 'toOfficeId');
  if (successionOf(state, obligation, heads).kind !== 'ORPHAN')
    return reject('NOT_ORPHANED', 'obligationId');
  const party = { officeId: taker.id, unitId: taker.unit.id };
  const gives = [state, ...others.filter((each) => each.effectiveOn <= state.effectiveOn)];
  if (
    !livesOn(taker.unit, state.effectiveOn) ||
    gives.some((each) => givesAway(each.mappings, party))
  )
    return reject('SUCCESSOR_INVALID', 'toOfficeId');
  return accept({
    type: 'SuccessorNamed',
    data: { obligationId: obligation.id, toOfficeId: party.officeId, toUnitId: party.unitId },
  });
}

/** Refused while an orphan remains (R23); written again when more has passed over since. */
function applySuccession(
  { today }: Command<ReorganisationCommands['applySuccession']>,
  state: ReorganisationState | null,
  { openObligations }: FactsOf<ReorganisationCommands['applySuccession']>,
): Answer {
  if (state === null) return reject('UNKNOWN_RECORD', 'reorganisationId');
  if (state.effectiveOn > today || openObligations > 0) return reject('WRONG_STATE');
  return accept({ type: 'SuccessionApplied', data: {} });
}

export const decideReorganisationCommands: DecisionTable<
  ReorganisationCommands,
  ReorganisationState | null,
  ReorganisationEvent,
  Code
> = { decideReorganisation, nameSuccessor, applySuccession };
