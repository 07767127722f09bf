import type { LocalDate } from '../kernel/localDate';
import type { DatePrecision } from '../kernel/occurredOn';
import { currentDeadline, deadlineAgainst } from './deadlineInForce';
import type { CommitmentState } from './state';
import { measuredBy } from './timeliness';
import type { DeadlineKind } from './vocabulary';

/** What the API says of the deadline on a day; `kind` is NONE or EVENT_RELATIVE while no version is in force. */
export interface DeadlineSummary {
  readonly kind: DeadlineKind;
  /** 0 while none was ever set. */
  readonly version: number;
  readonly originalDate: LocalDate | null;
  readonly currentDate: LocalDate | null;
  readonly precision: DatePrecision | null;
  readonly startsOn: LocalDate | null;
  readonly calendarVersion: number | null;
  readonly rolledFrom: LocalDate | null;
  /** Version of the rule that it was counted by; null when set by hand. */
  readonly ruleId: string | null;
  /** Event that it waits for; null unless EVENT_RELATIVE. */
  readonly awaitedEvent: string | null;
  readonly wording: string | null;
}

/** Of a duty that recurs it is the deadline of the occurrence that it is measured by (R44). */
export function deadlineSummary(promise: CommitmentState, on: LocalDate): DeadlineSummary {
  const state = measuredBy(promise, on);
  const version = currentDeadline(state, on);
  const awaited = version === null ? state.awaitedDeadline : null;
  return {
    kind: version?.kind ?? awaited?.kind ?? 'NONE',
    version: version?.version ?? 0,
    originalDate: deadlineAgainst(state, on, 'ORIGINAL')?.date ?? null,
    currentDate: version?.date ?? null,
    precision: version?.precision ?? null,
    startsOn: version?.startsOn ?? null,
    calendarVersion: version?.calendarVersion ?? null,
    rolledFrom: version?.rolledFrom ?? null,
    ruleId: version?.rule?.id ?? null,
    awaitedEvent: awaited?.awaitedEvent ?? null,
    wording: version === null ? state.noDeadlineWording : version.wording,
  };
}
