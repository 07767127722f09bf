import { fixedDeadline } from '../../src/commitment/deadline';
import type { CommitmentEvent } from '../../src/commitment/events';
import type { StoredDeadline } from '../../src/commitment/storedShapes';
import { localDate } from '../../src/kernel/localDate';
import type { OccurredOn } from '../../src/kernel/occurredOn';
import type { LoggedEvent } from '../support/recordedEvents';
import { officeId, unitId } from './organisationEvents';

type Logged = LoggedEvent<CommitmentEvent>;
type RecordedData = Extract<CommitmentEvent, { type: 'CommitmentRecorded' }>['data'];

export const commitmentId = (word: string): string => `commitment-${word}`;

export const commitmentRecorded = (
  word: string,
  occurredOn: string | OccurredOn = '2026-11-01',
  data: Partial<RecordedData> & { readonly recordedAt?: string } = {},
): Logged => {
  const { recordedAt, ...rest } = data;
  return {
    stream: commitmentId(word),
    type: 'CommitmentRecorded',
    occurredOn,
    ...(recordedAt !== undefined && { recordedAt }),
    data: {
      text: 'Hoàn thành đường liên xã',
      kind: 'PROMISE',
      promisorOfficeId: officeId('chair'),
      promisorUnitId: unitId('committee'),
      source: {
        recordId: null,
        opinionId: null,
        document: { kind: 'PROGRAMME', document: null, title: 'Nghị quyết' },
      },
      isProvisional: false,
      programme: null,
      territoryIds: [],
      inherited: [],
      ...rest,
    },
  };
};

/** A fixed day as a deadline. */
export const dueOn = (date: string, version = 1): StoredDeadline =>
  fixedDeadline(localDate(date), 'DAY', { version, wording: null });

export const deadlineSet = (word: string, date: string, occurredOn = '2026-11-01'): Logged => ({
  stream: commitmentId(word),
  type: 'DeadlineSet',
  occurredOn,
  data: { deadline: dueOn(date), backdatingReason: null },
});

/** Its opinion moved to another meeting, and with it where it belongs. */
export const sourceCorrected = (
  word: string,
  territoryIds: { readonly from: string[]; readonly to: string[] },
  occurredOn = '2026-11-01',
): Logged => ({
  stream: commitmentId(word),
  type: 'SourceCorrected',
  occurredOn,
  data: {
    source: {
      from: { recordId: 'conference-wrong', opinionId: 'opinion-wrong' },
      to: { recordId: 'conference-right', opinionId: 'opinion-right' },
    },
    territoryIds,
    reason: 'Ghi nhầm cuộc họp',
  },
});

export const leadAssigned = (word: string, unit: string): Logged => ({
  stream: commitmentId(word),
  type: 'LeadUnitAssigned',
  data: { unitId: unitId(unit), supportingUnitIds: [] },
});

export const claimed = (word: string, claimId: string, occurredOn: string): Logged => ({
  stream: commitmentId(word),
  type: 'FulfilmentClaimed',
  occurredOn,
  data: { claimId, statement: 'Đã thông xe', results: [], occurrence: null },
});

export const verified = (word: string, claimId: string, occurredOn: string): Logged => ({
  stream: commitmentId(word),
  type: 'FulfilmentVerified',
  occurredOn,
  data: {
    claimId,
    verdict: 'FULL',
    reason: null,
    confirmedDoneOn: null,
    remainder: null,
    verifiedQuantity: null,
  },
});

export const cancelled = (word: string, occurredOn: string): Logged => ({
  stream: commitmentId(word),
  type: 'CommitmentCancelled',
  occurredOn,
  data: { reason: 'Không còn phù hợp' },
});

export const overdueNoticed = (
  word: string,
  level: number,
  data: {
    readonly dueDate: string;
    readonly deadlineVersion?: number;
    readonly isBackfill?: boolean;
    readonly recordedAt?: string;
  },
): Logged => {
  const ladderDays = [1, 7, 30][level - 1] ?? 1;
  const version = data.deadlineVersion ?? 1;
  const day = new Date(Date.parse(`${data.dueDate}T00:00:00Z`) + ladderDays * 86_400_000);
  return {
    stream: commitmentId(word),
    type: 'OverdueNoticed',
    occurredOn: day.toISOString().slice(0, 10),
    ...(data.recordedAt !== undefined && { recordedAt: data.recordedAt }),
    data: {
      noticeId: `notice-${word}-${version}-${level}`,
      deadlineVersion: version,
      dueDate: localDate(data.dueDate),
      occurrence: null,
      level,
      ladderDays,
      addresseeOfficeId: officeId('chair'),
      isBackfill: data.isBackfill ?? false,
    },
  };
};

export const acknowledged = (word: string, level: number, actor: Logged['actor']): Logged => ({
  stream: commitmentId(word),
  type: 'NoticeAcknowledged',
  ...(actor && { actor }),
  data: { noticeId: `notice-${word}-1-${level}` },
});
