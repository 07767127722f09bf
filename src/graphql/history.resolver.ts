import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import type { Recorded } from '../kernel/recordedEvent';
import type { Connection, ShownPage } from './connection.types';
import type { GraphqlContext } from './context';
import { historyEntry, HistoryConnection, type HistoryEntry } from './history.types';
import { listIdentity, pageRequest, type PageRequest } from './page';
import { ListArgs } from './questionArguments';
import { eventsOf, happenedBy } from './streamFold';
import type { View } from './view';

interface Slice {
  readonly events: readonly Recorded[];
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
}

/** A page of a record's events; their versions are its keys. */
function slice(all: readonly Recorded[], { limit, after, before, fromEnd }: PageRequest): Slice {
  const within = all.filter(
    ({ version }) =>
      (after === null || version > Number(after.value)) &&
      (before === null || version < Number(before.value)),
  );
  const events = fromEnd ? within.slice(-limit) : within.slice(0, limit);
  const last = all.at(-1)?.version ?? 0;
  return {
    events,
    hasNext: (events.at(-1)?.version ?? last) < last,
    hasPrevious: (events[0]?.version ?? 1) > (all[0]?.version ?? 1),
  };
}

/** What the log had of the record at the moment asked about, by the day asked about. */
async function entriesOf(view: View, id: string): Promise<readonly Recorded[]> {
  const { store, session } = view.scope;
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
    const all = await entriesOf(view, id);
    const { events, hasNext, hasPrevious } = slice(all, request);
    const page: ShownPage<HistoryEntry> = {
      nodes: events.map((event) =>
        historyEntry(
          view,
          event,
          all.filter(({ version }) => version < event.version),
        ),
      ),
      cursorAt: (index) => {
        const event = events.at(index);
        return event === undefined ? null : cursors.encode(list, { value: event.version, id });
      },
      hasNext,
      hasPrevious,
      position: view.position,
      totalCount: () => all.length,
    };
    return new HistoryConnection(page);
  }
}
