import type { PageKey } from './cursor';
import {
  listIdentity,
  pageRequest,
  type PageArguments,
  type PageOf,
  type PageRequest,
} from './page';
import type { ReadSession } from './readScope';
import type { ShownPage } from './connection.types';
import type { View } from './view';

type Database = ReadSession['database'];

/** A list of a read model, and how its entries are shown. */
export interface ListSource<Entry extends { readonly key: PageKey }, Node> {
  /** Field and owner of the list. */
  readonly field: string;
  /** Filter and order: a cursor belongs to them. */
  readonly conditions: readonly unknown[];
  readonly read: (database: Database, request: PageRequest) => PageOf<Entry>;
  readonly count: (database: Database) => number | Promise<number>;
  readonly node: (entry: Entry) => Node;
}

const shownPage = <Entry extends { readonly key: PageKey }, Node>(
  view: View,
  list: string,
  page: PageOf<Entry>,
  nodes: readonly Node[],
  count: () => number | Promise<number>,
): ShownPage<Node> => ({
  nodes,
  cursorAt: (index) => {
    const key = page.entries.at(index)?.key;
    return key === undefined ? null : view.scope.cursors.encode(list, key);
  },
  hasNext: page.hasNext,
  hasPrevious: page.hasPrevious,
  position: view.position,
  totalCount: count,
});

/** A list whose entries are records as they were at a past moment. */
export type PastListSource<Entry extends { readonly key: PageKey }, Node> = Omit<
  ListSource<Entry, Node>,
  'node'
> & { readonly node: (entry: Entry) => Promise<Node> };

/**
 * Reads one page of a list that is kept for every moment.
 * @throws GraphQLError PAGE_TOO_LARGE, CURSOR_INVALID, BAD_USER_INPUT
 */
export async function pastPage<Entry extends { readonly key: PageKey }, Node>(
  view: View,
  args: PageArguments,
  source: PastListSource<Entry, Node>,
): Promise<ShownPage<Node>> {
  const { cursors, session } = view.scope;
  // A place in the list of one moment says nothing about that of another.
  const list = listIdentity(source.field, view.on, view.asOf, ...source.conditions);
  const page = source.read(session.database, pageRequest(args, list, cursors));
  const nodes = await Promise.all(page.entries.map(source.node));
  return shownPage(view, list, page, nodes, () => source.count(session.database));
}

/**
 * Reads one page of a list of the present.
 * @throws GraphQLError PAST_DATE_NOT_AVAILABLE, PAGE_TOO_LARGE, CURSOR_INVALID, BAD_USER_INPUT
 */
export function connectionPage<Entry extends { readonly key: PageKey }, Node>(
  view: View,
  args: PageArguments,
  source: ListSource<Entry, Node>,
): ShownPage<Node> {
  view.requirePresent();
  const { cursors, session } = view.scope;
  const list = listIdentity(source.field, ...source.conditions);
  const page = source.read(session.database, pageRequest(args, list, cursors));
  const nodes = page.entries.map(source.node);
  return shownPage(view, list, page, nodes, () => source.count(session.database));
}
