/** The office that owes and its unit. */
export interface Debtor {
  readonly officeId: string;
  readonly unitId: string;
}
