import { getNamedType, type GraphQLField } from 'graphql';
import {
  COUNT_NARROWED,
  INDEXED,
  KIND_OF_PAST,
  LISTS,
  LOOKS_AT_ALL,
  NARROWED,
  NARROWED_WITHIN,
  NOTICES_OWNED,
  OPEN_IN_OF_PAST,
  OWNED,
  OWNERS,
  SUBTREE,
  WORDS_NARROWED,
} from './prices';

/** What a filter costs its list or report, and again the count of the list. */
export interface FilterPrice {
  readonly list: number;
  readonly count: number;
}

const both = (price: number): FilterPrice => ({ list: price, count: price });

interface Filtered {
  /** Type and field, as `Query.commitments`. */
  readonly name: string;
  readonly isRoot: boolean;
  readonly isPast: boolean;
}

const isGiven = (value: unknown): boolean => value !== undefined && value !== null;

/** The price of the filter among the arguments of a field. */
export function filterPrice(
  field: GraphQLField<unknown, unknown>,
  args: Readonly<Record<string, unknown>>,
  { name, isRoot, isPast }: Filtered,
): FilterPrice {
  const filter = field.args.find((each) => each.name === 'filter');
  if (filter === undefined) return both(0);
  const given = Object.entries(args['filter'] ?? {}).filter(([, value]) => isGiven(value));
  const looked = given.map(([part]) => part).filter((part) => !INDEXED.has(part));
  const isOfPromises = getNamedType(filter.type).name === 'CommitmentFilter';
  const says = (part: string) => given.some(([each, value]) => each === part && value !== false);
  const byWords = looked.includes('text');
  if (byWords) return both(isRoot ? WORDS_NARROWED : NARROWED_WITHIN);
  // A period of a report is one that promises were open in, and so is the one compared with.
  const days = [
    says('openIn') || (LOOKS_AT_ALL.has(name) && isGiven(args['period'])),
    isGiven(args['compareWith']),
  ];
  const elsewhere =
    isPast && isOfPromises
      ? days.filter((each) => each).length * OPEN_IN_OF_PAST + (says('kind') ? KIND_OF_PAST : 0)
      : 0;
  const subtree = says('includeSubunits') ? SUBTREE : 0;
  if (LOOKS_AT_ALL.has(name)) return both(subtree + elsewhere);
  if (name === 'Query.overdueNotices' && looked.some((part) => OWNERS.has(part)))
    return both(NOTICES_OWNED);
  if (looked.length === 0 || !isOfPromises) return both(elsewhere);
  if (!isRoot) return both(NARROWED_WITHIN);
  if (isPast && LISTS.has(name))
    return { list: subtree + elsewhere, count: COUNT_NARROWED + subtree + elsewhere };
  if (subtree === 0 && looked.every((part) => OWNERS.has(part))) return both(OWNED + elsewhere);
  const list = NARROWED + elsewhere;
  if (!LISTS.has(name)) return both(list);
  return { list, count: COUNT_NARROWED + subtree + elsewhere };
}
