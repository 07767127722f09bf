import { UNTIL_RELEASED, type Json, type OutboxEntry } from '../outbox/entry';
import { readDeadline } from './deadlineReading';

/** The promise in a row, while it is written. */
export interface PromiseDraft {
  readonly id: string;
  readonly text: string;
  readonly leadUnitId: string;
  /** As typed: a shorthand or words. */
  readonly deadline: string;
}

/** A row of the sheet, while it is written; its id is that of the command it will be. */
export interface RowDraft {
  readonly id: string;
  readonly audience: string;
  readonly text: string;
  readonly answer: string;
  readonly promise: PromiseDraft | null;
}

export interface MeetingOfRow {
  readonly id: string;
  readonly heldOn: string;
  /** Office that promises: the one that chairs. */
  readonly promisorOfficeId: string;
  /** Whether it is recorded as held: nothing is promised at a meeting that was not. */
  readonly isHeld: boolean;
}

/** How long a row can be taken back before it goes. */
export const WAIT_MS = 5000;

export const emptyRow = (id: string, audience: string): RowDraft => ({
  id,
  audience,
  text: '',
  answer: '',
  promise: null,
});

export const isBlank = ({ text, answer, promise }: RowDraft): boolean =>
  text.trim() === '' && answer.trim() === '' && (promise === null || promise.text.trim() === '');

/** What is missing before the row can be kept; null when nothing is. */
export function missingIn({ text, promise }: RowDraft): 'text' | 'promise' | null {
  if (text.trim() === '') return 'text';
  return promise !== null && promise.text.trim() === '' ? 'promise' : null;
}

export const opinionInput = (row: RowDraft, meeting: MeetingOfRow): Json => ({
  sourceId: meeting.id,
  text: row.text.trim(),
  ...(row.audience === '' ? {} : { audience: row.audience }),
  ...(row.answer.trim() === '' ? {} : { spotAnswer: row.answer.trim() }),
});

/** The source is completed when it goes: only then the id of its opinion is known. */
export function promiseInput(promise: PromiseDraft, meeting: MeetingOfRow): Json {
  const { wording, deadline } = readDeadline(promise.deadline, meeting.heldOn);
  return {
    text: promise.text.trim(),
    promisorOfficeId: meeting.promisorOfficeId,
    source: { recordId: meeting.id },
    ...(promise.leadUnitId === '' ? {} : { leadUnitId: promise.leadUnitId }),
    deadline: deadline as unknown as Json,
    ...(wording === null ? {} : { deadlineWording: wording }),
  };
}

/**
 * The commands of a row: its opinion, and its promise, which waits for the opinion's answer and, while
 * people still speak, for the end of the meeting.
 */
export function entriesOf(
  row: RowDraft,
  meeting: MeetingOfRow,
  now: number,
): readonly Omit<OutboxEntry, 'state'>[] {
  const opinion = {
    id: row.id,
    recordId: meeting.id,
    command: 'recordOpinion',
    input: opinionInput(row, meeting),
    after: null,
    notBefore: now + WAIT_MS,
  };
  if (row.promise === null) return [opinion];
  return [
    opinion,
    {
      id: row.promise.id,
      recordId: meeting.id,
      command: 'recordCommitment',
      input: promiseInput(row.promise, meeting),
      after: row.id,
      notBefore: meeting.isHeld ? now + WAIT_MS : UNTIL_RELEASED,
    },
  ];
}

interface OpinionInput {
  readonly text: string;
  readonly audience?: string;
  readonly spotAnswer?: string;
}

interface CommitmentInput {
  readonly text: string;
  readonly leadUnitId?: string;
  readonly deadlineWording?: string;
}

/** A promise that was kept, opened again. */
export function promiseOf({ id, input }: OutboxEntry): PromiseDraft {
  const { text, leadUnitId = '', deadlineWording = '' } = input as unknown as CommitmentInput;
  return { id, text, leadUnitId, deadline: deadlineWording };
}

/** A row that was kept, opened again with its promise; null for one without. */
export function rowOf(entry: OutboxEntry, promise: OutboxEntry | null): RowDraft {
  const { text, audience = '', spotAnswer = '' } = entry.input as unknown as OpinionInput;
  return {
    id: entry.id,
    audience,
    text,
    answer: spotAnswer,
    promise: promise === null ? null : promiseOf(promise),
  };
}

/** The same row as a new one: what the server refused under an id stays refused under it. */
export const underNewIds = (row: RowDraft, newId: () => string): RowDraft => ({
  ...row,
  id: newId(),
  promise: row.promise === null ? null : { ...row.promise, id: newId() },
});
