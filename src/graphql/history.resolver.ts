import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import type { Recorded } from '../kernel/recordedEvent';
import type { Connection, ShownPage } from './connection.types';
import type { GraphqlContext } from './context';
import { historyEntry, HistoryConnection, type HistoryEntry } from './history.types';
import { listPage } from './listPage';
import { listIdentity, pageRequest, type PageRequest } from './page';
import { ListArgs } from './questionArguments';
import { eventsOf, happenedBy } from './streamFold';
import type { View } from './view';

/** A page of a record's events; their versions are its keys. */
const pageOfEvents = (id: string, events: readonly Recorded[], request: PageRequest) =>
  listPage(
    events.map((event) => ({ key: { value: event.version, id }, event })),
    request,
  );

/** What the log had of the record at the moment asked about, by the day asked about. */
async function entriesOf(view: View, id: string): Promise<readonly Recorded[]> {
  const { store, session, work } = view.scope;
  await work.turn();
  const events = await eventsOf(store, id, { asOf: view.asOf, until: session.position });
  return view.on < view.today ? happenedBy(events, view.on) : events;
}

@Resolver()
export class HistoryResolver {
  @Query(() => HistoryConnection, {
    description: 'Events of a record in log order, corrections included.',
  })
  async history(
    @Arg('id', () => ID, { description: 'Id of the record.' }) id: string,
    @Args() args: ListArgs,
    @Ctx() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<HistoryEntry>> {
    const view = await context.view(info, args);
    const { cursors } = view.scope;
    const list = listIdentity('history', id);
    const request = pageRequest(args, list, cursors);
    const all = await view.once([list], () => entriesOf(view, id));
    const { entries, hasNext, hasPrevious } = pageOfEvents(id, all, request);
    const page: ShownPage<HistoryEntry> = {
      nodes: () =>
        entries.map(({ event }) =>
          historyEntry(
            view,
            event,
            all.filter(({ version }) => version < event.version),
          ),
        ),
      cursorAt: (index) => {
        const key = entries.at(index)?.key;
        return key === undefined ? null : cursors.encode(list, key);
      },
      hasNext,
      hasPrevious,
      position: view.position,
      totalCount: () => all.length,
    };
    return new HistoryConnection(page);
  }
}
