import type { CompetenceLevel } from '../src/kernel/competenceLevel';
import type { SubmissionKind } from '../src/kernel/submissionKind';
import type { OpinionOutcome } from '../src/meeting/opinionOutcome';
import type { OpinionState } from '../src/meeting/opinionState';
import type { SqlDatabase } from '../src/sqlite/driver';
import { condition, everyOf, oneOf, type Condition } from './condition';
import { countRows, readPage, type Page, type PageRequest } from './keysetPage';
import { keyedStates, type KeyedState } from './rowsById';
import { foldedWords } from './search/words';
import { run } from './statements';

/** Opinions of one kind of meeting; each kind has a table of its own. */
export type OpinionTable = 'opinion' | 'contact_opinion';

export interface OpinionFilter {
  readonly outcome?: readonly OpinionOutcome[];
  /** Only classified opinions match this and the two that follow. */
  readonly kind?: readonly SubmissionKind[];
  readonly competence?: readonly CompetenceLevel[];
  readonly policyField?: string;
  /** Not classified yet (true), or classified. */
  readonly isUnclassified?: boolean;
  readonly text?: string;
}

/** place: in which order the opinions were raised; words: folded, for filters. */
export const opinionSchema = (table: OpinionTable): readonly string[] => [
  `CREATE TABLE ${table} (
    id TEXT PRIMARY KEY,
    meeting_id TEXT NOT NULL,
    place INTEGER NOT NULL,
    outcome TEXT NOT NULL,
    kind TEXT,
    competence TEXT,
    policy_field TEXT,
    words TEXT NOT NULL,
    state TEXT NOT NULL
  ) STRICT`,
  `CREATE INDEX ${table}_of ON ${table} (meeting_id, place, id)`,
];

interface Meeting {
  readonly id: string;
  readonly opinions: readonly OpinionState[];
}

/** Keeps one opinion of a meeting as it stands. */
export function keepOpinion(
  database: SqlDatabase,
  table: OpinionTable,
  meeting: Meeting,
  opinionId: string,
): void {
  const place = meeting.opinions.findIndex(({ id }) => id === opinionId);
  const opinion = meeting.opinions[place];
  if (opinion === undefined) return;
  run(
    database,
    `INSERT OR REPLACE INTO ${table} VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    opinion.id,
    meeting.id,
    place,
    opinion.outcome,
    opinion.kind,
    opinion.competence,
    opinion.policyField,
    foldedWords(opinion.text),
    JSON.stringify(opinion),
  );
}

function textConditions(text: string): Condition[] {
  const words = foldedWords(text);
  if (words === '') return [condition('0')];
  return words
    .split(' ')
    .map((word) => condition(`instr(' ' || words || ' ', ?) > 0`, ` ${word} `));
}

function opinionConditions(meetingId: string, filter: OpinionFilter): Condition {
  const { outcome, kind, competence, policyField, isUnclassified, text } = filter;
  return everyOf([
    condition('meeting_id = ?', meetingId),
    ...(outcome ? [oneOf('outcome', outcome)] : []),
    ...(kind ? [oneOf('kind', kind)] : []),
    ...(competence ? [oneOf('competence', competence)] : []),
    ...(policyField === undefined ? [] : [condition('policy_field = ?', policyField)]),
    ...(isUnclassified === undefined
      ? []
      : [condition(`kind IS ${isUnclassified ? '' : 'NOT '}NULL`)]),
    ...(text === undefined ? [] : textConditions(text)),
  ]);
}

/** Opinions of one meeting in the order in which they were raised. */
export function opinionsOf(
  database: SqlDatabase,
  table: OpinionTable,
  meetingId: string,
  filter: OpinionFilter,
  request: PageRequest,
): Page<KeyedState<OpinionState>> {
  const page = readPage(
    database,
    {
      table,
      idColumn: 'id',
      sortColumn: 'place',
      direction: 'ASCENDING',
      where: opinionConditions(meetingId, filter),
      columns: ['state'],
    },
    request,
  );
  return keyedStates(page);
}

export const countOpinionsOf = (
  database: SqlDatabase,
  table: OpinionTable,
  meetingId: string,
  filter: OpinionFilter,
): number => countRows(database, table, opinionConditions(meetingId, filter));
