import type { PageKey } from './cursor';
import { listPage } from './listPage';
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

/** The rows of a list, and how its entries are shown. */
export interface Rows<Entry extends { readonly key: PageKey }, Node> {
  readonly read: (database: Database, request: PageRequest) => PageOf<Entry>;
  readonly count: (database: Database) => number | Promise<number>;
  readonly node: (entry: Entry) => Node | Promise<Node>;
}

/** A list of read models, by what they hold now and by what they keep of every other moment. */
export interface ListSource<
  Now extends { readonly key: PageKey },
  Then extends { readonly key: PageKey },
  Node,
> {
  /** Field and owner of the list. */
  readonly field: string;
  /** Filter and order: a cursor belongs to them. */
  readonly conditions: readonly unknown[];
  readonly now: Rows<Now, Node>;
  readonly then: (moment: View['moment']) => Rows<Then, Node>;
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

/** A place in the list of one moment says nothing about that of another. */
const identityAt = (view: View, field: string, conditions: readonly unknown[]): string =>
  view.isPresent
    ? listIdentity(field, ...conditions)
    : listIdentity(field, view.on, view.asOf, ...conditions);

async function pageOfRows<Entry extends { readonly key: PageKey }, Node>(
  view: View,
  args: PageArguments,
  list: string,
  { read, count, node }: Rows<Entry, Node>,
): Promise<ShownPage<Node>> {
  const { cursors, session, work } = view.scope;
  const request = pageRequest(args, list, cursors);
  await work.turn();
  const page = read(session.database, request);
  const nodes = await Promise.all(page.entries.map(node));
  return shownPage(view, list, page, nodes, () =>
    view.once([list, 'count'], async () => {
      await work.turn();
      return count(session.database);
    }),
  );
}

/**
 * Reads one page of a list, of the moment asked about.
 * @throws GraphQLError PAGE_TOO_LARGE, CURSOR_INVALID, BAD_USER_INPUT
 */
export function connectionPage<
  Now extends { readonly key: PageKey },
  Then extends { readonly key: PageKey },
  Node,
>(
  view: View,
  args: PageArguments,
  { field, conditions, now, then }: ListSource<Now, Then, Node>,
): Promise<ShownPage<Node>> {
  const list = identityAt(view, field, conditions);
  const { first, after, last, before } = args;
  return view.once([list, first, after, last, before], () =>
    view.isPresent
      ? pageOfRows(view, args, list, now)
      : pageOfRows(view, args, list, then(view.moment)),
  );
}

/** A list short enough to be made whole. */
export interface WholeList<Entry extends { readonly key: PageKey }, Node> {
  readonly field: string;
  readonly conditions: readonly unknown[];
  readonly entries: readonly Entry[];
  readonly node: (entry: Entry) => Node;
}

/** One page of it. @throws GraphQLError as `connectionPage`. */
export function pageOfWhole<Entry extends { readonly key: PageKey }, Node>(
  view: View,
  args: PageArguments,
  { field, conditions, entries, node }: WholeList<Entry, Node>,
): ShownPage<Node> {
  const list = identityAt(view, field, conditions);
  const page = listPage(entries, pageRequest(args, list, view.scope.cursors));
  return shownPage(view, list, page, page.entries.map(node), () => entries.length);
}

/** A record that a list of its moment names. */
export async function listed<Node>(id: string, found: Promise<Node | null>): Promise<Node> {
  const node = await found;
  if (node === null) throw new Error(`${id} is listed and missing`);
  return node;
}
