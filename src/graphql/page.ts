import type { CursorCodec, PageKey } from './cursor';
import { fault } from './faults';

export const DEFAULT_PAGE_SIZE = 50;
export const MAXIMUM_PAGE_SIZE = 100;

/** How many entries a part of a list has: unless asked, and at most. */
export interface PartSize {
  readonly usual: number;
  readonly most: number;
}
export const PAGE: PartSize = { usual: DEFAULT_PAGE_SIZE, most: MAXIMUM_PAGE_SIZE };
/** A list as it is printed. */
export const SHEET: PartSize = { usual: 200, most: 1_000 };

/** The paging arguments of a connection, as they arrive. */
export interface PageArguments {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
}

/** A page asked of a read model. */
export interface PageRequest {
  readonly limit: number;
  readonly after: PageKey | null;
  readonly before: PageKey | null;
  readonly fromEnd: boolean;
}

/** What a read model answers with. */
export interface PageOf<Entry> {
  readonly entries: readonly Entry[];
  readonly hasNext: boolean;
  readonly hasPrevious: boolean;
}

function sizeOf({ first, last }: PageArguments): number {
  const size = first ?? last ?? DEFAULT_PAGE_SIZE;
  if (size < 1 || size > MAXIMUM_PAGE_SIZE) throw fault('PAGE_TOO_LARGE');
  return size;
}

/** @throws GraphQLError PAGE_TOO_LARGE, CURSOR_INVALID, BAD_USER_INPUT for both ends at once. */
export function pageRequest(args: PageArguments, list: string, cursors: CursorCodec): PageRequest {
  const hasFirst = args.first !== undefined && args.first !== null;
  const hasLast = args.last !== undefined && args.last !== null;
  if (hasFirst && hasLast) throw fault('BAD_USER_INPUT', 'bothFirstAndLast');
  const limit = sizeOf(args);
  const keyOf = (cursor: string | null | undefined) =>
    cursor === undefined || cursor === null ? null : cursors.decode(list, cursor);
  const after = keyOf(args.after);
  const before = keyOf(args.before);
  return {
    limit,
    after,
    before,
    fromEnd: hasLast || (!hasFirst && before !== null && after === null),
  };
}

/** The list that a cursor belongs to: the same conditions give the same text, however ordered. */
export const listIdentity = (field: string, ...parts: readonly unknown[]): string =>
  JSON.stringify([field, ...parts.map(canonical)]);

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical);
  if (value === null || typeof value !== 'object') return value ?? null;
  const given = Object.entries(value).filter(([, each]) => each !== undefined && each !== null);
  return given.sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, each]) => [key, canonical(each)]);
}
