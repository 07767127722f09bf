import type { LocalDate } from './localDate';
import { walk } from './walk';

/** A time in which one record counts under another, or gave way to it. */
export interface Link {
  readonly toId: string;
  readonly from: LocalDate;
  /** First day on which it holds no more; null while it lasts. */
  readonly until: LocalDate | null;
}

/** Links of each record; a record without any may be left out. */
export type LinksById = ReadonlyMap<string, readonly Link[]>;

const linksOn = (links: LinksById, id: string, on: LocalDate): readonly string[] =>
  (links.get(id) ?? [])
    .filter(({ from, until }) => from <= on && (until === null || on < until))
    .map(({ toId }) => toId);

/** Records that one may lead to on that day or on a later one. */
export const laterLinks = (links: readonly Link[], on: LocalDate): readonly string[] =>
  links.filter(({ until }) => until === null || on < until).map(({ toId }) => toId);

/**
 * Whether a link that lasts from a day on would lead back to where it starts, on that day or on any
 * later one (R53). A circle begins on the day on which the last of its links does.
 */
export function closesCircle(
  links: LinksById,
  id: string,
  { toId, from }: Pick<Link, 'toId' | 'from'>,
): boolean {
  const later = [...links.values()].flat().map((link) => link.from);
  const days = new Set([from, ...later.filter((day) => day > from)]);
  return [...days].some((on) => walk(toId, (each) => linksOn(links, each, on)).includes(id));
}
