import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, ID, Info, Query, Resolver } from 'type-graphql';
import { sidesOf } from '../../projections/page';
import { deadlineRulePrefix } from '../calendar/ruleId';
import { namesStream } from '../records/recordKinds';
import type { Connection, ShownPage } from './connection.types';
import type { GraphqlContext } from './context';
import { historyEntryIn, HistoryConnection, type HistoryEntry } from './history.types';
import { listPage } from './listPage';
import { listIdentity, pageRequest, type PageOf, type PageRequest } from './page';
import { ListArgs } from './questionArguments';
import { happenedBy } from './streamFold';
import type { View } from './view';

interface Version {
  readonly key: { readonly value: number; readonly id: string };
}

/** The versions of a record that its history shows, of which a page is cut. */
interface Versions {
  readonly count: number;
  readonly page: (request: PageRequest) => PageOf<Version>;
}

const versionOf = (id: string, value: number): Version => ({ key: { value, id } });

/** All up to the last one: a page is a run of numbers. */
const allUpTo = (id: string, last: number): Versions => ({
  count: last,
  page(request) {
    const { limit, after, before, fromEnd } = request;
    const from = after === null ? 1 : Number(after.value) + 1;
    const to = before === null ? last : Math.min(last, Number(before.value) - 1);
    const length = Math.max(0, Math.min(limit, to - from + 1));
    const first = fromEnd ? to - length + 1 : from;
    return {
      entries: Array.from({ length }, (_, index) => versionOf(id, first + index)),
      ...sidesOf(request, to - from + 1 > limit),
    };
  },
});

/** A version of a rule is named within the stream that all of its versions share. */
const streamOf = (id: string): string =>
  id.startsWith(deadlineRulePrefix) ? (id.split(':')[0] ?? id) : id;

/** What the log had of the record at the moment asked about, by the day asked about. */
async function versionsOf(view: View, id: string): Promise<Versions> {
  const { on } = view;
  await view.turn();
  if (!namesStream(id)) return allUpTo(id, 0);
  if (on >= view.today || (view.records.daysOf(id)?.lastOn ?? view.today) <= on) {
    return allUpTo(id, await view.events(id).count());
  }
  const known = await view.events(id).outline();
  const happened = happenedBy(known, on).map(({ version }) => versionOf(id, version));
  return { count: happened.length, page: (request) => listPage(happened, request) };
}

@Resolver()
export class HistoryResolver {
  @Query(() => HistoryConnection, {
    description: 'Events of a record in log order, corrections included.',
  })
  async history(
    @Arg('id', () => ID, { description: 'Id of the record, or of a version of a deadline rule.' })
    asked: string,
    @Args() args: ListArgs,
    @Ctx() context: GraphqlContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Connection<HistoryEntry>> {
    const id = streamOf(asked);
    const view = await context.view(info, args);
    const { cursors } = view;
    const list = listIdentity('history', id);
    const request = pageRequest(args, list, cursors);
    const versions = await view.once([list], () => versionsOf(view, id));
    const { entries, hasNext, hasPrevious } = versions.page(request);
    const page: ShownPage<HistoryEntry> = {
      nodes: async () => {
        const shown = entries.map(({ key }) => key.value);
        const events = await view.events(id).at(shown);
        return Promise.all(events.map((event) => historyEntryIn(view, event)));
      },
      cursorAt: (index) => {
        const key = entries.at(index)?.key;
        return key === undefined ? null : cursors.encode(list, key);
      },
      hasNext,
      hasPrevious,
      position: view.position,
      totalCount: () => versions.count,
    };
    return new HistoryConnection(page);
  }
}
