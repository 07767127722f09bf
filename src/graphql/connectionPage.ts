import type { PageKey } from './cursor';
import { listPage } from './listPage';
import {
  listIdentity,
  pageRequest,
  type PageArguments,
  type PageOf,
  type PageRequest,
} from './page';
import type { ShownPage } from './connection.types';
import type { View } from './view';

type Rows = View['rows'];

/** An entry of a list; some lists of the present read the record's state with it. */
interface ListEntry {
  readonly key: PageKey;
  readonly state?: { readonly id: string };
}

/** A list of the read models. */
export interface ListSource<Entry extends ListEntry, Node> {
  /** Field and owner of the list. */
  readonly field: string;
  /** Filter and order: a cursor belongs to them. */
  readonly conditions: readonly unknown[];
  readonly read: (rows: Rows, request: PageRequest) => PageOf<Entry>;
  readonly count: (rows: Rows) => number | Promise<number>;
  /** How an entry is shown, of whatever moment. */
  readonly node: (entry: Entry) => Node | Promise<Node>;
}

const shownPage = <Entry extends { readonly key: PageKey }, Node>(
  view: View,
  list: string,
  page: PageOf<Entry>,
  nodes: () => readonly Node[] | Promise<readonly Node[]>,
  count: () => number | Promise<number>,
): ShownPage<Node> => ({
  nodes,
  cursorAt: (index) => {
    const key = page.entries.at(index)?.key;
    return key === undefined ? null : view.cursors.encode(list, key);
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

/**
 * Reads one page of a list, of the moment asked about.
 * @throws GraphQLError PAGE_TOO_LARGE, CURSOR_INVALID, BAD_USER_INPUT
 */
export async function connectionPage<Entry extends ListEntry, Node>(
  view: View,
  args: PageArguments,
  { field, conditions, read, count, node }: ListSource<Entry, Node>,
): Promise<ShownPage<Node>> {
  const list = identityAt(view, field, conditions);
  const { first, after, last, before } = args;
  return view.once([list, first, after, last, before], async () => {
    const { rows, cursors } = view;
    const request = pageRequest(args, list, cursors);
    await view.turn();
    const page = read(rows, request);
    for (const { state } of page.entries) if (state !== undefined) view.records.remember(state);
    let made: Promise<readonly Node[]> | null = null;
    const nodes = () => (made ??= Promise.all(page.entries.map(node)));
    return shownPage(view, list, page, nodes, () =>
      view.once([list, 'count'], async () => {
        await view.turn();
        return count(rows);
      }),
    );
  });
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
  const page = listPage(entries, pageRequest(args, list, view.cursors));
  const nodes = () => page.entries.map(node);
  return shownPage(view, list, page, nodes, () => entries.length);
}
