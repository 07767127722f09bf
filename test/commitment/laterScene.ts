import type { Link } from '../../src/kernel/link';
import { localDate } from '../../src/kernel/localDate';
import { fixedDeadline } from '../../src/commitment/deadline';
import type { CommitmentEvent } from '../../src/commitment/events';
import type { OtherCommitmentFact } from '../../src/commitment/facts';
import type { StoredDeadline } from '../../src/commitment/storedShapes';
import { onDay } from '../../src/kernel/occurredOn';
import type { GivenEvent } from '../support/deciderSpec';
import { chair, councilOverseer, director, frontOverseer } from './scene';

/** Further events of a promise, beside those of `scene.ts`. */
type Given = GivenEvent<CommitmentEvent>;
const day = localDate;

/** Counted by hand with the calendar of a version, as version 1 of the deadline. */
export const countedDeadline = (
  startsOn: string,
  date: string,
  changes: Partial<StoredDeadline> = {},
): StoredDeadline => ({
  ...fixedDeadline(day(date), 'DAY', { version: 1, wording: null }),
  kind: 'COUNTED_PERIOD',
  startsOn: day(startsOn),
  calendarVersion: 1,
  period: { quantity: 3, unit: 'WORKING_DAY', rollsForward: true },
  ...changes,
});

export const deadlineGiven = (on: string, deadline: StoredDeadline): Given => ({
  type: 'DeadlineSet',
  occurredOn: on,
  data: { deadline, backdatingReason: null },
});

export const suspended = (on: string, suspensionId = 'suspension-1'): Given => ({
  type: 'SuspensionDeclared',
  occurredOn: on,
  actor: councilOverseer,
  data: { suspensionId, reason: 'Chờ tòa án' },
});

export const lifted = (on: string, deadline: StoredDeadline | null): Given => ({
  type: 'SuspensionLifted',
  occurredOn: on,
  actor: councilOverseer,
  data: { suspensionId: 'suspension-1', reason: 'Có phán quyết', deadline },
});

export const corrected = (
  on: string,
  to: string,
  version = 2,
  correctedVersion = version - 1,
): Given => ({
  type: 'DeadlineCorrected',
  occurredOn: on,
  data: {
    correctedVersion,
    deadline: fixedDeadline(day(to), 'DAY', { version, wording: null }),
    reason: 'Ghi nhầm',
  },
});

export const judged = (
  on: string,
  verdict: 'PARTIAL' | 'UNCHECKABLE',
  claimId = 'claim-1',
): Given => ({
  type: 'FulfilmentVerified',
  occurredOn: on,
  actor: frontOverseer,
  data: {
    claimId,
    verdict,
    reason: 'Còn thiếu',
    confirmedDoneOn: null,
    remainder: verdict === 'PARTIAL' ? 'Còn 300 m' : null,
    verifiedQuantity: null,
  },
});

export const classified = (on: string, isCheckable: boolean): Given => ({
  type: 'CommitmentClassified',
  occurredOn: on,
  data: { policyField: 'TRANSPORT', priority: 'NORMAL', isCheckable },
});

export const objected = (on: string): Given => ({
  type: 'CommitmentObjected',
  occurredOn: on,
  actor: director,
  data: { reason: 'Chỉ là lời chúc' },
});

export const objectionUpheld = (on: string): Given => ({
  type: 'ObjectionUpheld',
  occurredOn: on,
  actor: councilOverseer,
  data: { reason: 'Đúng' },
});

export const superseded = (on: string): Given => ({
  type: 'CommitmentSuperseded',
  occurredOn: on,
  actor: chair,
  data: { supersededById: 'commitment-2', reason: 'Cam kết mới rõ hơn' },
});

export const inherited = (
  date: string,
  from = 'commitment-0',
  occurredOn = '2026-01-20',
): Given => ({
  type: 'OriginalDeadlineInherited',
  occurredOn,
  data: { fromCommitmentId: from, kind: 'DATE', date: day(date), precision: 'DAY' },
});

export const linked = (on: string): Given => ({
  type: 'DuplicateLinked',
  occurredOn: on,
  data: { duplicateOfId: 'commitment-0' },
});

export const unlinked = (on: string): Given => ({
  type: 'DuplicateUnlinked',
  occurredOn: on,
  data: { reason: 'Hai việc khác nhau' },
});

export const markedInError = (on: string): Given => ({
  type: 'RecordedInError',
  occurredOn: on,
  data: { reason: 'Nhập trùng' },
});

export const accepted = (on: string): Given => ({
  type: 'AssignmentAccepted',
  occurredOn: on,
  actor: director,
  data: {},
});

/** A link of one commitment to another; it lasts unless `until` is given. */
export const link = (toId: string, from: string, until: string | null = null): Link => ({
  toId,
  from: day(from),
  until: until === null ? null : day(until),
});

export const other = (changes: Partial<OtherCommitmentFact> = {}): OtherCommitmentFact => ({
  id: 'commitment-0',
  madeOn: onDay(day('2025-06-01')),
  isInError: false,
  hasSamePromisor: true,
  links: new Map(),
  hidesRepetitions: false,
  hidesReplaced: false,
  replacedBy: [],
  replacedOn: null,
  originalDeadline: { kind: 'DATE', date: day('2025-12-31'), precision: 'DAY' },
  ...changes,
});
