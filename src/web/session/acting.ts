/** In whose name the page asks and acts: one of the places that whoever is signed in may take. */
export interface Acting {
  /** Pseudonym. */
  readonly personId: string;
  /** Null for an administrator, who acts in no office. */
  readonly officeId: string | null;
  /** Delegation by which it is acted in; null in one's own right. */
  readonly delegationId: string | null;
  readonly role: ActingRole;
  readonly officeTitle: string | null;
  readonly unitId: string | null;
  readonly unitName: string | null;
  /** Name of the territory whose body it is; null for bodies without one. */
  readonly place: string | null;
}

export const actingRoles = ['SECRETARY', 'LEADER', 'OVERSEER', 'ADMINISTRATOR'] as const;
export type ActingRole = (typeof actingRoles)[number];

/** Under whose name this browser keeps what was typed: nobody else sees it. */
export const keeperOf = ({ personId, officeId }: Acting): string =>
  `${personId} ${officeId ?? '-'}`;

/** One place told from another: what was answered to one is never shown to another from memory. */
export const seatKey = ({ personId, officeId, role, delegationId }: Acting): string =>
  [personId, officeId, role, delegationId].join(' ');
