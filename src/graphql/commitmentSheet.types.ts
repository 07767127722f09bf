import { Field, Int, ObjectType } from 'type-graphql';
import { commitments } from '../../projections/commitments/queries';
import { Commitment } from './commitment.types';
import { askedInOrder } from './commitmentList.types';
import type { CommitmentFilter, CommitmentOrder } from './commitmentFilter';
import { fault } from './faults';
import { namedAs } from './namedRecord.types';
import { SHEET } from './page';
import { DateScalar, PositionScalar } from './scalars';
import type { View } from './view';
import { Shows } from './shows';

/** What a sheet shows, whichever of its fields are asked for. */
interface Listed {
  readonly rows: () => Promise<readonly Commitment[]>;
  readonly total: () => Promise<number>;
}

@ObjectType('CommitmentSheet', {
  description:
    'A list of commitments as it is printed for a session: up to 1,000 at once, and how many there are in all.',
})
@Shows('view', {
  position: { type: () => PositionScalar, about: 'Position that it reflects.' },
  on: { type: () => DateScalar, about: 'Civil date that it is about.' },
})
export class CommitmentSheet {
  constructor(
    readonly view: View,
    private readonly listed: Listed,
  ) {}

  @Field(() => [Commitment], { description: 'In order, as many as were asked for.' })
  commitments(): Promise<readonly Commitment[]> {
    return this.listed.rows();
  }

  @Field(() => Int, { description: 'Commitments that the filter selects; a count of its own.' })
  commitmentsCount(): Promise<number> {
    return this.listed.total();
  }
}

/** @throws GraphQLError PAGE_TOO_LARGE */
export function commitmentSheet(
  view: View,
  filter: CommitmentFilter | null,
  orderBy: CommitmentOrder | null,
  first: number | null,
): CommitmentSheet {
  const limit = first ?? SHEET.usual;
  if (limit < 1 || limit > SHEET.most) throw fault('PAGE_TOO_LARGE');
  const { asked, order } = askedInOrder(view, filter, orderBy);
  const count = () => view.ask('countCommitments', asked);
  return new CommitmentSheet(view, {
    rows: () =>
      view.once(['commitmentSheet', asked, order, limit], async () => {
        await view.turn();
        const request = { limit, after: null, before: null, fromEnd: false };
        const { entries } = commitments(view.rows, asked, order, request);
        for (const { state } of entries) if (state !== undefined) view.records.remember(state);
        return Promise.all(entries.map(({ key }) => namedAs(view, 'COMMITMENT', key.id)));
      }),
    total: () => view.once(['commitmentSheet', 'count', asked], count),
  });
}
