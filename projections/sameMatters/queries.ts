import type { OpinionFilter } from '../../src/meeting/opinionFilter';
import { condition, everyOf, oneOf } from '../condition';
import { countOf, pageOf } from '../keysetPage';
import type { Page, PageKey, PageRequest } from '../page';
import { mistakes } from '../mistakes/table';
import { saidCondition } from '../opinions/conditions';
import { tablesAsked } from '../opinions/meetings';
import { opinionSpans } from '../opinions/table';
import { petitionOriginSpans, petitionSpans } from '../petitions/table';
import { reader, type Rows } from '../rows';
import { knownAt } from '../spans/moment';
import { Groups } from './groups';

/** An opinion of a group. */
export interface GroupedOpinion {
  readonly id: string;
  readonly meetingId: string;
  readonly raisedOn: string;
}

/** A matter raised at more than one meeting. */
export interface RaisedAgain {
  /** Earliest first; there are two at least. */
  readonly opinions: readonly GroupedOpinion[];
  readonly meetings: number;
}

/** A group in a list of them. */
export interface ListedMatter extends RaisedAgain {
  /** `value` is the number of times, negative: most often sorts first. `id` is the first opinion. */
  readonly key: PageKey;
}

/** A text among opinions and petitions, whose ids are no such words. */
const textNode = (id: unknown): string => `text ${String(id)}`;

/** Two things that belong together. */
type Link = readonly [one: string, other: string];

/** Texts that equal or nearly equal each other, as far as they were known. */
function likenesses(rows: Rows): Link[] {
  const place = rows.moment?.place ?? null;
  const isText = place === null ? condition('1') : condition('place <= ?', place);
  return reader(rows)
    .all(
      [],
      `SELECT text_id, like_id FROM matter_likeness
       WHERE (SELECT ${isText.sql} FROM matter_text WHERE id = text_id)`,
      ...isText.values,
    )
    .map((row) => [textNode(row['text_id']), textNode(row['like_id'])]);
}

/** Opinions with their texts, of texts that are like another or were said more than once. */
function textsSaid(rows: Rows): Link[] {
  const known = knownAt('matter', rows.moment?.place ?? null);
  return reader(rows)
    .all(
      [],
      `SELECT opinion_id, text_id FROM matter
       WHERE ${known.sql} AND text_id IN (
         SELECT text_id FROM matter_likeness UNION SELECT like_id FROM matter_likeness
         UNION SELECT text_id FROM matter WHERE ${known.sql} GROUP BY text_id HAVING count(*) > 1)`,
      ...known.values,
      ...known.values,
    )
    .map((row) => [String(row['opinion_id']), textNode(row['text_id'])]);
}

/** Opinions whose petitions were merged: whoever handles them says that they are one matter (R21). */
const petitionsRaised = (rows: Rows): Link[] =>
  reader(rows)
    .all(
      [petitionSpans, petitionOriginSpans],
      `SELECT petition_id, opinion_id FROM petition_origin
       JOIN petition ON petition.id = petition_id AND petition.in_error = 0
       WHERE opinion_id IS NOT NULL AND petition_id IN (
         SELECT petition_id FROM petition_origin WHERE opinion_id IS NOT NULL
         GROUP BY petition_id HAVING count(*) > 1)`,
    )
    .map((row) => [String(row['opinion_id']), String(row['petition_id'])]);

/** Which of the opinions stand in the list that the filter asks for. */
function opinionsAmong(
  rows: Rows,
  filter: OpinionFilter,
  ids: readonly string[],
): ReadonlyMap<string, GroupedOpinion> {
  const found = tablesAsked(filter).flatMap((tables) => {
    const table = opinionSpans(tables.opinions);
    const { sql, values } = everyOf([
      saidCondition(tables, filter),
      oneOf(`${tables.opinions}.id`, ids),
    ]);
    return reader(rows).all(
      [table, tables.meetings, tables.territories, mistakes],
      `SELECT id, meeting_id, raised_on FROM ${rows.named(table)} WHERE ${sql}`,
      ...values,
    );
  });
  return new Map(
    found.map((row) => {
      const id = String(row['id']);
      return [id, { id, meetingId: String(row['meeting_id']), raisedOn: String(row['raised_on']) }];
    }),
  );
}

