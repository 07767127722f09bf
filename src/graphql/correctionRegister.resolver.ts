import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, Info, Query, Resolver } from 'type-graphql';
import {
  allCorrections,
  countAllCorrections,
  type RegisterFilter,
  type RegisterLine,
} from '../../projections/corrections/queries';
import { lineOn } from '../commitment/correctionRegister';
import { byId } from '../commitment/state';
import type { Connection } from './connection.types';
import { connectionPage } from './connectionPage';
import type { GraphqlContext } from './context';
import { periodOf } from './period';
import { plainFilter } from './plainFilter';
import { filterArgument, ListArgs } from './questionArguments';
import {
  RecordCorrectionConnection,
  shownLine,
  shownOfPromise,
  type RecordCorrection,
} from './recordCorrection.types';
import { CorrectionFilterInput, type CorrectionFilter } from './registerFilter';
import type { View } from './view';

/** A line as it stood on the day asked about; that of a promise stands in its state. */
async function lineAt(
  view: View,
  { key, recordId, line }: RegisterLine,
): Promise<RecordCorrection> {
  if (line !== null) return shownLine(view, recordId, line);
  const at = await view.recordsAt.record('COMMITMENT', recordId);
  const found = at && byId(at.known.corrections, key.id);
  const shown = found && lineOn(found, view.on);
  if (!shown) throw new Error(`${key.id} is registered and missing`);
  return shownOfPromise(view, recordId, shown);
}

function askedCorrections(filter: CorrectionFilter | null): RegisterFilter {
  const { period, ...rest } = plainFilter<CorrectionFilter>(filter);
  return { ...rest, ...(period === undefined ? {} : { period: periodOf(period) }) };
}

/** Every correction of every kind of record in one list. */
@Resolver()
export class CorrectionRegisterResolver {
  @Query(() => RecordCorrectionConnection, {
    description:
      'Every correction of every record and every mark as made in error, of meetings, opinions and petitions as of promises, proposed and refused ones too, with the lateness that it took away (R36).',
  })
  async corrections(
    @Arg('filter', () => CorrectionFilterInput, filterArgument) filter: CorrectionFilter | null,
    @Args() args: ListArgs,
    @Ctx() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<object>> {
    const view = await context.view(info, args);
    const wanted = askedCorrections(filter);
    return new RecordCorrectionConnection(
      await connectionPage(view, args, {
        field: 'corrections',
        conditions: [wanted],
        read: (rows, request) => allCorrections(rows, wanted, request),
        count: (rows) => countAllCorrections(rows, wanted),
        node: (line) => lineAt(view, line),
      }),
    );
  }
}
