import { everyOf } from '../condition';
import { along, indexedBy, NOT_INDEXED, type RowTable } from '../rowTable';
import { heldAt, knownAt, type Moment } from '../spans/moment';
import { commitmentSpans } from './table';

const { name: SPANS } = commitmentSpans;

/** Name that SQLite gives the index of the table's primary key. */
const PRIMARY_KEY = 'sqlite_autoindex_commitment_1';

/** Holds all that a moment is counted, narrowed and sorted by. */
export const BY_MOMENT = 'commitment_span_by_moment';
export const BY_DUE_THEN = 'commitment_span_by_due';

const hintOf = (index: string | null): string => (index === null ? '' : indexedBy(index));
const spansAlong = (index: string | null): string => `${SPANS} ${hintOf(index)}`;

const columns = Object.keys(commitmentSpans.columns).join(', ');

/**
 * Commitments, found along one index in the present and along another at every other moment; null
 * leaves it to the planner, which knows neither how many rows a word has nor how long a walk is.
 */
export const commitmentsAlong = (now: string | null, then: string | null): RowTable =>
  along(commitmentSpans, hintOf(now), (moment: Moment) => ({
    columns,
    from: spansAlong(then),
    where: heldAt(SPANS, moment),
  }));

/** As they lie, whatever they are asked. */
export const eachCommitment: RowTable = along(
  commitmentSpans,
  NOT_INDEXED,
  commitmentsAlong(null, BY_MOMENT).at,
);

/** As the planner finds them. */
export const commitmentsFound: RowTable = commitmentSpans;

/** Each looked up by its id, where a list names few: left alone, SQLite would walk through all. */
export const commitmentsNamed: RowTable = commitmentsAlong(PRIMARY_KEY, `${SPANS}_of`);

/** Those whose claim waits: the index holds no others. */
export const commitmentsWaiting: RowTable = commitmentsAlong(
  'commitment_by_claim',
  `${SPANS}_by_claim`,
);

/** Those made at one source after the other. */
export const commitmentsOfSource: RowTable = commitmentsAlong(null, `${SPANS}_by_source`);

/** With when each was last changed, which goes by knowledge alone; nothing else asks for it. */
export const commitmentsChanged = (now: string | null, then: string | null): RowTable =>
  along(commitmentSpans, hintOf(now), (moment: Moment) => ({
    columns: `${columns}, changed_at`,
    from: `${spansAlong(then)}
      CROSS JOIN commitment_change AS change ON change.commitment_id = ${SPANS}.id`,
    where: everyOf([heldAt(SPANS, moment), knownAt('change', moment.place)]),
  }));
