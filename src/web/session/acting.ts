/** In whose name the page asks and acts. Until there is sign-in, by the development headers. */
export interface Acting {
  readonly personId: string;
  readonly officeId: string;
  readonly role: ActingRole;
  readonly officeTitle: string;
  readonly unitId: string;
  readonly unitName: string;
  /** Name of the territory whose body it is; null for bodies without one. */
  readonly place: string | null;
}

export const actingRoles = ['SECRETARY', 'LEADER', 'OVERSEER', 'ADMINISTRATOR'] as const;
export type ActingRole = (typeof actingRoles)[number];

const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';

/** What was stored, if it still is what this page stores. */
export function actingFrom(text: string | null): Acting | null {
  if (text === null) return null;
  try {
    const value = JSON.parse(text) as Partial<Acting> | null;
    const { personId, officeId, role, officeTitle, unitId, unitName } = value ?? {};
    const isWhole = [personId, officeId, officeTitle, unitId, unitName].every(isText);
    const isRole = actingRoles.some((one) => one === role);
    return isWhole && isRole ? (value as Acting) : null;
  } catch {
    return null;
  }
}

/** Named the same over HTTP and in `connection_init`. */
export const credentialsOf = (acting: Acting | null): Readonly<Record<string, string>> =>
  acting === null
    ? {}
    : {
        'x-person-id': acting.personId,
        'x-office-id': acting.officeId,
        'x-role': acting.role,
      };

/** Under whose name this browser keeps what was typed: nobody else sees it. */
export const keeperOf = ({ personId, officeId }: Acting): string => `${personId} ${officeId}`;
