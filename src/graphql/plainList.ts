import { Args, ArgsType, Field, Int, type ClassType } from 'type-graphql';
import type { Entries } from '../kernel/entries';
import { partOf } from './distantEntries';
import { fault } from './faults';
import { MAXIMUM_PAGE_SIZE } from './page';

/** Which part of a plain list. */
@ArgsType()
export class PlainListArgs {
  @Field(() => Int, { nullable: true, description: '1 to 100 entries, 100 if absent.' })
  first?: number | null;

  @Field(() => Int, { nullable: true, description: 'Entries left out before them.' })
  skip?: number | null;
}

type Shown = object | Promise<object>;

/** All entries of a plain list. Only what is shown of them is made. */
export interface WholePlainList {
  readonly length: number;
  show(from: number, to: number): readonly Shown[] | Promise<readonly Shown[]>;
}

export const plainList = <T>(entries: readonly T[], show: (entry: T) => Shown): WholePlainList => ({
  length: entries.length,
  show: (from, to) => entries.slice(from, to).map(show),
});

/** A list kept in order of time, newest shown first. */
export const latestFirst = <T extends object>(
  entries: Entries<T>,
  show: (entry: T) => Shown,
): WholePlainList => ({
  length: entries.length,
  show: async (from, to) => (await partFromEnd(entries, from, to)).toReversed().map(show),
});

/** Entries left out from the end; no others are read. */
const partFromEnd = <T extends object>(
  entries: Entries<T>,
  from: number,
  to: number,
): Promise<readonly T[]> =>
  partOf(entries, Math.max(0, entries.length - to), Math.max(0, entries.length - from));

/** A list shown in order of time, of which the newest part is meant: entries are left out from the end. */
export const newestPart = <T extends object>(
  entries: Entries<T>,
  show: (entry: T) => Shown,
): WholePlainList => ({
  length: entries.length,
  show: async (from, to) => (await partFromEnd(entries, from, to)).map(show),
});

type Lists = () => WholePlainList | Promise<WholePlainList>;

function shownPart(
  { first, skip }: PlainListArgs,
  list: WholePlainList,
): readonly Shown[] | Promise<readonly Shown[]> {
  const size = first ?? MAXIMUM_PAGE_SIZE;
  const from = skip ?? 0;
  if (size < 1 || size > MAXIMUM_PAGE_SIZE) throw fault('PAGE_TOO_LARGE');
  if (from < 0) throw fault('BAD_USER_INPUT', 'skipNegative');
  return list.show(from, from + size);
}

/**
 * A list that is short by nature, shown as a plain one: at most 100 entries at a time, and how many
 * there are in a field beside it, so that nobody takes a part for all.
 */
export const PlainList =
  (type: () => ClassType | (abstract new (...args: never[]) => object), description: string) =>
  <L extends Lists>(owner: object, field: string, method: TypedPropertyDescriptor<L>): void => {
    const lists = method.value;
    if (lists === undefined) throw new Error(`${field} lists nothing`);
    const shown = async function (this: object, part: PlainListArgs): Promise<readonly Shown[]> {
      return shownPart(part, await lists.call(this));
    };
    // The decorated property becomes what its descriptor says in the end.
    method.value = shown as unknown as L;
    Args(() => PlainListArgs)(owner, field, 0);
    Field(() => [type() as ClassType], { description })(owner, field, method);
    const count = `${field}Count`;
    Object.defineProperty(owner, count, {
      get: async function (this: object) {
        return (await lists.call(this)).length;
      },
    });
    Field(() => Int, { description: `Entries of \`${field}\` in all.` })(owner, count);
  };
