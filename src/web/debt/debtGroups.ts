import { standingOf, type Timeliness } from '../parts/timelinessLook';

/** In the order in which they ask for something; those that wait for a verdict ask for nothing. */
export const debtKinds = ['over', 'soon', 'open', 'none', 'waiting'] as const;
export type DebtKind = (typeof debtKinds)[number];

interface Owed {
  readonly timeliness: Timeliness | null;
  readonly daysLeft: number | null;
  readonly isAwaitingVerification: boolean;
}

export function debtKindOf({ timeliness, daysLeft, isAwaitingVerification }: Owed): DebtKind {
  if (isAwaitingVerification) return 'waiting';
  const standing = timeliness === null ? 'none' : standingOf(timeliness, daysLeft);
  return standing === 'over' || standing === 'soon' || standing === 'open' ? standing : 'none';
}

export function debtGroups<Row extends Owed>(
  owed: readonly Row[],
): readonly { readonly kind: DebtKind; readonly rows: readonly Row[] }[] {
  return debtKinds.map((kind) => ({ kind, rows: owed.filter((row) => debtKindOf(row) === kind) }));
}