const earlierFirst = (a: GroupedOpinion, b: GroupedOpinion): number =>
  a.raisedOn === b.raisedOn ? (a.id < b.id ? -1 : 1) : a.raisedOn < b.raisedOn ? -1 : 1;

interface Standing {
  readonly groups: readonly (readonly string[])[];
  /** Opinions of all groups. */
  readonly opinions: ReadonlyMap<string, GroupedOpinion>;
}

/** The groups of what stands and may be read; nothing else ties two opinions together. */
function groupsOf(rows: Rows, asked: Pick<OpinionFilter, 'includeInError'>): Standing {
  const said = textsSaid(rows);
  const raised = petitionsRaised(rows);
  const ids = [...new Set([...said, ...raised].map(([opinionId]) => opinionId))];
  const standing = opinionsAmong(rows, asked, ids);
  const stands = ([opinionId]: Link): boolean => standing.has(opinionId);
  const standingTexts = said.filter(stands);
  const texts = new Set(standingTexts.map(([, text]) => text));
  const groups = new Groups();
  for (const [one, other] of likenesses(rows))
    if (texts.has(one) && texts.has(other)) groups.link(one, other);
  for (const [one, other] of [...standingTexts, ...raised.filter(stands)]) groups.link(one, other);
  return { groups: groups.all(), opinions: standing };
}

/**
 * Matters that opinions of the filter raised at two meetings or more, by their first opinion: their texts
 * equal or nearly equal each other (R41), directly or through others that may be read, or their petitions
 * were merged.
 */
export function mattersRaisedAgain(
  rows: Rows,
  filter: OpinionFilter,
): ReadonlyMap<string, RaisedAgain> {
  const { includeInError, ...narrower } = filter;
  const asked = includeInError === undefined ? {} : { includeInError };
  const { groups, opinions: standing } = groupsOf(rows, asked);
  const isNarrowed = Object.keys(narrower).length > 0;
  const listed = isNarrowed ? opinionsAmong(rows, filter, [...standing.keys()]) : standing;
  const raised = groups.flatMap((group): [string, RaisedAgain][] => {
    const opinions = group.flatMap((id) => listed.get(id) ?? []).sort(earlierFirst);
    const meetings = new Set(opinions.map(({ meetingId }) => meetingId)).size;
    const [first] = opinions;
    return first === undefined || meetings < 2 ? [] : [[first.id, { opinions, meetings }]];
  });
  return new Map(raised);
}

const listOf = (matters: ReadonlyMap<string, RaisedAgain>) =>
  ({
    table: { of: 'raised_again', record: null, at: null },
    with: [
      condition(
        `raised_again AS (SELECT value ->> 0 AS id, -(value ->> 1) AS times FROM json_each(?))`,
        JSON.stringify([...matters].map(([id, { opinions }]) => [id, opinions.length])),
      ),
    ],
    idColumn: 'id',
    sortColumn: 'times',
    direction: 'ASCENDING',
    where: condition('1'),
    columns: [],
  }) as const;

/** A page of them, most often raised first. */
export function raisedAgainPage(
  rows: Rows,
  matters: ReadonlyMap<string, RaisedAgain>,
  request: PageRequest,
): Page<ListedMatter> {
  const page = pageOf(rows, listOf(matters), request);
  const entries = page.entries.flatMap(({ key }) => {
    const matter = matters.get(key.id);
    return matter === undefined ? [] : [{ key, ...matter }];
  });
  return { ...page, entries };
}

/** Of how many matters. */
export const countRaisedAgain = (rows: Rows, matters: ReadonlyMap<string, RaisedAgain>): number =>
  countOf(rows, listOf(matters));
