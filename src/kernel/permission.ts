import type { ActorRole } from './actor';
import type { CommonRejectionCode } from './rejection';

/** How the office acted in has to stand to the record. */
export type Relation =
  /** Any office, or none. */
  | 'ANY'
  /** In a unit that keeps the record, in the one directly above it, or at the desk that serves it. */
  | 'UNIT_OR_ABOVE'
  /** An office that chairs the meeting, alone or with others (R48). */
  | 'CHAIR_OFFICE'
  /** In the promisor's unit, in the lead unit, or in one that passed the work down to it. */
  | 'DEBTOR_SIDE'
  /** In the unit of an office that promised it as well. */
  | 'JOINT_SIDE'
  /**
   * Head office of the unit above the lead unit; before assignment above the promisor's. Of what nobody
   * promised, above a unit that keeps it.
   */
  | 'SUPERIOR_HEAD'
  /** In the lead unit. */
  | 'LEAD_UNIT'
  /** In MTTQ, in a People's Council, or in a body under one. */
  | 'OVERSEER_ORGANISATION';

/** Who may send a command (`domain.md` §4.7). */
export interface PermissionRule<Code extends string = string> {
  readonly allowed: readonly (readonly [ActorRole, Relation])[];
  /** Code for an office that stands to the record in none of the ways asked for. */
  readonly wrongSide: Code;
  /** Code for the right office in the wrong role. */
  readonly wrongRole: Code;
}

export const allow = (allowed: PermissionRule['allowed']): PermissionRule<CommonRejectionCode> =>
  allowOr('NOT_ALLOWED', 'NOT_ALLOWED', allowed);

/** The same with narrower words for those who are refused. */
export const allowOr = <Code extends string>(
  wrongSide: Code,
  wrongRole: Code,
  allowed: PermissionRule['allowed'],
): PermissionRule<Code> => ({ allowed, wrongSide, wrongRole });

export const administrator = allow([['ADMINISTRATOR', 'ANY']]);
export const secretary = allow([['SECRETARY', 'UNIT_OR_ABOVE']]);
export const system = allow([['SYSTEM', 'ANY']]);
