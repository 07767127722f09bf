import { commitments } from '../../projections/commitments/queries';
import { CommitmentConnection, type Commitment } from './commitment.types';
import type { CommitmentFilter, CommitmentOrder } from './commitmentFilter';
import type { Connection } from './connection.types';
import { connectionPage } from './connectionPage';
import { namedAs } from './namedRecord.types';
import type { PageArguments } from './page';
import { periodOf, type Period, type PeriodInput } from './period';
import { plainFilter, withinReach } from './plainFilter';
import type { Given } from './plainInput';
import type { View } from './view';

const earliestDueFirst: CommitmentOrder = { field: 'DUE_DATE', direction: 'ASCENDING' };

/** A filter with its periods worked out. */
export type AskedCommitments = Omit<Given<CommitmentFilter>, 'madeIn' | 'openIn'> & {
  readonly madeIn?: Period;
  readonly openIn?: Period;
};

const within = <K extends string>(key: K, input: PeriodInput | undefined) =>
  (input === undefined ? {} : { [key]: periodOf(input) }) as { readonly [P in K]?: Period };

/** @throws GraphQLError BAD_USER_INPUT for a period that lacks what its kind needs. */
export function askedCommitments(view: View, filter: CommitmentFilter | null): AskedCommitments {
  const { madeIn, openIn, ...rest } = withinReach(view, plainFilter<CommitmentFilter>(filter));
  return { ...rest, ...within('madeIn', madeIn), ...within('openIn', openIn) };
}

/**
 * What a list of commitments is asked for, earliest due first unless ordered. It shows what was promised
 * jointly to each of those who promised it; counts count it once (R47).
 */
export const askedInOrder = (
  view: View,
  filter: CommitmentFilter | null,
  orderBy: CommitmentOrder | null,
) => ({
  asked: { ...askedCommitments(view, filter), orJoint: true },
  order: orderBy ?? earliestDueFirst,
});

/** A page of commitments on the day and by the knowledge asked about, earliest due first unless ordered. */
export async function commitmentsOf(
  view: View,
  field: string,
  filter: CommitmentFilter | null,
  orderBy: CommitmentOrder | null,
  args: PageArguments,
): Promise<Connection<Commitment>> {
  const { asked, order } = askedInOrder(view, filter, orderBy);
  return new CommitmentConnection(
    await connectionPage(view, args, {
      field,
      conditions: [asked, order],
      read: (rows, request) => commitments(rows, asked, order, request),
      count: () => view.ask('countCommitments', asked),
      node: ({ key }) => namedAs(view, 'COMMITMENT', key.id),
    }),
  );
}
