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
  return {
    nodes: page.entries.map(source.node),
    cursorAt: (index) => {
      const key = page.entries.at(index)?.key;
      return key === undefined ? null : cursors.encode(list, key);
    },
    hasNext: page.hasNext,
    hasPrevious: page.hasPrevious,
    position: view.position,
    totalCount: () => source.count(session.database),
  };
}
