import { Kind, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';

/** Root fields whose whole answer is an aggregate, and what counts a list wherever it stands. */
const AT_THE_ROOT = 'timeliness';
const OF_A_LIST = 'totalCount';

/**
 * Whether the operation may ask an aggregate. It may say yes for one that is skipped: that costs a
 * little time, no truth.
 */
export function asksAggregates({ operation, fragments }: GraphQLResolveInfo): boolean {
  const seen = new Set<string>();

  function asks({ selections }: SelectionSetNode, isRoot: boolean): boolean {
    return selections.some((node) => {
      if (node.kind === Kind.FIELD) {
        const name = node.name.value;
        if (name === OF_A_LIST || (isRoot && name === AT_THE_ROOT)) return true;
        return node.selectionSet !== undefined && asks(node.selectionSet, false);
      }
      if (node.kind === Kind.INLINE_FRAGMENT) return asks(node.selectionSet, isRoot);
      const fragment = fragments[node.name.value];
      const key = `${node.name.value} ${isRoot}`;
      if (fragment === undefined || seen.has(key)) return false;
      seen.add(key);
      return asks(fragment.selectionSet, isRoot);
    });
  }

  return asks(operation.selectionSet, true);
}
